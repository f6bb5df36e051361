import { type Fault, PipelineError } from '../errors.ts';
import type { DeclaredColumn, DeclaredShape } from '../model/Settings.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { parseObservation } from '../notation/parseObservation.ts';
import { findLastEra, toFiscalYear } from '../notation/parseYear.ts';
import type { YearContext } from '../notation/YearContext.ts';
import type { Column } from './Column.ts';
import { cleanLabel } from './cleanLabel.ts';
import { joinHeaders } from './joinHeaders.ts';
import { readHeading } from './readHeading.ts';
import type { SourceCell, SourceRow } from './SourceCell.ts';
import { isYearOfRow, settleColumns } from './settleColumns.ts';

export type { Column } from './Column.ts';

/** The header row and its columns, left to right. */
export interface Header {
  readonly row: SourceRow;
  /** The second row of a header of two. */
  readonly second?: SourceRow;
  readonly columns: readonly Column[];
}

/** What a person said of the header in `plan.yaml`. */
export interface DeclaredHeader {
  readonly columns?: readonly DeclaredColumn[];
  readonly shape?: Pick<DeclaredShape, 'header' | 'header_to'>;
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
  { columns: declared = [], shape = {} }: DeclaredHeader = {},
): Header {
  for (const [index, row] of rows.entries()) {
    const isNamed = row.row === shape.header;
    if (shape.header !== undefined && !isNamed) continue;
    const second = isNamed ? rows.find((other) => other.row === shape.header_to) : rows[index + 1];
    const joined = second && second !== row ? joinHeaders(row, second, words, isNamed) : null;
    const two = (joined ?? []).map(({ cell, heading, label }) => ({ ...toColumn(cell, heading), label }));
    const isTwo = second !== undefined && (isHeader(two, declared) || (isNamed && two.length > 0));
    const printed = isTwo ? two : readColumns(row, words);
    if (!isNamed && !isHeader(printed, declared)) continue;
    const below = rows.slice(index + (isTwo ? 2 : 1));
    const columns = declareColumns(settleColumns(printed, below, words), declared);
    const fault = findFault(row, columns, file);
    if (fault) throw new PipelineError(1, [fault]);
    return { row, columns, ...(isTwo ? { second } : {}) };
  }
  const across = shape.header === undefined ? findYearTable(rows, words) : undefined;
  if (across) return across;
  throw new PipelineError(1, [missingHeader(rows, file)]);
}

/**
 * The header of a table whose columns are indicators and whose rows are years: 年度 over nothing but years, and beside it headings over
 * figures. That is told of every such column.
 */
function findYearTable(rows: readonly SourceRow[], words: Vocabularies): Header | undefined {
  for (const [index, row] of rows.entries()) {
    const [first, ...others] = readColumns(row, words);
    if (first?.role !== 'year' || others.length === 0 || !others.every(({ isUnread }) => isUnread)) continue;
    const below = rows.slice(index + 1).filter(({ cells }) => cells.length > 1);
    const isYears = below.every(({ cells: [cell] }) => cell?.column === first.column && isYearOfRow(cell.value, words));
    const holdsFigures = others.every(({ column }) => {
      const texts = below.flatMap(({ cells }) => cells.filter((cell) => cell.column === column));
      return texts.length > 0 && texts.every(({ value }) => parseObservation(value, words).kind !== 'unknown');
    });
    if (below.length < 2 || !isYears || !holdsFigures) continue;
    const named = others.map(
      ({ isUnread: _isUnread, ...column }): Column => ({
        ...column,
        role: 'observation',
        isName: true,
        inferred: 'indicators-across',
      }),
    );
    return { row, columns: [first, ...named] };
  }
  return undefined;
}

/**
 * The rows below a header that head a table of their own: other headings, at least two of them years, or most of them known and 指標 among them. Their columns mean
 * what they say from there on.
 */
export function findFurtherHeaders(
  rows: readonly SourceRow[],
  header: Header,
  words: Vocabularies,
): readonly SourceRow[] {
  return rows.filter((row) => {
    if (row.row <= (header.second ?? header.row).row || repeatsHeader(row, header)) return false;
    const columns = readColumns(row, words);
    const years = columns.filter(({ role, period }) => role === 'observation' && period !== undefined);
    const isYears = years.length > 1 && years.length + 2 >= columns.length;
    // Else most cells are headings that are known, indicators by that name among them: no row of values is.
    const known = columns.filter(({ isUnread }) => !isUnread);
    const isNamed =
      known.length > 2 && known.length * 2 > columns.length && known.some(({ role }) => role === 'indicator');
    return (isYears || isNamed) && isHeader(columns, []);
  });
}

/** True for a row that prints the header again, as some tables do for each section. */
export function repeatsHeader(row: SourceRow, header: Header): boolean {
  const printed = [header.row, ...(header.second ? [header.second] : [])].flatMap(({ all }) => all);
  const labels = new Set([
    ...header.columns.filter(({ heading }) => heading !== null).map(({ label }) => label),
    ...(header.second ? printed.map(({ value }) => cleanLabel(value)) : []),
  ]);
  return row.cells.length > 1 && row.cells.every(({ value }) => labels.has(cleanLabel(value)));
}

/** The columns of a row by their headings alone; a year without an era takes that of the last heading that names one. */
function readColumns(row: SourceRow, words: Vocabularies): Column[] {
  let era: string | null = null;
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
  const { role, isKnown, period, from, due, targetRole } = heading;
  return {
    column: cell.column,
    role: role === 'actual' ? 'observation' : role,
    heading: cell,
    label: cleanLabel(cell.value),
    ...(period ? { period } : {}),
    ...(from === null ? {} : { from }),
    ...(due === null ? {} : { due }),
    ...(targetRole === null ? {} : { targetRole }),
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
  return holdsValues && (has('indicator') || (has('section') && has('observation')) || (leads && years.length > 1));
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
  const twice = years.find(
    (column, index) => years.findIndex((other) => other.period?.period === column.period?.period) !== index,
  );
  if (!twice) return undefined;
  const first = years.find((column) => column.period?.period === twice.period?.period);
  return {
    code: 'duplicate-year',
    file,
    line: row.line,
    column: twice.column,
    messageJa: `${file} の ${row.line} 行目 ${twice.column} 列目の見出し \`${twice.label}\` は、${first?.column} 列目の \`${first?.label}\` と同じ年度です。年度の列は 1 つずつのはずです。見出しの年度を確かめて直してください。`,
    messageEn: `Heading \`${twice.label}\` in line ${row.line}, column ${twice.column} of ${file} names the same year as \`${first?.label}\` in column ${first?.column}; each year takes one column. Check and correct the headings.`,
  };
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
