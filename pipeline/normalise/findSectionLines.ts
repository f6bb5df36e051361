import { isBlank } from '../model/Sheet.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { isCaption, isSentence } from './isProse.ts';
import { joinsName } from './joinsName.ts';
import { type Header, lastRowOf } from './readHeader.ts';
import type { SourceCell, SourceRow } from './SourceCell.ts';

/** A word for a section with its number: 基本目標1, 政策分野I-1, 施策の柱2, 第3章. */
const sectionWord =
  /^(?:(?:基本目標|基本方針|基本施策|基本政策|重点目標|重点施策|政策分野|政策|施策|分野|大項目|中項目|小項目|目標|方針|柱)\s*(?:の柱)?\s*(?:[0-9０-９①-⑳一二三四五六七八九十]|[IVXⅠ-Ⅻ]+(?=[-\s:：.])|[A-Z](?=[\s:：.]))|第[0-9０-９一二三四五六七八九十]+(?:[章節部編項期]|分野))/u;
/** A mark or a number before a title: 【数値目標】, ■給付事業, １　在宅生活の支援, (1)歳入, Ⅰ 歳入の確保. */
const marked =
  /^(?:[【〔≪《〈＜<［[][^】〕≫》〉＞>］\]]+[】〕≫》〉＞>］\]]|[■□◆◇●▼▽★☆▶►◎○・](?=\S)|[(（][0-9０-９ア-オa-zA-Z一二三四五六七八九十]{1,2}[)）]|[0-9０-９]{1,2}(?:[-－‐.．][0-9０-９]{1,2})*[.．、:：\s]\s*(?=[^0-9０-９.,，．\s])|[一二三四五六七八九十]{1,2}[、.．\s]|[①-⑳⑴-⒇㊀-㊉][^0-9０-９]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ][.．、\s]?(?=\S)|[ア-オA-ZＡ-Ｚ][.．、\s]\s*(?=\S))/u;
/** Beside a section's title: who is in charge of it. */
const inCharge = /^(?:担当|所管|主管|関係)\S{0,4}\s*[:：]/u;

/** The lines of a sheet that are sections, by what shows it. */
export interface SectionLines {
  readonly rows: readonly SourceRow[];
  /** Those without a word, a number or a mark of a section: only their place shows it, which is told. */
  readonly unmarked: readonly SourceRow[];
}

/**
 * The rows that are sections on a line of their own: one text and nothing below any heading of a value. Above the header it takes a word with
 * a number; between rows of values a mark or a number will do, a cell merged over the whole row, or its place alone. What stands above rows
 * that all lack a name is their name, and the rest of a name broken in two is none.
 */
export function findSectionLines(
  rows: readonly SourceRow[],
  header: Header,
  headers: readonly SourceRow[],
  words: Vocabularies,
): SectionLines {
  const single = rows.filter((row) => {
    const only = titleOf(row);
    return only !== undefined && !isSentence(only.value) && !isCaption(only.value, words);
  });
  const before = headers.flatMap(({ row }) => {
    const last = rows.findLast((other) => other.row < row);
    return last && single.includes(last) ? [last] : [];
  });
  const eachHasOne = headers.length > 1 && before.length === headers.length;
  const bottom = lastRowOf(header).row;
  const between = single.filter((row) => row.row > bottom && isBetween(row, rows, header, headers));
  const shows = (row: SourceRow): boolean =>
    (eachHasOne && before.includes(row)) || sectionWord.test(titleOf(row)?.value.trim() ?? '');
  const isMarked = (row: SourceRow): boolean =>
    row.all.length > row.cells.length || marked.test(titleOf(row)?.value.trim() ?? '');
  const found = single.filter((row) => shows(row) || between.includes(row));
  return { rows: found, unmarked: found.filter((row) => !shows(row) && !isMarked(row)) };
}

/** The one text of a row, who is in charge aside. */
function titleOf({ cells }: SourceRow): SourceCell | undefined {
  const filled = cells.filter(({ value }) => !isBlank(value));
  const [only, ...others] = filled.filter(({ value }, index) => index === 0 || !inCharge.test(value.trim()));
  return others.length === 0 ? only : undefined;
}

/** True for a line in the column of names, or left of it, that stands above rows of the table whose names it does not supply. */
function isBetween(row: SourceRow, rows: readonly SourceRow[], header: Header, headers: readonly SourceRow[]): boolean {
  const title = titleOf(row);
  const names =
    header.columns.find(({ role }) => role === 'indicator') ?? header.columns.find(({ role }) => role === 'year');
  const first = header.columns[0];
  if (!title || !names || !first) return false;
  const isMerged = row.all.length > row.cells.length;
  if (!isMerged && (title.column > names.column || isLabel(title, header))) return false;
  const index = rows.indexOf(row);
  const isValues = (other: SourceRow): boolean => other.cells.length > 1 && !headers.includes(other);
  const next = rows.slice(index + 1).findIndex((other) => titleOf(other) !== undefined && other.cells.length === 1);
  const below = rows.slice(index + 1, next < 0 ? undefined : index + 1 + next).filter(isValues);
  const isNamed = below.some(({ cells }) => cells.some(({ column }) => column === names.column));
  if (below.length === 0) return rows.slice(index + 1).some(isValues);
  if (!isMerged && !isNamed) return false;
  const above = rows[index - 1];
  const broken = above && isValues(above) ? above.cells.find(({ column }) => column === names.column) : undefined;
  return !(broken && title.column === names.column && joinsName(broken.value, title.value));
}

/** True for a text under a heading of sections: it is read as the label of the rows below it. */
function isLabel({ column }: SourceCell, { columns }: Header): boolean {
  return columns.some((other) => other.column === column && other.role === 'section');
}
