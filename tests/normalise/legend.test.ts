import { describe, expect, it } from 'vitest';
import { PipelineError } from '../../pipeline/errors.ts';
import type { DeclaredMark } from '../../pipeline/model/Settings.ts';
import { normaliseSheet } from '../../pipeline/normalise/normaliseSheet.ts';
import { sheetFrom } from '../support/sheetOf.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

const read = (rows: string, legend: readonly DeclaredMark[] = []) =>
  normaliseSheet(sheetFrom(rows), { words, edition: 2021, settings: { plan_id: 'p', legend } });
const table = '指標 | 目標 | R2 | R3\n窓口 | (R3)実施 | △ | ○';

describe('a legend', () => {
  it('is needed: a mark without one is told and not read', () => {
    const plan = read(table);
    expect(plan.observations.map(({ status }) => status)).toEqual([null, null]);
    expect(plan.findings.map(({ code }) => code)).toEqual(['unknown-notation', 'unknown-notation']);
  });

  it('that explains a mark in two ways explains neither, and both meanings are told', () => {
    const plan = read(`${table}\n○：実施　△：検討\n○：検討　×：廃止`);
    expect(plan.observations.map(({ status }) => status)).toEqual(['consider', null]);
    const told = plan.findings.find(({ code }) => code === 'conflicting-legend');
    expect(told?.sourceRef).toBe('source.tsv#cell=4,1');
    expect(told?.params?.['meanings']).toBe('○ = implement、○ = consider');
  });

  it.each([
    ['nothing', [{ mark: '○' }], 'conflicting-mark'],
    ['two things', [{ mark: '○', status: 'implement', label: '実施' }], 'conflicting-mark'],
    [
      'a mark twice',
      [
        { mark: '○', status: 'implement' },
        { mark: '〇', status: 'consider' },
      ],
      'duplicate-mark',
    ],
    ['a stage that is none', [{ mark: '○', status: 'done' }], 'unknown-code'],
    ['a reason that is none', [{ mark: '○', missing: 'Z' }], 'unknown-code'],
  ])('declared with %s is refused', (_, legend, code) => {
    const error = failure(() => read(table, legend));
    expect(error.exitCode).toBe(2);
    expect(error.faults.map((fault) => fault.code)).toEqual([code]);
  });
});

function failure(run: () => unknown): PipelineError {
  try {
    run();
  } catch (error) {
    if (error instanceof PipelineError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
