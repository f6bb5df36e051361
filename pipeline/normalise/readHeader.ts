import { type Fault, PipelineError } from '../errors.ts';
import type { HeaderRole, Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from '../notation/foldText.ts';
import { type Period, parseYear } from '../notation/parseYear.ts';
import { cleanLabel } from './cleanLabel.ts';
import type { SourceCell, SourceRow } from './SourceCell.ts';

/** One column of the table, by what its heading says it holds. */
export interface Column {
  readonly column: number;
  readonly role: Exclude<HeaderRole, 'actual'> | 'observation';
  readonly heading: SourceCell;
  /** The heading without layout spaces: 基本目標. */
  readonly label: string;
  /** For an observation column: the period in its heading. */
  readonly period?: Period;
}

/** The header row and its columns, left to right. */
export interface Header {
  readonly row: SourceRow;
  readonly columns: readonly Column[];
}

/**
 * Finds the header by what it is: the first row that names an indicator column and a target or baseline column,
 * or an indicator column and years.
 * @throws PipelineError (exit 1) `missing-header`, `missing-years`, `duplicate-year`.
 */
export function readHeader(rows: readonly SourceRow[], file: string, words: Vocabularies): Header {
  for (const row of rows) {
    const columns = settleNames(row.cells.map((cell) => readColumn(cell, words)));
    const has = (role: Column['role']) => columns.some((column) => column.role === role);
    if (!has('indicator') || !(has('target') || has('baseline') || has('observation'))) continue;
    const fault = findFault(row, columns, file);
    if (fault) throw new PipelineError(1, [fault]);
    return { row, columns };
  }
  throw new PipelineError(1, [missingHeader(rows, file)]);
}

/** True for a row that prints the header again, as some tables do for each section. */
export function repeatsHeader(row: SourceRow, header: Header): boolean {
  const labels = new Set(header.columns.map(({ label }) => label));
  return row.cells.length > 1 && row.cells.every(({ value }) => labels.has(cleanLabel(value)));
}

function readColumn(heading: SourceCell, words: Vocabularies): Column {
  const { column } = heading;
  const label = cleanLabel(heading.value);
  const folded = foldText(label).replaceAll(/\s/g, '');
  const period = parseYear(label, words);
  if (period) return { column, role: 'observation', heading, label, period };
  const known = words.headers.find(({ word }) => foldText(word).replaceAll(/\s/g, '') === folded);
  const role = known === undefined || known.role === 'actual' ? 'attribute' : known.role;
  return { column, role, heading, label };
}

/**
 * One column names the indicators: of several that could (項目 beside 指標), the last that says 指標, else the last.
 * One to its left is a section, one to its right an attribute.
 */
function settleNames(columns: readonly Column[]): Column[] {
  const names = columns.filter(({ role }) => role === 'indicator');
  const chosen = names.findLast(({ label }) => label.includes('指標')) ?? names.at(-1);
  return columns.map((column) => {
    if (column.role !== 'indicator' || column === chosen) return column;
    return { ...column, role: chosen && column.column < chosen.column ? 'section' : 'attribute' };
  });
}

function findFault(row: SourceRow, columns: readonly Column[], file: string): Fault | undefined {
  const years = columns.filter(({ role }) => role === 'observation');
  if (years.length === 0) {
    return {
      code: 'missing-years',
      file,
      line: row.line,
      messageJa: `${file} の ${row.line} 行目は見出しですが、年度の列がありません。\`R1\`、\`令和元年度\`、\`2019\` のような年度の見出しが要ります。見出しに年度を書き足してください。`,
      messageEn: `Line ${row.line} of ${file} is the header but has no year column; headings such as \`R1\`, \`令和元年度\` or \`2019\` were expected. Add the years to the header.`,
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
