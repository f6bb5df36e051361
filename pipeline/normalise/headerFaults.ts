import type { Fault } from '../errors.ts';
import type { Column } from './Column.ts';
import type { SourceRow } from './SourceCell.ts';

/** What makes a header unfit: no column of values, or a year twice; undefined for one that is fit. */
export function findFault(row: SourceRow, columns: readonly Column[], file: string): Fault | undefined {
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

/** No header anywhere: what was looked for, and what to do. */
export function missingHeader(rows: readonly SourceRow[], file: string): Fault {
  const line = rows[0]?.line ?? 1;
  return {
    code: 'missing-header',
    file,
    line,
    messageJa: `${file} に見出しの行が見つかりません（${rows.length} 行を調べました）。「指標」の列と、「目標」「初期値」または年度の列を持つ行が要ります。見出しの行を足すか、言葉を data/vocabularies/headers.csv に足してください。`,
    messageEn: `No header row was found in ${file} (${rows.length} rows were looked at from line ${line}); a row with an indicator column (指標) and a target, baseline or year column was expected. Add the header row, or its words to data/vocabularies/headers.csv.`,
  };
}
