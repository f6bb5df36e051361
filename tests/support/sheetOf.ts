import type { Sheet } from '../../pipeline/model/Sheet.ts';

/**
 * A sheet from cells written out, as `readSheet` would make it of a TSV file with one line a row; rows of several cells are filled up with
 * blank ones to the widest, as programs write them.
 */
export function sheetOf(written: readonly (readonly string[])[]): Sheet {
  const widest = Math.max(...written.map((cells) => cells.length));
  const rows = written.map((cells) =>
    cells.length > 1 ? [...cells, ...Array.from({ length: widest - cells.length }, () => '')] : cells,
  );
  return {
    file: 'source.tsv',
    encoding: 'utf-8',
    delimiter: '\t',
    rows: rows.map((cells, index) => ({
      row: index + 1,
      line: index + 1,
      cells: cells.map((text, place) => ({ row: index + 1, column: place + 1, text })),
    })),
  };
}

/** The same from one text: a line a row, cells parted by ` | `, `_` for an empty cell. */
export function sheetFrom(text: string): Sheet {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  return sheetOf(
    lines.map((line) =>
      line
        .trim()
        .split(/\s*\|\s*/)
        .map((cell) => (cell === '_' ? '' : cell)),
    ),
  );
}
