import { PipelineError } from '../errors.ts';
import type { DeclaredColumn, DeclaredShape } from '../model/Settings.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { findLastEra, parseYear } from '../notation/parseYear.ts';
import type { YearContext } from '../notation/YearContext.ts';
import type { Column } from './Column.ts';
import { chooseReading, latestYear, listEras } from './chooseEra.ts';
import { cleanLabel } from './cleanLabel.ts';
import { dateByCaption } from './dateByCaption.ts';
import { findYearOfLine } from './dateByLine.ts';
import { declareColumns } from './declareColumns.ts';
import { findYearTable } from './findYearTable.ts';
import { findFault, missingHeader } from './headerFaults.ts';
import { isHeader } from './isHeader.ts';
import { type JoinContext, joinHeaders } from './joinHeaders.ts';
import { type Heading, readHeading } from './readHeading.ts';
import type { SourceCell, SourceRow } from './SourceCell.ts';
import { settleColumns } from './settleColumns.ts';

export type { Column } from './Column.ts';

/** The header row and its columns, left to right. */
export interface Header {
  readonly row: SourceRow;
  /** The rows below the first, in a header of several. */
  readonly further: readonly SourceRow[];
  readonly columns: readonly Column[];
  /** The era of its bare years, where nothing above the header names one and the sheet names no other. */
  readonly soleEra?: string;
}

/** The last row of a header. */
export function lastRowOf({ row, further }: Pick<Header, 'row' | 'further'>): SourceRow {
  return further.at(-1) ?? row;
}

/** What a person said of the header in `plan.yaml`, and what stands above its rows. */
export interface DeclaredHeader {
  readonly columns?: readonly DeclaredColumn[];
  readonly shape?: Pick<DeclaredShape, 'header' | 'header_to'>;
  /** The era named last in what stands above the rows. */
  readonly era?: string | null;
}

/**
 * Finds the header by what it is: the first row that names what the rows are about and a target, a baseline or years. What a
 * heading does not say by itself is settled by its neighbours and by the cells below it; what a person declared goes before both, the number of the header row too.
 * @throws PipelineError (exit 1) `missing-header`, `missing-years`, `duplicate-year`.
 */
export function readHeader(
  rows: readonly SourceRow[],
  file: string,
  words: Vocabularies,
  { columns: declared = [], shape = {}, era: earlier = null }: DeclaredHeader = {},
): Header {
  let era = earlier;
  const sole = findSoleEra(rows, words);
  for (const [index, row] of rows.entries()) {
    const isNamed = row.row === shape.header;
    const before = era;
    era = lastEraOf(row, words) ?? era;
    if (shape.header !== undefined && !isNamed) continue;
    const eras = [...new Set([before ?? sole, ...listEras(rows.slice(0, index), words)])];
    const found = chooseReading(
      eras.flatMap(
        (one) => readRows(rows, index, words, { era: one, isDeclared: isNamed }, declared, shape.header_to) ?? [],
      ),
      latestYear(rows, words),
    );
    if (!found) continue;
    const settled = settleColumns(found.columns, rows.slice(index + found.further.length + 1), words);
    const columns = declareColumns(dateByCaption(settled, rows, words), declared);
    const fault = findFault(row, columns, file);
    if (fault) throw new PipelineError(1, [fault]);
    const isLate = before === null && sole !== null && needsEra(columns, words);
    return { row, columns, further: found.further, ...(isLate ? { soleEra: sole } : {}) };
  }
  const across = shape.header === undefined ? findYearTable(rows, words) : undefined;
  if (across) return across;
  throw new PipelineError(1, [missingHeader(rows, file)]);
}

/** True where a year without an era stands before the first that has one; western years need none. */
function needsEra(columns: readonly Column[], words: Vocabularies): boolean {
  const dated = columns.filter(({ period, due }) => period !== undefined || due !== undefined);
  const [first] = dated;
  return first !== undefined && findLastEra(first.label, words) === null && !/[0-9０-９]{4}/u.test(first.label);
}

/** Rows of which a header may be made, at the most. */
const deepest = 3;

/** The header that begins at a row, of as many rows as are headings; undefined where none does. */
function readRows(
  rows: readonly SourceRow[],
  index: number,
  words: Vocabularies,
  context: JoinContext,
  declared: readonly DeclaredColumn[],
  last: number | undefined,
): { readonly columns: readonly Column[]; readonly further: readonly SourceRow[] } | undefined {
  const row = rows[index];
  if (!row) return undefined;
  const depth = context.isDeclared ? rows.findIndex((other) => other.row === last) - index + 1 : deepest;
  let taken = { columns: readColumns(row, words, context.era), further: [] as readonly SourceRow[] };
  let isFit = isHeader(taken.columns, declared);
  for (let size = 2; size <= depth; size += 1) {
    if (context.isDeclared && size < depth) continue;
    const joined = joinHeaders(rows.slice(index, index + size), words, context);
    if (!joined) break;
    const columns = joined.map(({ cell, heading, label, subgroup }) => ({
      ...toColumn(cell, heading),
      label,
      ...(subgroup === null ? {} : { subgroup }),
    }));
    // A first row that is no header by itself may be one with the rows below it.
    if (!isHeader(columns, declared) && !context.isDeclared) continue;
    taken = { columns, further: rows.slice(index + 1, index + size) };
    isFit = true;
  }
  return isFit || context.isDeclared ? taken : undefined;
}

