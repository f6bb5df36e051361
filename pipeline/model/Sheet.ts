/** One cell of a source table. `row` and `column` count from 1 as RFC 7111 section 2.3 does; blank rows count too. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  /** Exactly what the source prints, layout spaces and line breaks included. */
  readonly text: string;
  /** For a cell that a merged one covers: the cell whose text it repeats. */
  readonly origin?: { readonly row: number; readonly column: number };
  /** What a workbook shows where it rounds the number that it holds, which is `text`. */
  readonly shown?: string;
  /** The number that a formula came to, where `text` is it rounded as the workbook shows it. */
  readonly stored?: string;
  /** The part of the cell that is struck through; `text` is without it, unless it is all there is. */
  readonly struck?: string;
}

/** One row of a source table, with the line of the file on which it begins (from 1). */
export interface SheetRow {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** How a text was encoded. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'euc-jp' | 'iso-2022-jp';

/** What parts the cells of a text. */
export type Delimiter = '\t' | ',';

/** A source table as it is: a grid of cells that know their place. */
export interface Sheet {
  /** File name without folders, as it stands in every source reference: `source.tsv`. */
  readonly file: string;
  readonly encoding: TextEncoding | 'workbook';
  /** What parts the cells; null where the file is no text. */
  readonly delimiter: Delimiter | null;
  /** Number of the table in a web page, from 1. */
  readonly tableNumber?: number;
  /** Name of the sheet of a workbook, or of the table of a web page. */
  readonly sheetName?: string;
  /** Names of the other sheets or tables. */
  readonly others?: readonly string[];
  /** The other sheets or tables themselves, unless a person picked this one. Which of all are read is for the reader of tables to say. */
  readonly siblings?: readonly Sheet[];
  /** Its place among the sheets or tables of the file, from 1. */
  readonly order?: number;
  /** A sheet that the workbook hides. */
  readonly isHidden?: true;
  /** What stands above its first row, as a cell of row 0: the heading before a table of a page, the name of a sheet. */
  readonly above?: Cell;
  /** Rows and columns that the workbook hides; they are read all the same. */
  readonly hidden?: { readonly rows: readonly number[]; readonly columns: readonly number[] };
  readonly rows: readonly SheetRow[];
}

/**
 * The address of a cell: an RFC 7111 fragment for a text, the sheet's name and the cell's in a workbook, in a web page the number of the
 * table and the cell as in a text; a caption is row 1, and what stands above the whole is row 0.
 * @example cellRef({ file: 'source.tsv' }, 6, 7) // 'source.tsv#cell=6,7'
 * @example cellRef({ file: 'source.xlsx', sheetName: 'Sheet1' }, 6, 7) // 'source.xlsx#Sheet1!G6'
 * @example cellRef({ file: 'source.html', tableNumber: 2 }, 6, 7) // 'source.html#table=2&cell=6,7'
 */
export function cellRef(
  { file, sheetName, tableNumber }: Pick<Sheet, 'file' | 'sheetName' | 'tableNumber'>,
  row: number,
  column: number,
): string {
  if (tableNumber !== undefined) return `${file}#table=${tableNumber}&cell=${row},${column}`;
  if (sheetName === undefined) return `${file}#cell=${row},${column}`;
  const name = /^[\p{L}\p{N}_.]+$/u.test(sheetName) ? sheetName : `'${sheetName.replaceAll("'", "''")}'`;
  return `${file}#${name}!${columnLetters(column)}${row}`;
}

/**
 * The letters of a column, as spreadsheets count.
 * @example columnLetters(28) // 'AB'
 */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? columnLetters(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/**
 * Row and column of an address that `cellRef` made; null for anything else.
 * @example placeOf("source.xlsx#'4 月'!AB6") // { row: 6, column: 28 }
 */
export function placeOf(sourceRef: string): { readonly row: number; readonly column: number } | null {
  const [, row, column] = /[#&]cell=(\d+),(\d+)$/.exec(sourceRef) ?? [];
  if (row !== undefined && column !== undefined) return { row: Number(row), column: Number(column) };
  const [, letters, number] = /!([A-Z]+)(\d+)$/.exec(sourceRef) ?? [];
  if (letters === undefined) return null;
  return { row: Number(number), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}

/** True when a cell holds nothing a reader could see: empty, or white space of any width. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}
