import { cellRef, isBlank, type Sheet } from '../model/Sheet.ts';
import type { SourceCell } from './SourceCell.ts';
import type { Block } from './splitBlocks.ts';

/** What the first table of a sheet is about, where several sheets or tables are read. */
export interface PartName {
  /** The cell that names the section of the whole table: one above it, the heading before it (row 0), the name of its sheet (row 0). */
  readonly banner: SourceCell | null;
  /** True when the title above the table is that section: the other tables have other titles. */
  readonly isTitled: boolean;
}

/** A sheet or table that is read, and its tables. */
export interface Part {
  readonly sheet: Sheet;
  readonly blocks: readonly Block[];
}

/** No title and no section: what units there are, and notes. */
const aside = /^\s*(?:[(（[［]?\s*単位|[※*＊]|注|（注|\(注)/u;
/** In a form, the words before the name of what the sheet is about: 施策名, 基本目標. */
const field =
  /^(?:施策|基本施策|政策|基本政策|取組|取組項目|取組方針|重点目標|基本目標|基本方針|分野|事業|プロジェクト)(?:の?名称?)?$/u;
/** Names that say nothing. */
const bareName = /^(?:sheet|シート)\s*\d*$/iu;

/**
 * For each of several sheets or tables the section that it is about: its title where the titles differ; else what a form says behind
 * 施策名, a line that only this sheet has, the heading before it in the page, or the name of its sheet. One sheet alone has none.
 */
export function nameParts(parts: readonly Part[]): readonly PartName[] {
  const tops = parts.map(topOf);
  const isFirst = parts.map(
    ({ sheet }, index) => parts.findIndex((other) => isSameSheet(other.sheet, sheet)) === index,
  );
  const several = isFirst.filter(Boolean).length > 1;
  const titles = new Set(tops.filter((_, index) => isFirst[index]).map(([title]) => title?.value.trim() ?? ''));
  const headings = new Set(parts.map(({ sheet }) => sheet.above?.text ?? ''));
  return parts.map((part, index): PartName => {
    // Of tables side by side the further ones are named as tables one below the other are.
    if (!several || !isFirst[index]) return { banner: null, isTitled: !isFirst[index] };
    const top = tops[index] ?? [];
    const [title] = top;
    if (title && titles.size > 1) return { banner: null, isTitled: true };
    const own = top.find((cell) => isAlone(cell, part) && tops.every((other, at) => at === index || !has(other, cell)));
    const banner = findField(top) ?? own ?? (headings.size > 1 ? bannerOf(part.sheet) : null);
    return { banner, isTitled: false };
  });
}

const isSameSheet = (one: Sheet, two: Sheet): boolean =>
  one.sheetName === two.sheetName && one.tableNumber === two.tableNumber;

const has = (cells: readonly SourceCell[], { value }: SourceCell): boolean =>
  cells.some((cell) => cell.value.trim() === value.trim());

/** What stands above the first header, captions and notes aside. */
function topOf({ blocks: [first] }: Part): readonly SourceCell[] {
  if (!first) return [];
  return [...first.foreign, ...first.rows]
    .sort((one, two) => one.row - two.row)
    .filter(({ row }) => row < first.header.row.row)
    .flatMap(({ cells }) => cells)
    .filter(({ value, origin }) => !origin && !isBlank(value) && !aside.test(value));
}

function isAlone({ row }: SourceCell, { blocks: [first] }: Part): boolean {
  return first?.rows.some((other) => other.row === row && other.cells.length === 1) === true;
}

function findField(cells: readonly SourceCell[]): SourceCell | undefined {
  const at = cells.findIndex(({ value }) => field.test(value.replaceAll(/\s/gu, '')));
  const next = cells[at + 1];
  return at >= 0 && next?.row === cells[at]?.row ? next : undefined;
}

function bannerOf(sheet: Sheet): SourceCell | null {
  const { above } = sheet;
  if (!above || bareName.test(above.text)) return null;
  return { ...above, value: above.text, ref: cellRef(sheet, above.row, above.column) };
}
