import { isBlank } from '../model/Sheet.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from '../notation/foldText.ts';
import { readLegend } from '../notation/readLegend.ts';
import { type Header, lastRowOf, repeatsHeader } from './readHeader.ts';
import type { SourceCell, SourceRow } from './SourceCell.ts';

/** The rows of a source, told apart by what they are. */
export interface SortedRows {
  /** The first text above the header that is no section, caption or legend. */
  readonly title: SourceCell | null;
  /** Rows above the header. */
  readonly above: readonly SourceRow[];
  /** Rows of the table proper. */
  readonly data: readonly SourceRow[];
  /** Headings printed again further down. */
  readonly headers: readonly SourceRow[];
  /** Sections that stand on a line of their own. */
  readonly sectionLines: readonly SourceCell[];
  /** Prose above, between and below the rows: captions, legends, footnotes. */
  readonly notes: readonly SourceCell[];
  /** The unit of a caption such as `(単位:千円)`, as `units.csv` writes it. */
  readonly captionUnit: string | null;
}

/**
 * Tells title, sections, data rows, repeated headers and prose apart. A row of prose has one cell, and that cell is no section label.
 * `banner` is the section of the whole table where the file says it elsewhere: by the heading above it, or by the name of its sheet.
 */
export function sortRows(
  rows: readonly SourceRow[],
  header: Header,
  words: Vocabularies,
  isFurther = false,
  banner: SourceCell | null = null,
): SortedRows {
  const aboveRows = rows.filter(({ row }) => row < header.row.row);
  const below = rows.filter(({ row }) => row > lastRowOf(header).row);
  const headers = below.filter((row) => repeatsHeader(row, header));
  const lines = findSectionLines(rows, [header.row, ...headers], words);
  const body = below.filter((row) => !headers.includes(row) && !lines.includes(row));
  const prose = body.filter((row) => isProse(row, body));
  const above = aboveRows.filter((row) => !lines.includes(row)).flatMap(({ cells }) => cells);
  // What stands alone above a further table of the sheet is the section that it is about.
  const named = above.find(({ value }) => !isCaption(value, words)) ?? null;
  const title = isFurther ? null : named;
  const notes = [...above.filter((cell) => cell !== named), ...prose.flatMap(({ cells }) => cells)];
  return {
    above: aboveRows,
    title,
    data: body.filter((row) => !prose.includes(row)),
    headers,
    sectionLines: [
      ...[...(banner ? [banner] : []), ...(isFurther && named ? [named] : [])],
      ...lines.flatMap(({ cells }) => cells).filter(({ ref }) => ref !== banner?.ref),
    ],
    notes,
    captionUnit: findCaptionUnit([...above, ...notes], words),
  };
}

const sentenceEnd = /[。．]\s*$/;
/** What a copy of printed pages has between its rows: - 3 -, 3/12, P.3, 3ページ. */
const pageNumber =
  /^(?:[-~]\s*\d{1,4}\s*[-~]|\d{1,4}\s*\/\s*\d{1,4}\s*(?:ページ|頁)?|p(?:age)?\.?\s*\d{1,4}|\d{1,4}\s*(?:ページ|頁))$/iu;
const noteMark = /^\s*(?:[※*＊]|注|（注|\(注)/;
const caption = /^[([]?単位[:：]?\s*([^)\]]+?)[)\]]?$/u;
/** A word for a section with its number: 基本目標1, 政策分野I-1, 施策の柱2, 第3章. */
const sectionWord =
  /^(?:(?:基本目標|基本方針|基本施策|基本政策|重点目標|重点施策|政策分野|政策|施策|分野|大項目|中項目|小項目|目標|方針|柱)\s*(?:の柱)?\s*(?:[0-9０-９①-⑳一二三四五六七八九十]|[IVXⅠ-Ⅻ]+(?=[-\s:：.])|[A-Z](?=[\s:：.]))|第[0-9０-９一二三四五六七八九十]+[章節部])/u;

function isCaption(value: string, words: Vocabularies): boolean {
  return caption.test(foldText(value)) || noteMark.test(value) || readLegend(value, words) !== null;
}

/** One filled cell that names a section by word and number, or one before each header where the header is printed again and again. */
function findSectionLines(
  rows: readonly SourceRow[],
  headers: readonly SourceRow[],
  words: Vocabularies,
): readonly SourceRow[] {
  const single = rows.filter(({ cells }) => {
    const [only, ...others] = cells.filter(({ value }) => !isBlank(value));
    return only !== undefined && others.length === 0 && !sentenceEnd.test(only.value) && !isCaption(only.value, words);
  });
  const before = headers.flatMap(({ row }) => {
    const last = rows.findLast((other) => other.row < row);
    return last && single.includes(last) ? [last] : [];
  });
  const eachHasOne = headers.length > 1 && before.length === headers.length;
  return single.filter(
    (row) => (eachHasOne && before.includes(row)) || sectionWord.test(row.cells[0]?.value.trim() ?? ''),
  );
}

function findCaptionUnit(cells: readonly SourceCell[], { units }: Vocabularies): string | null {
  const printed = cells.flatMap(({ value }) => caption.exec(foldText(value))?.[1] ?? []);
  return printed.flatMap((text) => units.find(({ unit }) => foldText(unit) === text)?.unit ?? [])[0] ?? null;
}

/** One filled cell that is a sentence, a marked note or the number of a page, or that stands below the last row of more than one cell. */
function isProse(row: SourceRow, body: readonly SourceRow[]): boolean {
  const filled = row.cells.filter(({ value }) => !isBlank(value));
  const [only] = filled;
  if (!only || filled.length > 1) return false;
  return (
    pageNumber.test(foldText(only.value).trim()) ||
    sentenceEnd.test(only.value) ||
    noteMark.test(only.value) ||
    !body.some((other) => other.row > row.row && other.cells.length > 1)
  );
}
