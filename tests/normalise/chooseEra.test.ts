import { describe, expect, it } from 'vitest';
import { chooseReading, latestYear, listEras } from '../../pipeline/normalise/chooseEra.ts';
import { toSourceRows } from '../../pipeline/normalise/SourceCell.ts';
import { sheetFrom } from '../support/sheetOf.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

const rowsOf = (text: string) => toSourceRows(sheetFrom(text), new Map());
const column = (fiscalYear: number) =>
  ({ column: 1, role: 'observation', heading: null, label: '', period: { fiscalYear } }) as never;
const of = (...years: readonly number[]) => ({ columns: years.map(column) });

describe('the era of bare years', () => {
  it('is one that the rows above name, the last first', () => {
    expect(listEras(rowsOf('計画（平成28年度～令和2年度）の実績'), words)).toEqual(['令和', '平成']);
    expect(listEras(rowsOf('計画の実績'), words)).toEqual([]);
  });

  it('knows the last year that is named whole', () => {
    expect(latestYear(rowsOf('計画（平成28年度～令和2年度）の実績'), words)).toBe(2020);
    expect(latestYear(rowsOf('人口 | 2,019人'), words)).toBeNull();
  });

  it('is the one by which most are years, results go up, and none is far ahead', () => {
    const [far, fit] = [of(2046, 2047, 2048), of(2016, 2017, 2018)];
    expect(chooseReading([far, fit], 2020)).toBe(fit);
    const [falling, rising] = [of(2046, 2019), of(2016, 2019)];
    expect(chooseReading([falling, rising], null)).toBe(rising);
    expect(chooseReading([fit, rising], 2020)).toBe(fit);
    expect(chooseReading([], 2020)).toBeUndefined();
  });
});
