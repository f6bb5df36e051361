import { read, type WorkBook } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { type Fault, PipelineError } from '../errors.ts';
import { isBlank, type Sheet } from '../model/Sheet.ts';
import { formRows } from './formRows.ts';
import { type CellStyle, readCellStyles } from './readCellStyles.ts';
import { refuseArchive } from './refuseArchive.ts';
import { showCell } from './showCell.ts';

/** Bytes with which a zip begins. */
const zipMark = [0x50, 0x4b, 0x03, 0x04];

/** True for bytes that are a workbook, or would be one if they could be read: what their name says does not count. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return zipMark.every((byte, at) => bytes[at] === byte);
}

/**
 * Reads a workbook (ECMA-376) into the grid of the sheet picked, else of the one that holds most among those that are shown, with the others:
 * texts as `showCell` has them. Every cell that a merged one covers repeats its text.
 * @throws PipelineError (exit 2) `unknown-sheet`; (exit 1) `invalid-workbook`, `refused-size`, `missing-content`.
 */
export function readWorkbook(
  bytes: Uint8Array,
  file: string,
  { mostCells, picked }: { readonly mostCells: number; readonly picked?: string | undefined },
): Sheet {
  refuseArchive(bytes, file);
  const book = open(bytes, file);
  const styles = readCellStyles(bytes, hasZeros(book));
  const parts = partsOf(bytes, book);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.map((name, index): Sheet => {
    const sheet = book.Sheets[name] ?? {};
    const dressed = styles.get(parts[index] ?? '') ?? new Map<string, CellStyle>();
    return {
      file,
      encoding: 'workbook',
      delimiter: null,
      sheetName: name,
      order: index + 1,
      ...((book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0 ? { isHidden: true as const } : {}),
      hidden: {
        rows: (sheet['!rows'] ?? []).flatMap((row, at) => (row?.hidden ? [at + 1] : [])),
        columns: (sheet['!cols'] ?? []).flatMap((column, at) => (column?.hidden ? [at + 1] : [])),
      },
      above: { row: 0, column: 1, text: name },
      rows: formRows(sheet, file, mostCells, (address, cell) => showCell(cell, dressed.get(address), date1904)),
    };
  });
  const filled = sheets.filter((sheet) => countFilled(sheet) > 0);
  const names = filled.map(({ sheetName = '' }) => sheetName);
  if (picked !== undefined && !names.includes(picked)) throw new PipelineError(2, [unknownSheet(file, picked, names)]);
  const shown = filled.filter(({ isHidden }) => !isHidden);
  // The sheet with the most cells: cover pages and notes are small.
  const [largest] = (shown.length > 0 ? shown : filled).toSorted((one, two) => countFilled(two) - countFilled(one));
  const chosen = picked === undefined ? largest : filled.find(({ sheetName }) => sheetName === picked);
  if (chosen === undefined) throw new PipelineError(1, [missingContent(file)]);
  return {
    ...chosen,
    others: names.filter((name) => name !== chosen.sheetName),
    ...(picked === undefined ? { siblings: filled.filter((sheet) => sheet !== chosen) } : {}),
  };
}

function open(bytes: Uint8Array, file: string): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      cellDates: false,
      cellHTML: false,
      cellNF: true,
      cellStyles: true,
      dateNF: 'yyyy/m/d',
      dense: false,
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new PipelineError(1, [invalidWorkbook(file, error.message)], error);
  }
}

function countFilled({ rows }: Sheet): number {
  return rows.flatMap(({ cells }) => cells).filter(({ text, origin }) => !origin && !isBlank(text)).length;
}

/** True where a formula came to 0, which is also what one is taken for that was never calculated. */
function hasZeros({ Sheets }: WorkBook): boolean {
  return Object.values(Sheets).some((sheet) =>
    Object.entries(sheet).some(([address, cell]) => !address.startsWith('!') && cell.f !== undefined && cell.v === 0),
  );
}

/** For each sheet in order the part of the zip that holds it. */
function partsOf(bytes: Uint8Array, book: WorkBook): readonly string[] {
  const path = 'xl/_rels/workbook.xml.rels';
  const xml = unzipSync(bytes, { filter: ({ name }) => name === path })[path];
  const targets = new Map(
    [...(xml ? strFromU8(xml) : '').matchAll(/<Relationship\b[^>]*>/gu)].map(([one]) => {
      const [, id = ''] = /\sId="([^"]*)"/u.exec(one) ?? [];
      const [, target = ''] = /\sTarget="([^"]*)"/u.exec(one) ?? [];
      return [id, target.startsWith('/') ? target.slice(1) : `xl/${target}`] as const;
    }),
  );
  return (book.Workbook?.Sheets ?? []).map((sheet) => targets.get('id' in sheet ? String(sheet.id) : '') ?? '');
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
