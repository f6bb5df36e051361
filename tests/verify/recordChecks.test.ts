import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { alter, goodFiles, readText, replaceFile, report } from './goodFiles.ts';

/** The English sentences of one check. */
function tell(files: ReadonlyMap<string, Uint8Array>, check: string): readonly string[] {
  const { checks, differences } = report(files);
  const before = checks.slice(
    0,
    checks.findIndex(({ name }) => name === check),
  );
  const start = before.reduce((sum, result) => sum + result.differences, 0);
  const count = checks.find(({ name }) => name === check)?.differences ?? 0;
  return differences.slice(start, start + count).map(({ en }) => en);
}

const byteLength = (text: string): number => Buffer.byteLength(text);
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('the manifest', () => {
  it('tells a file whose bytes are others, by size and by digest', () => {
    const changes = readText('CHANGES.md');
    const longer = `${changes}!`;
    const place = `manifest.json, /files/0`;
    expect(tell(replaceFile('CHANGES.md', longer), 'manifest')).toEqual([
      `${place}/size (CHANGES.md): found \`${byteLength(changes)}\`, expected \`${byteLength(longer)}\`.`,
      `${place}/sha256 (CHANGES.md): found \`${digest(changes)}\`, expected \`${digest(longer)}\`.`,
    ]);
  });

  it('tells a wrong number of rows', () => {
    const files = replaceFile('manifest.json', readText('manifest.json').replace('"rows": 9', '"rows": 8'));
    expect(tell(files, 'manifest')).toEqual([
      expect.stringMatching(/^manifest\.json, \/files\/\d+\/rows \(attainment\.csv\): found `8`, expected `9`\.$/),
    ]);
  });

  it('tells another version than plan.json bears', () => {
    const files = alter('manifest.json', '"version": "1.0.0",\n  "schema', '"version": "1.0.1",\n  "schema');
    expect(tell(files, 'manifest')).toEqual(['manifest.json, /version: found `1.0.1`, expected `1.0.0`.']);
  });

  it('tells another release before than changes.json', () => {
    const files = alter('manifest.json', '"previous_version": null', '"previous_version": "0.9.0"');
    expect(tell(files, 'manifest')).toEqual([
      'manifest.json, /previous_version: found `0.9.0`, expected an empty field.',
    ]);
  });

  it('is told when it is no JSON, or breaks its schema', () => {
    expect(tell(replaceFile('manifest.json', '{'), 'manifest')[0]).toContain('expected a JSON document');
    expect(tell(alter('manifest.json', '"plan_id": "tiny",', ''), 'manifest')[0]).toContain('plan_id');
  });
});

describe('SHA256SUMS', () => {
  it('tells a file with another digest, a file without a line, a line without a file, and a line that is none', () => {
    const sums = readText('SHA256SUMS');
    const [first = '', second = '', ...rest] = sums.split('\n');
    const [, changesName = ''] = first.split('  ');
    expect(changesName).toBe('CHANGES.md');
    const turned = `${'0'.repeat(64)}  CHANGES.md`;
    const files = replaceFile('SHA256SUMS', [turned, second, `${'0'.repeat(64)}  gone.csv`, 'x', ...rest].join('\n'));
    expect(tell(files, 'sums')).toEqual([
      `SHA256SUMS, line 1, CHANGES.md: found \`${'0'.repeat(64)}\`, expected \`${digest(readText('CHANGES.md'))}\`.`,
      'SHA256SUMS, line 3: found `gone.csv`, expected the name of a file that is there.',
      'SHA256SUMS, line 4: found `x`, expected a line «SHA-256  file name».',
    ]);
    const without = replaceFile('SHA256SUMS', [second, ...rest].join('\n'));
    expect(tell(without, 'sums')).toEqual(['SHA256SUMS, CHANGES.md: found no line, expected a line for this file.']);
  });
});

describe('changes, errata and schemas', () => {
  it('tells a record of another release', () => {
    expect(tell(alter('errata.json', '"tiny"', '"other"'), 'records')).toEqual([
      'errata.json, /plan_id: found `other`, expected `tiny`.',
    ]);
    expect(tell(alter('changes.json', '"level": "major"', '"level": "huge"'), 'records')[0]).toContain('huge');
  });

  it('tells a schema that is no JSON, or that no validator takes, and holds the rows against this program’s', () => {
    const broken = report(replaceFile('schemas/targets.json', '{'));
    expect(broken.differences[0]?.en).toContain('schemas/targets.json: found ');
    expect(broken.checks.find(({ name }) => name === 'rows')?.differences).toBe(0);
    const wrong = replaceFile('schemas/targets.json', readText('schemas/targets.json').replace('"object"', '"objet"'));
    expect(tell(wrong, 'schemas')[0]).toContain('schemas/targets.json');
  });

  it('holds the rows against the schema that travels with them', () => {
    const schema = JSON.parse(readText('schemas/indicators.json')) as {
      readonly properties: { readonly indicator_id: object };
    };
    const properties = { ...schema.properties, indicator_id: { ...schema.properties.indicator_id, pattern: '^9' } };
    const stricter = JSON.stringify({ ...schema, properties });
    const { checks } = report(replaceFile('schemas/indicators.json', stricter));
    expect(checks.find(({ name }) => name === 'rows')?.differences).toBe(2);
    expect(goodFiles.size).toBe(24 + 10 + 6 + 4 + 17 + 5);
  });
});
