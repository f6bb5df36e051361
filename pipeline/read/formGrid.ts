import { type Fault, PipelineError } from '../errors.ts';
import { type Cell, isBlank, type SheetRow } from '../model/Sheet.ts';
import { attributeOf, childrenOf, type Element, readCell, textOf } from './pageElements.ts';

/** Spans beyond which HTML itself does not go (section 4.9.12). */
const longestSpan = { columns: 1000, rows: 65_534 } as const;

/** The cells of a table, and the numbers of the rows that the page hides. */
export interface Grid {
  readonly rows: readonly SheetRow[];
  readonly hidden: readonly number[];
}

/**
 * Forms the grid of a table (HTML, section 4.9.12), row by row in the order in which the page shows them. A caption is the first row.
 * @throws PipelineError (exit 1) `refused-size` where spans claim more cells than `mostCells`.
 */
export function formGrid(table: Element, file: string, mostCells: number): Grid {
  const caption = childrenOf(table).find(({ tagName }) => tagName === 'caption');
  const groups = childrenOf(table).filter(({ tagName }) => ['thead', 'tbody', 'tfoot'].includes(tagName));
  const feet = groups.filter(({ tagName }) => tagName === 'tfoot');
  const ordered = [...groups.filter((group) => !feet.includes(group)), ...feet];
  const grouped = ordered.map((group) => childrenOf(group).filter(({ tagName }) => tagName === 'tr'));
  const lines = grouped.flat();
  // A cell spans no further than its group of rows: of each row, how many are left of its group.
  const left = grouped.flatMap((rows) => rows.map((_, index) => rows.length - index));
  const first = caption && !isBlank(textOf(caption)) ? 1 : 0;
  const cells: Map<number, Cell>[] = Array.from({ length: lines.length + first }, () => new Map());
  if (caption && first === 1) cells[0]?.set(1, { row: 1, column: 1, text: textOf(caption) });
  refuseSpans(lines, left, file, mostCells);
  for (const [index, line] of lines.entries()) {
    const row = index + first + 1;
    let column = 1;
    for (const cell of cellsOf(line)) {
      while (cells[row - 1]?.has(column)) column += 1;
      const { width, height } = extentOf(cell, left[index] ?? 1);
      const { text, ...struck } = readCell(cell);
      for (let down = 0; down < height; down += 1) {
        for (let right = 0; right < width; right += 1) {
          const place = { row: row + down, column: column + right };
          const origin = down === 0 && right === 0 ? struck : { origin: { row, column } };
          if (!cells[place.row - 1]?.has(place.column))
            cells[place.row - 1]?.set(place.column, { ...place, text, ...origin });
        }
      }
      column += width;
    }
  }
  const width = Math.max(0, ...cells.map((row) => Math.max(0, ...row.keys())));
  return {
    rows: cells.map((row, index) => ({
      row: index + 1,
      line: index + 1,
      cells: Array.from(
        { length: width },
        (_, at): Cell => row.get(at + 1) ?? { row: index + 1, column: at + 1, text: '' },
      ),
    })),
    hidden: lines.flatMap((line, index) => (isHidden(line) ? [index + first + 1] : [])),
  };
}

function cellsOf(line: Element): readonly Element[] {
  return childrenOf(line).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

/** How many columns and rows a cell covers; no more rows than are left of its group. */
function extentOf(cell: Element, rowsLeft: number): { readonly width: number; readonly height: number } {
  const asked = spanOf(cell, 'rowspan');
  return {
    width: Math.min(longestSpan.columns, spanOf(cell, 'colspan') || 1),
    height: Math.min(rowsLeft, asked === 0 ? longestSpan.rows : asked),
  };
}

/** A few bytes can claim millions of cells: they are counted before any is made. */
function refuseSpans(lines: readonly Element[], left: readonly number[], file: string, mostCells: number): void {
  let count = 0;
  for (const [index, line] of lines.entries()) {
    for (const cell of cellsOf(line)) {
      const { width, height } = extentOf(cell, left[index] ?? 1);
      count += width * height;
    }
  }
  if (count > mostCells) throw new PipelineError(1, [refusedSpans(file, mostCells)]);
}

/** A span as written: 1 where it is none, 0 for “to the end”. */
function spanOf(cell: Element, name: 'rowspan' | 'colspan'): number {
  const printed = attributeOf(cell, name)?.trim() ?? '';
  return /^\d{1,9}$/u.test(printed) ? Number(printed) : 1;
}

function isHidden(element: Element): boolean {
  return (
    attributeOf(element, 'hidden') !== undefined || /display\s*:\s*none/iu.test(attributeOf(element, 'style') ?? '')
  );
}

function refusedSpans(file: string, most: number): Fault {
  return {
    code: 'refused-size',
    file,
    messageJa: `${file} の表は、rowspan・colspan を合わせると ${most.toLocaleString('en')} セルを超えます。計画の進捗表だけのファイルにしてください。`,
    messageEn: `With its spans the table of ${file} has more than ${most.toLocaleString('en')} cells. Keep only the plan's progress table in the file.`,
  };
}
