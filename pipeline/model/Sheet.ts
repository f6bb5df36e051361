/** One cell of a source table. `row` and `column` count from 1 as RFC 7111 section 2.3 does; blank rows count too. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  /** Exactly what the source prints, layout spaces and line breaks included. */
  readonly text: string;
}

/** One row of a source table, with the line of the file on which it begins (from 1). */
export interface SheetRow {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A source table as it is: a grid of cells that know their place. */
export interface Sheet {
  /** File name without folders, as it stands in every source reference: `source.tsv`. */
  readonly file: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis';
  readonly delimiter: '\t' | ',';
  readonly rows: readonly SheetRow[];
}

/**
 * The address of a cell as an RFC 7111 fragment.
 * @example cellRef('source.tsv', 6, 7) // 'source.tsv#cell=6,7'
 */
export function cellRef(file: string, row: number, column: number): string {
  return `${file}#cell=${row},${column}`;
}

/** True when a cell holds nothing a reader could see: empty, or white space of any width. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}
