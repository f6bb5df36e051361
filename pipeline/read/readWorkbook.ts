import { type CellObject, read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { type Fault, PipelineError } from '../errors.ts';
import { type Cell, isBlank, type Sheet, type SheetRow } from '../model/Sheet.ts';
import { refuseArchive } from './refuseArchive.ts';

/** Bytes with which a zip begins, and those of the container of old and of encrypted workbooks. */
const zipMark = [0x50, 0x4b, 0x03, 0x04];
const oleMark = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/** True for bytes that are a workbook, or would be one if they could be read: what their name says does not count. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, zipMark) || startsWith(bytes, oleMark);
}

/**
 * Reads a workbook (ECMA-376) into the grid of the sheet picked, else of the one that holds most: texts as Excel shows them, number formats
 * applied, cached values of formulas, rich text as one, without phonetic runs. Every cell that a merged one covers repeats its text.
 * @throws PipelineError (exit 2) `unknown-sheet`; (exit 1) `refused-workbook` for an old or encrypted one, `invalid-workbook`, `refused-size`, `missing-content`.
 */
export function readWorkbook(bytes: Uint8Array, file: string, picked?: string): Sheet {
  if (startsWith(bytes, oleMark)) throw new PipelineError(1, [refusedContainer(file)]);
  refuseArchive(bytes, file);
  const book = open(bytes, file);
  const filled = book.SheetNames.filter((name) => countFilled(book.Sheets[name]) > 0);
  if (picked !== undefined && !filled.includes(picked))
    throw new PipelineError(2, [unknownSheet(file, picked, filled)]);
  // The sheet with the most cells: cover pages and notes are small.
  const chosen =
    picked ?? filled.toSorted((one, two) => countFilled(book.Sheets[two]) - countFilled(book.Sheets[one]))[0];
  const sheet = chosen === undefined ? undefined : book.Sheets[chosen];
  if (chosen === undefined || sheet === undefined) throw new PipelineError(1, [missingContent(file)]);
  const hidden = {
    rows: (sheet['!rows'] ?? []).flatMap((row, index) => (row?.hidden ? [index + 1] : [])),
    columns: (sheet['!cols'] ?? []).flatMap((column, index) => (column?.hidden ? [index + 1] : [])),
  };
  return {
    file,
    encoding: 'workbook',
    delimiter: null,
    sheetName: chosen,
    others: filled.filter((name) => name !== chosen),
    hidden,
    rows: toRows(sheet),
  };
}

function open(bytes: Uint8Array, file: string): WorkBook {
  try {
    return read(bytes, { type: 'array', cellDates: false, cellHTML: false, cellStyles: true, dense: false });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new PipelineError(1, [invalidWorkbook(file, error.message)], error);
  }
}

function countFilled(sheet: WorkSheet | undefined): number {
  return Object.entries(sheet ?? {}).filter(([name, cell]) => !name.startsWith('!') && !isBlank(showCell(cell))).length;
}

/** What Excel shows in a cell. */
function showCell(cell: CellObject | undefined): string {
  if (cell === undefined || cell.v === undefined || cell.v === null) return '';
  if (cell.t === 's') return String(cell.v);
  return cell.w ?? String(cell.v);
}

function toRows(sheet: WorkSheet): readonly SheetRow[] {
  const bounds = utils.decode_range(sheet['!ref'] ?? 'A1');
  const origins = new Map<string, { readonly row: number; readonly column: number }>();
  for (const { s, e } of sheet['!merges'] ?? []) {
    for (let row = s.r; row <= e.r; row += 1) {
      for (let column = s.c; column <= e.c; column += 1) {
        if (row !== s.r || column !== s.c) origins.set(`${row},${column}`, { row: s.r + 1, column: s.c + 1 });
      }
    }
  }
  const textAt = (row: number, column: number): string =>
    showCell(sheet[utils.encode_cell({ r: row - 1, c: column - 1 })] as CellObject | undefined);
  return Array.from({ length: bounds.e.r + 1 }, (_, index): SheetRow => {
    const row = index + 1;
    const cells = Array.from({ length: bounds.e.c + 1 }, (_unused, at): Cell => {
      const column = at + 1;
      const origin = origins.get(`${index},${at}`);
      return origin
        ? { row, column, text: textAt(origin.row, origin.column), origin }
        : { row, column, text: textAt(row, column) };
    });
    return { row, line: row, cells };
  });
}

function refusedContainer(file: string) {
  return {
    code: 'refused-workbook' as const,
    file,
    messageJa: `${file} は、パスワードの付いたブックか、古い形式（.xls）のブックです。Excel で開いてパスワードを外し、「Excel ブック (*.xlsx)」で保存し直してください。`,
    messageEn: `${file} is a workbook with a password, or one in the old form (.xls). Open it in Excel, take the password off, and save it as “Excel Workbook (*.xlsx)”.`,
  };
}

function invalidWorkbook(file: string, detail: string) {
  return {
    code: 'invalid-workbook' as const,
    file,
    messageJa: `${file} をブックとして開けません（\`${detail}\`）。Excel で開けるか確かめ、開ければ「Excel ブック (*.xlsx)」で保存し直してください。`,
    messageEn: `${file} cannot be opened as a workbook (\`${detail}\`). See whether Excel opens it; if so, save it again as “Excel Workbook (*.xlsx)”.`,
  };
}

function missingContent(file: string) {
  return {
    code: 'missing-content' as const,
    file,
    messageJa: `${file} には、文字のあるシートがありません。見出しと指標の行を持つシートが要ります。正しいファイルを置き直してください。`,
    messageEn: `No sheet of ${file} holds any text; one with a header and rows of indicators was expected. Put the right file in its place.`,
  };
}

function unknownSheet(file: string, picked: string, names: readonly string[]): Fault {
  return {
    code: 'unknown-sheet',
    file: 'plan.yaml',
    messageJa: `plan.yaml の shape の sheet にある \`${picked}\` は、${file} の文字のあるシートにありません。あるのは ${names.join('、')} です。`,
    messageEn: `The sheet \`${picked}\` that plan.yaml names under shape is not among those of ${file} that hold any text: ${names.join(', ')}.`,
  };
}
