import type { Vocabularies } from '../model/Vocabularies.ts';
import { parseDatedFigure } from '../notation/parseDatedFigure.ts';
import type { AlignedRow } from './alignRows.ts';
import type { Column } from './Column.ts';
import { columnsOf, type IndicatorContext } from './IndicatorContext.ts';
import type { Header } from './readHeader.ts';
import { readSeries } from './readSeries.ts';
import { readYearBeside } from './readYearBeside.ts';

/** False for a row of targets or of quantities foreseen, which name years to come. */
function holdsResults(row: AlignedRow, header: Header, words: Vocabularies): boolean {
  const [cell] = columnsOf(header, 'series').flatMap(({ column }) => row.at.get(column) ?? []);
  const series = cell ? readSeries(cell.value, words)?.series : undefined;
  return series !== 'target' && series !== 'planned';
}

/** The last fiscal year of which a result stands in the table: by its heading, by its cell, or by the column of years beside it. */
export function lastFilledYear(
  tables: readonly { readonly header: Header; readonly aligned: { readonly rows: readonly AlignedRow[] } }[],
  words: Vocabularies,
  eras: ReadonlyMap<string, string>,
): number | null {
  const years = tables.flatMap(({ header, aligned }) =>
    columnsOf(header, 'observation')
      .filter(({ column }) => aligned.rows.some((row) => row.at.has(column) && holdsResults(row, header, words)))
      .flatMap(({ period }) => period?.fiscalYear ?? []),
  );
  const named = tables.flatMap(({ header: { columns }, aligned }) =>
    columnsOf({ columns }, 'observation')
      .filter(({ period }) => period === undefined)
      .flatMap((entry) => aligned.rows.flatMap((row) => readOwnYear(row, entry, { columns, words, eras }) ?? [])),
  );
  const all = [...years, ...named];
  return all.length === 0 ? null : Math.max(...all);
}

function readOwnYear(
  row: AlignedRow,
  column: Column,
  context: Pick<IndicatorContext, 'columns' | 'words' | 'eras'>,
): number | null {
  const cell = row.at.get(column.column);
  if (!cell) return null;
  const own = parseDatedFigure(cell.value, context.words, { era: context.eras.get(cell.ref) ?? null }).period;
  return (own ?? readYearBeside(row, column, 'observation_year', context))?.fiscalYear ?? null;
}
