import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from '../notation/foldText.ts';
import { findSectionLines } from './findSectionLines.ts';
import { caption, isCaption, isProse } from './isProse.ts';
import { joinsName } from './joinsName.ts';
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
  /** Those of them that only their place shows to be sections. */
  readonly unmarkedLines: readonly SourceCell[];
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
  const { rows: lines, unmarked } = findSectionLines(rows, header, [header.row, ...headers], words);
  const body = below.filter((row) => !headers.includes(row) && !lines.includes(row));
  const names = header.columns.findIndex(({ role }) => role === 'indicator');
  const nameColumn = names > 0 ? header.columns[names]?.column : undefined;
  // The rest of a name may stand below the last row of values.
  const isRest = ({ row, cells }: SourceRow): boolean => {
    const name = body.find((other) => other.row === row - 1)?.cells.find(({ column }) => column === nameColumn);
    const [cell, ...others] = cells;
    return !!name && !!cell && others.length === 0 && cell.column === nameColumn && joinsName(name.value, cell.value);
  };
  const prose = body.filter((row) => isProse(row, body, words) && !isRest(row));
  const above = aboveRows.filter((row) => !lines.includes(row)).flatMap(({ cells }) => cells);
  // What stands alone above a further table of the sheet is the section that it is about.
  const named = above.find(({ value }) => !isCaption(value, words)) ?? null;
  const title = isFurther ? null : named;
  const besides = lines.flatMap(({ cells }) => cells.slice(1));
  const notes = [...above.filter((cell) => cell !== named), ...besides, ...prose.flatMap(({ cells }) => cells)];
  return {
    above: aboveRows,
    title,
    data: body.filter((row) => !prose.includes(row)),
    headers,
    sectionLines: [
      ...[...(banner ? [banner] : []), ...(isFurther && named ? [named] : [])],
      ...lines.flatMap(({ cells }) => cells.slice(0, 1)).filter(({ ref }) => ref !== banner?.ref),
    ],
    unmarkedLines: unmarked.flatMap(({ cells }) => cells.slice(0, 1)),
    notes,
    captionUnit: findCaptionUnit([...above, ...notes], words),
  };
}

function findCaptionUnit(cells: readonly SourceCell[], { units }: Vocabularies): string | null {
  const whole = cells.flatMap(({ value }) => caption.exec(foldText(value))?.[1] ?? []);
  // １　教育・保育（単位：人）: a caption may stand behind a title.
  const behind = cells.flatMap(({ value }) => /[([]単位[:：]\s*([^)\]]+)[)\]]\s*$/u.exec(foldText(value))?.[1] ?? []);
  // （単位：人、各年5月1日現在）: what follows is no unit.
  const printed = [...whole, ...behind].map((text) => text.split(/[、,]/u)[0]?.trim());
  return printed.flatMap((text) => units.find(({ unit }) => foldText(unit) === text)?.unit ?? [])[0] ?? null;
}
