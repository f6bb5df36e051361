import { expect, it } from 'vitest';
import { PipelineError } from '../../pipeline/errors.ts';
import type { DeclaredShape } from '../../pipeline/model/Settings.ts';
import { normaliseSheet } from '../../pipeline/normalise/normaliseSheet.ts';
import { sheetFrom } from '../support/sheetOf.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

const read = (rows: string, shape: DeclaredShape) =>
  normaliseSheet(sheetFrom(rows), { words, edition: 2021, settings: { plan_id: 'p', shape } });
const table = `指標 | 目標 | R2
指標 | 目標 | R3
来館者数 | (R3)20人 | 11人
合計 | (R3)20人 | 11人`;

it('takes the header row that a person names, though an earlier one looks like a header', () => {
  const plan = read(table, { header: 2 });
  expect(plan.observations.map(({ fiscal_year }) => fiscal_year)).toEqual([2021, 2021]);
  expect(plan.title).toBe('指標');
});

it('keeps a row set aside as notes, each cell once in the lineage', () => {
  const plan = read(table, { header: 2, ignore: [4] });
  expect(plan.indicators.map(({ indicator }) => indicator)).toEqual(['来館者数']);
  const ignored = plan.lineage.filter(({ source_ref }) => source_ref.startsWith('source.tsv#cell=4,'));
  expect(ignored.map(({ role, text }) => [role, text])).toEqual([
    ['note', '合計'],
    ['note', '(R3)20人'],
    ['note', '11人'],
  ]);
  expect(plan.lineage).toHaveLength(12);
  expect(plan.findings.filter(({ code }) => code === 'ignored-row').map(({ printed }) => printed)).toEqual([
    '合計、(R3)20人、11人',
  ]);
});

it.each([{ header: 9 }, { header: 1, header_to: 9 }, { ignore: [9] }])(
  'refuses a row that is not there: %j',
  (shape) => {
    const run = () => read(table, shape);
    expect(run).toThrow(PipelineError);
    expect(run).toThrow(/unknown-row: Row `9`/u);
  },
);
