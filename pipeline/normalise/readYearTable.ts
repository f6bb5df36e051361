import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from '../notation/foldText.ts';
import { parseObservation } from '../notation/parseObservation.ts';
import { parseYear } from '../notation/parseYear.ts';
import type { Column } from './Column.ts';
import { cleanLabel } from './cleanLabel.ts';
import { pathsOf } from './joinHeaders.ts';
import { readHeading } from './readHeading.ts';
import { readRowYear } from './readRowYear.ts';
import { readSeries } from './readSeries.ts';
import type { SourceCell, SourceRow } from './SourceCell.ts';

/** A header whose columns are indicators, with the rows that it takes. */
export interface YearTable {
  readonly columns: readonly Column[];
  readonly further: readonly SourceRow[];
}

/** Rows that such a header takes at the most, and columns that may stand before the years. */
const deepest = 3;
const leading = 3;

/**
 * The header of a table whose columns are indicators and whose rows are years: a column of nothing but years (a base year and a target year
 * among them), and right of it headings over values: 人口(人), or 職員数(人) over 計画 and 実績. Of how many rows it is the rows below it tell:
 * they begin where the years do. Every such column is told (`indicators-across`). Undefined where there is none at this row.
 */
export function readYearTable(rows: readonly SourceRow[], index: number, words: Vocabularies): YearTable | undefined {
  for (let size = 1; size <= deepest; size += 1) {
    const header = rows.slice(index, index + size);
    const [first] = header;
    if (
      !first ||
      first.cells.length < 2 ||
      header.length < size ||
      header.some(({ row }, place) => row !== first.row + place)
    )
      return undefined;
    const paths = pathsOf(header);
    const body = bodyBelow(rows.slice(index + size), header);
    const year = paths.slice(0, leading).find(({ column, cells }) => isYears(column, cells, body, words));
    // The first row below a header is the first of the years, and a header holds none of the figures.
    const begins = year && rows[index + size]?.cells.find(({ column }) => column === year.column);
    if (!begins || readRowYear(begins.value, words, null) === null || header.some((row) => holdsFigure(row, words)))
      continue;
    const isBefore = ({ column }: { readonly column: number }): boolean => column < year.column;
    const named = paths.filter(({ column }) => column > year.column);
    const columns = named.map(({ column, cells }) => readNamed(column, cells, body, words));
    const values = columns.filter(({ isName }) => isName);
    if (values.length === 0 || !first.cells.some(({ column }) => column === year.column)) continue;
    return {
      columns: [
        ...paths.filter(isBefore).map(({ column, cells }) => readLeading(column, cells, body, words)),
        plainColumn(year.column, year.cells, 'year'),
        ...nameApart(columns),
      ],
      further: header.slice(1),
    };
  }
  return undefined;
}

/** The rows of a table, up to where its header is printed again or another line of headings could begin: those of several cells. */
function bodyBelow(rows: readonly SourceRow[], [first]: readonly SourceRow[]): readonly SourceRow[] {
  const again = rows.findIndex(
    ({ cells }) =>
      cells.length > 1 && first !== undefined && cells.every(({ value }, at) => value === first.cells[at]?.value),
  );
  return (again < 0 ? rows : rows.slice(0, again)).filter(({ cells }) => cells.length > 1);
}

/** True for a row with a number that is neither a year nor an age, which heads a part of the population. */
function holdsFigure({ cells }: SourceRow, words: Vocabularies): boolean {
  return cells.some(({ value }) => {
    const read = parseYear(value, words) === null ? parseObservation(value, words) : null;
    return read?.kind === 'number' && read.unit !== '歳';
  });
}

const cellsIn = (body: readonly SourceRow[], column: number): readonly SourceCell[] =>
  body.flatMap(({ cells }) => cells.filter((cell) => cell.column === column));

/** True for a column whose heading is no indicator and whose cells are years, two of them at least with nothing beside the year. */
function isYears(
  column: number,
  cells: readonly SourceCell[],
  body: readonly SourceRow[],
  words: Vocabularies,
): boolean {
  const heading = readHeading(cells.map(({ value }) => cleanLabel(value)).join(''), words);
  const labels = cellsIn(body, column).map(({ value }) => readRowYear(value, words, null));
  const plain = labels.filter((label) => label?.kind === null);
  const isHead = heading.role === 'year' || heading.role.endsWith('_year') || !heading.isKnown;
  return isHead && plain.length > 1 && labels.filter((label) => label !== null).length * 4 >= labels.length * 3;
}

