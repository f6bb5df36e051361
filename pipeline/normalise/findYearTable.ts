import type { Vocabularies } from '../model/Vocabularies.ts';
import { parseMissing } from '../notation/parseMissing.ts';
import { parseObservation } from '../notation/parseObservation.ts';
import { parseTarget } from '../notation/parseTarget.ts';
import type { Column } from './Column.ts';
import { cleanLabel } from './cleanLabel.ts';
import { findKinds } from './findKinds.ts';
import type { Header } from './readHeader.ts';
import { readRowYear } from './readRowYear.ts';
import type { SourceCell, SourceRow } from './SourceCell.ts';
import { stackHeadings } from './stackHeadings.ts';

/** The most rows that a header has. */
const deepest = 3;
const yearHeading =
  /^(?:年度?|年次|年月|期|期間|計画期間|区分|西暦|和暦|時点|調査年度?|指標|目標指標|項目|数値目標)?$/u;
const text = /^(?:備考|摘要|特記事項|説明|要因|理由|主な要因|コメント)$/u;

/**
 * The header of a table whose columns are indicators and whose rows are years: 年度 over nothing but years, the year of the baseline and that of
 * the target among them, and beside it headings over figures, in up to three rows (職員数 over 計画 and 実績, 3号認定 over 0歳, a unit below).
 * Each column of figures is told.
 */
export function findYearTable(rows: readonly SourceRow[], words: Vocabularies): Header | undefined {
  for (const [index, row] of rows.entries()) {
    if (row.cells.length < 2) continue;
    for (let depth = 1; depth <= deepest; depth += 1) {
      const heads = rows.slice(index, index + depth);
      const last = heads.at(-1);
      if (!last || last.row !== row.row + depth - 1) break;
      const columns = readColumns(heads, rows.slice(index + depth), words);
      if (columns) return { row, further: heads.slice(1), columns };
    }
  }
  return undefined;
}

function readColumns(
  heads: readonly SourceRow[],
  below: readonly SourceRow[],
  words: Vocabularies,
): readonly Column[] | undefined {
  const headings = new Set(heads.flatMap(({ cells }) => cells.map(({ value }) => cleanLabel(value))));
  const body = below.filter(
    ({ cells }) => cells.length > 1 && !cells.every(({ value }) => headings.has(cleanLabel(value))),
  );
  const cellsOf = (column: number): readonly SourceCell[] =>
    body.flatMap(({ cells }) => cells.filter((cell) => cell.column === column));
  const all = [...new Set([...heads, ...body].flatMap(({ all: own }) => own.map(({ column }) => column)))].sort(
    (one, two) => one - two,
  );
  const year = all.slice(0, 3).find((column) => isYears(cellsOf(column), body, words));
  if (year === undefined || !yearHeading.test(headOf(heads, year))) return undefined;
  const keys = all.filter((column) => column <= year);
  const next = all.find((column) => column > year);
  const kinds = [...keys.filter((column) => column !== year), ...(next === undefined ? [] : [next])].find(
    (column) =>
      findKinds(
        cellsOf(column).map(({ value }) => value),
        words,
      ) !== null,
  );
  const values = all.filter((column) => column > year && column !== kinds);
  const figures = values.filter((column) => holdsFigures(cellsOf(column), words));
  const others = values.filter((column) => !figures.includes(column));
  if (
    figures.length === 0 ||
    !others.every((column) => cellsOf(column).length === 0 || text.test(headOf(heads, column)))
  )
    return undefined;
  if (cellsOf(year).length < body.length && kinds === undefined) return undefined;
  const named = figures.map((column): Column | null => {
    const stack = stackHeadings(heads, column, words);
    if (!stack) return null;
    return {
      column,
      role: 'observation',
      heading: stack.name,
      label: cleanLabel(stack.name.value),
      isName: true,
      stack,
      inferred: 'indicators-across',
    };
  });
  if (named.some((column) => column === null)) return undefined;
  const head = (column: number, role: Column['role'], inferred?: string): Column => ({
    column,
    role,
    heading: heads.flatMap(({ cells }) => cells.filter((cell) => cell.column === column))[0] ?? null,
    label: headOf(heads, column),
    ...(inferred === undefined ? {} : { inferred }),
  });
  return [
    ...keys.filter((column) => column !== year && column !== kinds).map((column) => head(column, 'attribute')),
    head(year, 'year'),
    ...(kinds === undefined ? [] : [head(kinds, 'series', 'series-words')]),
    ...named.flatMap((column) => column ?? []),
    ...others.filter((column) => headOf(heads, column) !== '').map((column) => head(column, 'attribute')),
  ].sort((one, two) => one.column - two.column);
}

function headOf(heads: readonly SourceRow[], column: number): string {
  const found = heads.flatMap(({ all }) => all.filter((cell) => cell.column === column));
  return cleanLabel(found[0]?.value ?? '').replaceAll(/\s/gu, '');
}

/** Two years at least, and nothing that dates no row but one or two at the end. */
function isYears(cells: readonly SourceCell[], body: readonly SourceRow[], words: Vocabularies): boolean {
  const era = words.eras.at(-1)?.name ?? null;
  const read = cells.map(({ value }) => readRowYear(value, words, { era }));
  const years = read.filter((year) => year?.role === 'observation');
  const lastYear = read.findLastIndex((year) => year !== null);
  const isAtEnd = read.every((year, index) => year !== null || index > lastYear);
  return body.length > 1 && years.length > 1 && isAtEnd && read.length - lastYear <= 3;
}

/** A figure, a target or a missing mark in every cell, figures in most. */
function holdsFigures(cells: readonly SourceCell[], words: Vocabularies): boolean {
  const isMissing = ({ value }: SourceCell): boolean => parseMissing(value, words) !== null;
  const told = cells.filter((cell) => !isMissing(cell));
  const figures = told.filter(({ value }) => parseObservation(value, words).kind !== 'unknown');
  const rest = told.filter(({ value }) => parseObservation(value, words).kind === 'unknown');
  return figures.length > 0 && rest.every(({ value }) => parseTarget(value, words) !== null);
}
