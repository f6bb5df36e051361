import { type Fault, PipelineError } from '../errors.ts';
import type { DeclaredColumn, DeclaredShape } from '../model/Settings.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { findLastEra, toFiscalYear } from '../notation/parseYear.ts';
import type { YearContext } from '../notation/YearContext.ts';
import type { Column } from './Column.ts';
import { cleanLabel } from './cleanLabel.ts';
import { dateByCaption } from './dateByCaption.ts';
import { findYearTable } from './findYearTable.ts';
import { type JoinContext, joinHeaders } from './joinHeaders.ts';
import { readHeading } from './readHeading.ts';
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
    const found = readRows(rows, index, words, { era: before ?? sole, isDeclared: isNamed }, declared, shape.header_to);
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
    if (row.cells.length < 3 || repeatsHeader(row, header)) return false;
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
    const heading = rising.isKnown ? rising : readHeading(cell.value, words, context);
    era = findLastEra(cell.value, words) ?? era;
    after = heading.period?.fiscalYear ?? after;
    return toColumn(cell, heading);
  });
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

/** A header names what the rows are about, and a target, a baseline or observations; two years and one more heading will do. */
function isHeader(columns: readonly Column[], declared: readonly DeclaredColumn[]): boolean {
  const roles = declareColumns(columns, declared).map(({ role }) => role);
  const has = (role: Column['role']): boolean => roles.includes(role);
  const holdsValues = has('target') || has('baseline') || has('observation');
  const years = columns.filter(({ role, period }) => role === 'observation' && period !== undefined);
  const leads = columns[0]?.role === 'section' || columns[0]?.role === 'attribute';
  if (isUnnamed(columns)) return true;
  return holdsValues && (has('indicator') || (has('section') && has('observation')) || (leads && years.length > 1));
}

/** True for headings that are all dated, a target or a baseline among them: the table is about the one thing that the line above it names. */
function isUnnamed(columns: readonly Column[]): boolean {
  const isAim = columns.some(({ role }) => role === 'target' || role === 'baseline');
  const areDated = columns.every(
    ({ period, due, isUnread }) => !isUnread && (period !== undefined || due !== undefined),
  );
  return columns.length > 2 && isAim && areDated;
}

/** True for the column that a declaration names, by number or by heading. */
export function isDeclared({ column, label }: Column, declared: DeclaredColumn): boolean {
  return declared.column === column || (declared.heading !== undefined && cleanLabel(declared.heading) === label);
}

/** The columns with what a person declared in `plan.yaml` in place of what was read. */
function declareColumns(columns: readonly Column[], declared: readonly DeclaredColumn[]): Column[] {
  return columns.map((column): Column => {
    const found = declared.find((entry) => isDeclared(column, entry));
    if (!found) return column;
    const { inferred: _inferred, period: _period, due: _due, judges: _judges, isUnread: _isUnread, ...rest } = column;
    const year = found.fiscal_year;
    return {
      ...rest,
      role: found.role,
      ...(year === undefined || found.role === 'target' ? {} : { period: toFiscalYear(year) }),
      ...(year !== undefined && found.role === 'target' ? { due: year } : {}),
      ...(found.target_role ? { targetRole: found.target_role } : {}),
    };
  });
}

function findFault(row: SourceRow, columns: readonly Column[], file: string): Fault | undefined {
  const years = columns.filter(({ role, period }) => role === 'observation' && period !== undefined);
  const holdsValues = columns.some(({ role }) => role === 'observation' || role === 'baseline');
  if (!holdsValues) {
    return {
      code: 'missing-years',
      file,
      line: row.line,
      messageJa: `${file} の ${row.line} 行目は見出しですが、実績や初期値の列がありません。\`R1\`、\`令和元年度\`、\`2019\` のような年度か、\`実績値\`、\`現状値\` のような見出しが要ります。見出しを書き足してください。`,
      messageEn: `Line ${row.line} of ${file} is the header but has no column of values; years such as \`R1\`, \`令和元年度\` or \`2019\`, or headings such as \`実績値\` or \`現状値\`, were expected. Add them to the header.`,
    };
  }
  const twice = years.find((column, index) => years.findIndex((other) => isSame(other, column)) !== index);
  if (!twice) return undefined;
  const first = years.find((column) => isSame(column, twice));
  return {
    code: 'duplicate-year',
    file,
    line: row.line,
    column: twice.column,
    messageJa: `${file} の ${row.line} 行目 ${twice.column} 列目の見出し \`${twice.label}\` は、${first?.column} 列目の \`${first?.label}\` と同じ年度です。年度の列は 1 つずつのはずです。見出しの年度を確かめて直してください。`,
    messageEn: `Heading \`${twice.label}\` in line ${row.line}, column ${twice.column} of ${file} names the same year as \`${first?.label}\` in column ${first?.column}; each year takes one column. Check and correct the headings.`,
  };
}

/** True for two columns of the same results of the same part of the population. */
function isSame(one: Column, two: Column): boolean {
  return one.period?.period === two.period?.period && one.subgroup === two.subgroup;
}

function missingHeader(rows: readonly SourceRow[], file: string): Fault {
  const line = rows[0]?.line ?? 1;
  return {
    code: 'missing-header',
    file,
    line,
    messageJa: `${file} に見出しの行が見つかりません（${rows.length} 行を調べました）。「指標」の列と、「目標」「初期値」または年度の列を持つ行が要ります。見出しの行を足すか、言葉を data/vocabularies/headers.csv に足してください。`,
    messageEn: `No header row was found in ${file} (${rows.length} rows were looked at from line ${line}); a row with an indicator column (指標) and a target, baseline or year column was expected. Add the header row, or its words to data/vocabularies/headers.csv.`,
  };
}