function plainColumn(column: number, cells: readonly SourceCell[], role: Column['role']): Column {
  return { column, role, heading: cells.at(-1) ?? null, label: cells.map(({ value }) => cleanLabel(value)).join(' ') };
}

/** A column before the years that says what each row is: 基準, 実績, 目標. Any other is kept as printed. */
function readLeading(
  column: number,
  cells: readonly SourceCell[],
  body: readonly SourceRow[],
  words: Vocabularies,
): Column {
  const texts = cellsIn(body, column).map(({ value }) => value);
  const isKind = texts.length > 0 && texts.every((text) => isKindWord(text, words));
  return plainColumn(column, cells, isKind ? 'series' : 'attribute');
}

/** True for a word that says what a row holds: 目標, 実績, 基準. */
export function isKindWord(text: string, words: Vocabularies): boolean {
  const { role, isKnown, period } = readHeading(text, words);
  const isKind = role === 'target' || role === 'actual' || role === 'baseline' || role === 'baseline_year';
  return readSeries(text, words) !== null || (isKnown && period === null && isKind);
}

const kinds: Readonly<Record<string, Column['role']>> = {
  actual: 'observation',
  target: 'target',
  self_assessment: 'self_assessment',
};

/** A column of values: what its headings say of their kind, and the name that is left. */
function readNamed(
  column: number,
  cells: readonly SourceCell[],
  body: readonly SourceRow[],
  words: Vocabularies,
): Column {
  const texts = cellsIn(body, column).map(({ value }) => value);
  if (texts.length > 1 && texts.every((text) => isKindWord(text, words))) return plainColumn(column, cells, 'series');
  const read = cells.map((cell) => ({ cell, heading: readHeading(cell.value, words) }));
  const kind = read.find(({ heading: { isKnown, role, period } }) => isKnown && !period && kinds[role] !== undefined);
  const rest = read.filter((one) => one !== kind);
  const unit = rest.find(({ cell }) => isUnit(cell.value, words));
  const names = rest.filter((one) => one !== unit && (!one.heading.isKnown || one.heading.role === 'section'));
  const figures = texts.filter((text) => parseObservation(text, words).kind !== 'unknown');
  const name = names.at(-1)?.cell;
  if (!name || figures.length * 2 <= texts.length) return plainColumn(column, cells, 'attribute');
  const targetRole = kind?.heading.targetRole ?? null;
  return {
    column,
    role: kinds[kind?.heading.role ?? 'actual'] ?? 'observation',
    heading: cells.at(-1) ?? null,
    label: nameOf(names.map(({ cell }) => cleanLabel(cell.value))),
    isName: true,
    nameCells: names.map(({ cell }) => cell),
    ...(unit ? { unitCell: unit.cell } : {}),
    ...(targetRole === null ? {} : { targetRole }),
    inferred: 'indicators-across',
  };
}

/** The lowest heading names the column; one in brackets goes on with what stands above it: 保険料基準額（月額）. */
function nameOf(texts: readonly string[]): string {
  const last = texts.at(-1) ?? '';
  return /^[(（].*[)）]$/u.test(last) ? `${texts.at(-2) ?? ''}${last}` : last;
}

/** A heading that holds nothing but a unit: （百万円）. */
function isUnit(text: string, { units }: Vocabularies): boolean {
  const bare = foldText(text).replaceAll(/[\s()]/gu, '');
  return units.some(({ unit }) => foldText(unit) === bare);
}

/** Two indicators of one name (0歳 under 1号 and under 3号) bear what stands above them, too. */
function nameApart(columns: readonly Column[]): readonly Column[] {
  const originOf = ({ nameCells }: Column): string => nameCells?.map(({ ref }) => ref).join(' ') ?? '';
  return columns.map((column) => {
    const others = columns.filter(
      ({ isName, label, ...other }) =>
        isName &&
        label === column.label &&
        other.role === column.role &&
        originOf({ isName, label, ...other }) !== originOf(column),
    );
    const full = column.nameCells?.map(({ value }) => cleanLabel(value)).join(' ');
    return column.isName && others.length > 0 && full !== undefined ? { ...column, label: full } : column;
  });
}
