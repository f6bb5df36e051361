import { type Fault, PipelineError } from '../errors.ts';
import type { PickedTable } from '../model/Settings.ts';
import { isBlank, type Sheet } from '../model/Sheet.ts';
import { chooseDelimiter } from './chooseDelimiter.ts';
import { countBreaks } from './countBreaks.ts';
import { decodeBytes } from './decodeBytes.ts';
import { decodeHtml } from './decodeHtml.ts';
import { isHtml, readHtml } from './readHtml.ts';
import { isWorkbook, readWorkbook } from './readWorkbook.ts';
import { refuseForm } from './refuseForm.ts';
import { splitRows } from './splitRows.ts';

/** What is too large to be a plan's progress table, which has some hundred rows. */
export const sizeLimits = { bytes: 50_000_000, lines: 100_000, cells: 2_000_000 } as const;

/**
 * Reads the bytes of a TSV or CSV table, of a workbook, or of a web page, into a grid of cells that know their place.
 * `file` is the file's name without folders, as it shall stand in source references.
 * Of several sheets or tables it takes the one picked, else the one that holds most.
 * @throws PipelineError (exit 2) `unknown-sheet`, `unknown-table`; (exit 1) `missing-content`, `refused-form`, `refused-workbook`, `invalid-encoding`, `invalid-quote`, `refused-size`.
 * @example readSheet(new TextEncoder().encode('指標\tR 1\n'), 'source.tsv').rows[0]?.cells[1]?.text // 'R 1'
 */
export function readSheet(bytes: Uint8Array, file: string, pick: PickedTable = {}): Sheet {
  refuseAbove(bytes.length, sizeLimits.bytes, file, { ja: 'バイト', en: 'bytes' });
  if (bytes.length === 0) throw new PipelineError(1, [missingContent(file)]);
  refuseForm(bytes, file);
  if (isWorkbook(bytes))
    return refuseLarge(readWorkbook(bytes, file, { mostCells: sizeLimits.cells, picked: pick.sheet }));
  const { text, encoding } = decodeHtml(bytes) ?? decodeBytes(bytes, file);
  if (isHtml(text))
    return refuseLarge(readHtml(text, file, encoding, { mostCells: sizeLimits.cells, picked: pick.table }));
  if (isBlank(text)) throw new PipelineError(1, [missingContent(file)]);
  const lines = countLines(text);
  refuseAbove(lines, sizeLimits.lines, file, { ja: '行', en: 'lines' });
  const delimiter = chooseDelimiter(text, file);
  refuseAbove(lines + countDelimiters(text, delimiter), sizeLimits.cells, file, { ja: 'セル', en: 'cells' });
  return { file, encoding, delimiter, rows: splitRows(text, delimiter, file) };
}

/** Lines of a text; a break at its very end opens no further line. */
function countLines(text: string): number {
  return countBreaks(text) + (/[\r\n]$/.test(text) ? 0 : 1);
}

/** A sheet's bounds are part of the file, so a few bytes can claim millions of cells. */
function refuseLarge(sheet: Sheet): Sheet {
  const { file, rows } = sheet;
  refuseAbove(rows.length, sizeLimits.lines, file, { ja: '行', en: 'lines' });
  refuseAbove(rows.length * (rows[0]?.cells.length ?? 0), sizeLimits.cells, file, { ja: 'セル', en: 'cells' });
  return sheet;
}

function countDelimiters(text: string, delimiter: '\t' | ','): number {
  let count = 0;
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) count += 1;
  return count;
}

function refuseAbove(
  actual: number,
  limit: number,
  file: string,
  noun: { readonly ja: string; readonly en: string },
): void {
  if (actual <= limit) return;
  const shown = { actual: actual.toLocaleString('en'), limit: limit.toLocaleString('en') };
  throw new PipelineError(1, [
    {
      code: 'refused-size',
      file,
      messageJa: `${file} は大きすぎます（\`${shown.actual}\` ${noun.ja}）。計画の進捗表は数百行のもので、${shown.limit} ${noun.ja}まで読みます。ファイルを確かめ、表だけを取り出してください。`,
      messageEn: `${file} is too large (\`${shown.actual}\` ${noun.en}); a plan's table has some hundred rows, and up to ${shown.limit} ${noun.en} are read. Check the file and take out the table alone.`,
    },
  ]);
}

function missingContent(file: string): Fault {
  return {
    code: 'missing-content',
    file,
    line: 1,
    messageJa: `${file} は空です（\`0\` 個の文字）。見出しと指標の行を持つ表のはずです。正しいファイルを置き直してください。`,
    messageEn: `${file} is empty (\`0\` characters); a table with a header and rows of indicators was expected. Put the right file in its place.`,
  };
}
