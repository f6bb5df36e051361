import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { PipelineError } from '../../../pipeline/errors.ts';
import { readZip } from '../../../pipeline/release/bundle/readZip.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** The fault that a zip ends in. */
function faultOf(bytes: Uint8Array) {
  try {
    readZip(bytes, 'a.zip');
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    expect(error.exitCode).toBe(2);
    expect(error.faults).toHaveLength(1);
    return error.faults[0];
  }
  throw new Error('no fault');
}

/** Where the central directory tells of the nth file (APPNOTE 4.3.12: signature 0x02014b50). */
function findEntry(bytes: Uint8Array, nth: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = [...bytes.keys()].filter((at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50);
  return starts[nth] ?? -1;
}

/** The zip with another size, once unpacked, for its first file (APPNOTE 4.4.9: 24 bytes into its entry). */
function withSize(bytes: Uint8Array, size: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  new DataView(changed.buffer).setUint32(findEntry(changed, 0) + 24, size, true);
  return changed;
}

/** The zip with one name put for another of the same length, wherever it stands. */
function rename(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1');
}

describe('readZip', () => {
  it('takes off a folder that holds everything, and leaves folders themselves out', () => {
    const bytes = zipSync({
      'release/': new Uint8Array(),
      'release/plan.json': text('{}'),
      'release/excel/a.csv': text('a'),
    });
    expect([...readZip(bytes, 'a.zip').keys()]).toEqual(['excel/a.csv', 'plan.json']);
  });

  it('takes off no folder that does not hold everything', () => {
    const bytes = zipSync({ 'excel/a.csv': text('a'), 'plan.json': text('{}') });
    expect([...readZip(bytes, 'a.zip').keys()]).toEqual(['excel/a.csv', 'plan.json']);
  });

  it('yields no file for a zip without any', () => {
    expect(readZip(zipSync({}), 'a.zip').size).toBe(0);
  });
});

describe('what is no zip ends in one sentence', () => {
  const good = zipSync({ 'plan.json': text('{"a": "b"}'.repeat(50)) });
  it.each([
    ['nothing', new Uint8Array()],
    ['a text', text('PK is only how it begins')],
    ['a zip cut short', good.subarray(0, good.length - 30)],
    ['a zip with its beginning gone', good.subarray(40)],
  ])('%s', (_what, bytes) => {
    expect(faultOf(bytes)).toMatchObject({ code: 'invalid-release', file: 'a.zip' });
    expect(faultOf(bytes)?.messageEn).toBe(
      '`a.zip` cannot be opened as a zip: it is damaged, or none. Fetch it again, or name a folder with its files.',
    );
  });
});

describe('a zip that somebody made to do harm is not opened', () => {
  it.each(['../plan.json', '/plan.json', 'a/../../plan.json', './plan.json', 'a//plan.json', '..', '../'])(
    'a name that leads out of the folder: %s',
    (path) => {
      const fault = faultOf(zipSync({ 'good.csv': text('a'), [path]: text('b') }));
      expect(fault?.code).toBe('refused-zip');
      expect(fault?.messageEn).toContain(`a file name that leads elsewhere or cannot be used, "${path}"`);
    },
  );

  it.each(['..\\plan.json', 'C:plan.json', 'plan.json\0.txt', 'plan\u001b[2J.json', 'plan\n.json'])(
    'a name that some systems read otherwise, or no terminal should print: %j',
    (path) => {
      const fault = faultOf(zipSync({ [path]: text('b') }));
      expect(fault?.code).toBe('refused-zip');
      expect(fault?.messageEn).not.toMatch(/\p{Cc}/u);
    },
  );

  it('a name that an object cannot hold as its own', () => {
    const bytes = rename(zipSync({ 'a.csv': text('a'), replaced1: text('b') }), 'replaced1', '__proto__');
    expect(faultOf(bytes)?.code).toBe('refused-zip');
  });

  it('the same name twice', () => {
    const bytes = rename(zipSync({ 'a1.csv': text('a'), 'a2.csv': text('b') }), 'a2.csv', 'a1.csv');
    expect(faultOf(bytes)?.messageEn).toContain('it holds `a1.csv` twice');
    expect(faultOf(bytes)?.messageJa).toContain('`a1.csv` が2つ入っています');
  });

  it('more than 10,000 files', () => {
    const names = Array.from({ length: 10_001 }, (_, index) => [`${index}.csv`, new Uint8Array()] as const);
    expect(readZip(zipSync(Object.fromEntries(names.slice(1)), { level: 0 }), 'a.zip').size).toBe(10_000);
    expect(faultOf(zipSync(Object.fromEntries(names), { level: 0 }))?.messageEn).toContain('more than 10,000 files');
  });

  it('a file that says that it unpacks to more than 1 GB', () => {
    const bytes = withSize(zipSync({ 'plan.json': text('{}') }), 1_000_000_001);
    expect(faultOf(bytes)?.messageEn).toContain('it would unpack to more than 1 GB');
  });

  it('files that unpack to more than 1 GB together', () => {
    const two = withSize(zipSync({ 'a.csv': text('a'), 'b.csv': text('b') }), 999_999_999);
    expect(readZip(withSize(two, 1), 'a.zip').size).toBe(2);
    new DataView(two.buffer).setUint32(findEntry(two, 1) + 24, 2, true);
    expect(faultOf(two)?.messageEn).toContain('it would unpack to more than 1 GB');
  });

  it('and one that unpacks to more than it says yields no more than it says', () => {
    const bytes = withSize(zipSync({ 'a.csv': text('a'.repeat(100_000)) }), 10);
    expect(readZip(bytes, 'a.zip').get('a.csv')).toHaveLength(10);
  });
});

it('never fails otherwise, whatever byte of a zip is turned', () => {
  const good = zipSync({ 'plan.json': text('{"a": "b"}'.repeat(20)), 'excel/a.csv': text('a,b\n1,2\n') });
  const turn = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(turn, { minLength: 1, maxLength: 4 }), (turns) => {
      const bytes = Uint8Array.from(good);
      for (const [at, value] of turns) bytes[at] = value;
      try {
        readZip(bytes, 'a.zip');
      } catch (error) {
        expect(error).toBeInstanceOf(PipelineError);
      }
    }),
    { numRuns: 2000 },
  );
});