/** The one era that a sheet names anywhere, as a note may do below the table (年度は平成); null where it names none or several. */
function findSoleEra(rows: readonly SourceRow[], words: Vocabularies): string | null {
  const texts = rows.flatMap(({ cells }) => cells.map(({ value }) => value));
  const named = words.eras.filter(({ name }) => texts.some((text) => text.includes(name)));
  return named.length === 1 ? (named[0]?.name ?? null) : null;
}

/**
 * The rows below a header that head a table of their own: other headings, most of them known, or at least two of them years. Their columns
 * mean what they say from there on.
 */
export function findFurtherHeaders(
  rows: readonly SourceRow[],
  header: Header,
  words: Vocabularies,
): readonly SourceRow[] {
  let era: string | null = null;
  let last = lastRowOf(header).row;
  return rows.filter((row, index) => {
    const context = { era, isDeclared: false };
    era = lastEraOf(row, words) ?? era;
    if (row.row <= last) return false;
    // The same headings again, under a line of another year: what stands below is of that year.
    if (repeatsHeader(row, { ...header, further: [] }) && isUnderYear(rows[index - 1], words)) {
      last = row.row + header.further.length;
      return true;
    }
    if (row.cells.length < 3 || holdsValues(row) || repeatsHeader(row, header)) return false;
    const found = readRows(rows, index, words, context, [], undefined);
    if (!found) return false;
    const { columns } = found;
    const years = columns.filter(({ role, period }) => role === 'observation' && period !== undefined);
    const known = columns.filter(({ isUnread }) => !isUnread);
    const isFit = years.length > 1 && years.length + 2 >= columns.length;
    if (!isFit && (known.length < 3 || known.length * 5 < columns.length * 3)) return false;
    last = lastRowOf({ row, further: found.further }).row;
    return true;
  });
}

/** True for a row with figures that no heading is: most rows need no closer look. */
function holdsValues({ cells }: SourceRow): boolean {
  return cells.some(({ value }) => figure.test(value.trim()));
}

/** A number that is no year: with separators or decimals, of three digits, of five or more, or of four that name none. */
const figure =
  /^[-▲△]?[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+|^[-▲△]?[0-9０-９]+[.．][0-9０-９]+[%％]?$|^[-▲△]?(?:[0-9]{3}|[0-9]{5,}|(?!19|20)[0-9]{4})$/u;

/** True for a line that says of which year the table below it is. */
function isUnderYear(line: SourceRow | undefined, words: Vocabularies): boolean {
  const [only, ...others] = line?.cells ?? [];
  return only !== undefined && others.length === 0 && findYearOfLine(only.value, words) !== null;
}

/** The era that a row names last. */
function lastEraOf({ cells }: SourceRow, words: Vocabularies): string | null {
  return cells.reduce<string | null>((last, { value }) => findLastEra(value, words) ?? last, null);
}

/** True for a row that prints the header again, as some tables do for each section; all of it may stand further to one side. */
export function repeatsHeader(row: SourceRow, header: Header): boolean {
  if (row.cells.length < 2) return false;
  return [header.row, ...header.further].some(({ all }) => {
    const shifts = row.cells.map(({ column, value }) =>
      all.flatMap((cell) => (cleanLabel(cell.value) === cleanLabel(value) ? [column - cell.column] : [])),
    );
    return shifts[0]?.some((shift) => shifts.every((list) => list.includes(shift))) === true;
  });
}

/** The columns of a row by their headings alone; a year without an era takes that of the last heading that names one. */
function readColumns(row: SourceRow, words: Vocabularies, first: string | null): Column[] {
  let era = first;
  let after: number | null = null;
  return row.cells.map((cell) => {
    const context: YearContext = { era };
    const rising = readHeading(cell.value, words, { ...context, after });
    const next = after === null ? null : readNextYear(cell.value, words, { era, after });
    const heading = next ?? (rising.isKnown ? rising : readHeading(cell.value, words, context));
    era = findLastEra(cell.value, words) ?? era;
    after = heading.period?.fiscalYear ?? after;
    return toColumn(cell, heading);
  });
}

/** 27 right behind 平成26年度: digits alone are the year that follows, and no other. */
function readNextYear(
  text: string,
  words: Vocabularies,
  { era, after }: { readonly era: string | null; readonly after: number },
): Heading | null {
  if (!/^(?:元|[0-9０-９]{1,2})$/u.test(text.trim())) return null;
  const year = parseYear(text, words, { era, after, digitsAlone: true })?.fiscalYear;
  return year === after + 1 ? readHeading(`${year}年度`, words) : null;
}

function toColumn(cell: SourceCell, heading: ReturnType<typeof readHeading>): Column {
  const { role, isKnown, period, from, due, targetRole, isEstimate } = heading;
  return {
    column: cell.column,
    role: role === 'actual' ? 'observation' : role,
    heading: cell,
    label: cleanLabel(cell.value),
    ...(period ? { period } : {}),
    ...(from === null ? {} : { from }),
    ...(due === null ? {} : { due }),
    ...(targetRole === null ? {} : { targetRole }),
    ...(isEstimate ? { isEstimate: true as const } : {}),
    ...(isKnown ? {} : { isUnread: true as const }),
  };
}
