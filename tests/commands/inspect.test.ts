import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspect } from '../../pipeline/commands/inspect.ts';
import { createMemoryEffects } from '../../pipeline/effects/createMemoryEffects.ts';
import { PipelineError } from '../../pipeline/errors.ts';

const source = 'data/plans/ebetsu-gyokaku/editions/2022/source.tsv';

/** `inspect` of one bare file, the schemas and words being those of the checkout. */
function run(
  options: { cell?: string; json?: boolean } = {},
  content: string | Uint8Array = readFileSync(source),
): string {
  const effects = createMemoryEffects(
    { [resolve('bare.tsv')]: content },
    { checkout: resolve('.'), root: resolve('elsewhere') },
  );
  expect(inspect({ file: 'bare.tsv', json: false, ...options }, effects)).toBe(0);
  return effects.out();
}

describe('inspect', () => {
  test('--json prints the tables of the data model and nothing else', () => {
    const tables = JSON.parse(run({ json: true }));
    expect(Object.keys(tables)).toEqual(
      expect.arrayContaining(['indicators', 'targets', 'observations', 'sections', 'lineage', 'findings']),
    );
    expect(tables.coverage).toEqual({ understood: 268, present: 268, not_understood: [] });
    expect(tables.indicators).toHaveLength(30);
    expect(tables.observations).toHaveLength(150);
    expect(tables.lineage).toHaveLength(268);
    expect(tables.observations[0]).toMatchObject({
      indicator_id: '1-1-1-1',
      period: '2019',
      value: '5253',
      attainment: 'in_progress',
    });
  });

  test('the picture shows sections, flags, moved rows and findings with their places', () => {
    const text = run();
    expect(text).toContain('1-1-1  双方向性を意識した情報共有の推進');
    expect(text).toContain('2019 5,253 進行中');
    expect(text).toContain('2-2-2-1  キャリアプラン形成支援に係る手法の改善  [←1]');
    expect(text).toContain('13行4列 shifted-row');
    expect(text).toContain('268 / 268');
  });

  test('--cell tells the chain from the text to the flag', () => {
    const text = run({ cell: '6,7' });
    for (const part of ['「5,253」', '1-1-1-1', '「(R5)6,000」', '0.8346', 'in_progress', 'before_due'])
      expect(text).toContain(part);
  });

  test('--cell of a blank year says that it is blank', () => {
    expect(run({ cell: '6,11' })).toContain('（空欄）');
  });

  test.each([
    ['no place', 'abc', 'invalid-cell'],
    ['a cell that is not there', '99,99', 'missing-cell'],
  ])('%s is refused with exit 2', (_, cell, code) => {
    expect(() => run({ cell })).toThrow(PipelineError);
    expect(() => run({ cell })).toThrow(code);
  });

  test('Shift_JIS with CRLF reads the same as UTF-8', () => {
    const text = '指標\t初期値\t目標\tR1\r\n来館者数\t10人\t(R1)20人\t①\r\n';
    const sjis = Uint8Array.from([
      0x8e, 0x77, 0x95, 0x57, 9, 0x8f, 0x89, 0x8a, 0xfa, 0x92, 0x6c, 9, 0x96, 0xda, 0x95, 0x57, 9, 0x52, 0x31, 13, 10,
    ]);
    expect(() => run({}, sjis)).toThrow('missing-indicators');
    expect(JSON.parse(run({ json: true }, text)).indicators[0].indicator).toBe('来館者数');
  });
});
