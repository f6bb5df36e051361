import type { Header } from './readHeader.ts';
import type { SourceRow } from './SourceCell.ts';
import type { SortedRows } from './sortRows.ts';

/** Lines that say how to read a table, and not what it is about. */
const caption = /^\s*[(（【[]?(?:単位|※|注|参考|各年)/u;
/** What counts the tables of a sheet: 数値目標①, 指標1. */
const count = /^(?:数値目標|成果指標|指標|KPI|ＫＰＩ)?[(（]?[①-⑳0-9０-９]{1,2}[)）.．:：\s　]+/u;

/**
 * What a table is about, by the line right above its header that stands alone, without the number that counts it; else by the title.
 * @example subjectOf(rows, header, sorted) // '婚姻率', below 数値目標①　婚姻率
 */
export function subjectOf(
  rows: readonly SourceRow[],
  { row }: Pick<Header, 'row'>,
  { title }: Pick<SortedRows, 'title'>,
): string | null {
  const above = rows.filter((other) => other.row < row.row && !other.cells.every(({ value }) => caption.test(value)));
  const [line, ...others] = above.at(-1)?.cells ?? [];
  const text = (line !== undefined && others.length === 0 ? line : title)?.value.trim() ?? null;
  return text?.replace(count, '') ?? null;
}
