import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from '../notation/foldText.ts';
import { findLastEra, parseYear } from '../notation/parseYear.ts';
import type { Column } from './Column.ts';
import type { SourceRow } from './SourceCell.ts';

/** Years by which a heading may lie beyond the last year that the sheet names: no plan reaches further. */
const farthest = 20;

/**
 * The eras that rows name, the one named last first: those that a year without an era may belong to.
 * @example listEras(rows, words) // ['令和', '平成'], of a title that says 平成28年度～令和2年度
 */
export function listEras(rows: readonly SourceRow[], words: Vocabularies): readonly string[] {
  const named: string[] = [];
  for (const { cells } of rows) {
    for (const { value } of cells) {
      const inside = words.eras.filter(({ name }) => value.includes(name)).map(({ name }) => name);
      const last = findLastEra(value, words);
      named.push(...inside, ...(last === null ? [] : [last]));
    }
  }
  return [...new Set(named.toReversed())];
}

/** The last year that the rows name with its era, or in four digits. */
export function latestYear(rows: readonly SourceRow[], words: Vocabularies): number | null {
  const years = rows.flatMap(({ cells }) =>
    cells.flatMap(({ value }) =>
      [
        ...foldText(value).matchAll(
          /(?:令和|平成|昭和|(?<![A-Za-z])[RHS])\.?(?:元|[0-9]{1,2})|(?<![0-9])(?:19|20)[0-9]{2}(?=年|\(|$)/gu,
        ),
      ].flatMap(([printed]) => parseYear(printed, words)?.fiscalYear ?? []),
    ),
  );
  return years.length === 0 ? null : Math.max(...years);
}

/** Of several readings of one header, by the era of its years, that in which most are years, results go up, and none is far ahead of all named. */
export function chooseReading<T extends { readonly columns: readonly Column[] }>(
  readings: readonly T[],
  latest: number | null,
): T | undefined {
  const [first, ...others] = readings;
  let best = first;
  for (const other of others) if (best && weigh(other, latest) > weigh(best, latest)) best = other;
  return best;
}

function weigh({ columns }: { readonly columns: readonly Column[] }, latest: number | null): number {
  const years = columns.flatMap(({ role, period }) => (role === 'observation' ? (period?.fiscalYear ?? []) : []));
  const dues = columns.flatMap(({ due }) => due ?? []);
  const isRising = years.every((year, index) => index === 0 || year >= (years[index - 1] ?? year));
  const isNear = latest === null || [...years, ...dues].every((year) => year <= latest + farthest);
  return years.length + dues.length - (isRising ? 0 : 100) - (isNear ? 0 : 100);
}
