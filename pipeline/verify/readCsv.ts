import { CsvError, parse } from 'csv-parse/sync';
import type { Bilingual } from '../model/Settings.ts';

/** One record of a CSV file, with the line on which it begins (from 1). */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A breach of the form of a CSV file: where, what is there, what should be. */
export interface CsvFault {
  readonly line: number;
  readonly found: Bilingual;
  readonly expected: Bilingual;
}

/** A CSV file taken apart: header, records of the header's width, and every breach of its form. */
export interface CsvFile {
  readonly header: readonly string[];
  readonly records: readonly CsvRecord[];
  readonly faults: readonly CsvFault[];
}

/** The two forms that are published: plain, and the twin for spreadsheets (data-model section 3). */
export const csvForms = {
  plain: { bom: false, lineEnd: '\n', name: 'LF' },
  excel: { bom: true, lineEnd: '\r\n', name: 'CRLF' },
} as const;

/**
 * A CSV file (RFC 4180) taken apart strictly. Faults: not UTF-8, a byte-order mark missing or too many, other line ends
 * than the form's, a last line without its end, a quote left open, a record that is wider or narrower than the header.
 * @example readCsv(new TextEncoder().encode('a,b\n1,2\n'), 'plain').records // [{ line: 2, cells: ['1', '2'] }]
 */
export function readCsv(bytes: Uint8Array, form: keyof typeof csvForms): CsvFile {
  const { bom, lineEnd, name } = csvForms[form];
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const hasBom = decoded.startsWith('\uFEFF');
  const text = hasBom ? decoded.slice(1) : decoded;
  const faults: CsvFault[] = [];
  if (!isUtf8(bytes, decoded)) faults.push({ line: 1, found: phrases.otherBytes, expected: phrases.utf8 });
  if (hasBom !== bom) {
    const [found, expected] = hasBom ? [phrases.bom, phrases.noBom] : [phrases.noBom, phrases.bom];
    faults.push({ line: 1, found, expected });
  }
  if (!text.endsWith(lineEnd)) {
    const line = text.split('\n').length;
    faults.push({
      line,
      found: phrases.openEnd,
      expected: { ja: `${name} で終わる行`, en: `a line that ends in ${name}` },
    });
  }
  const read = splitRecords(text, lineEnd);
  if ('found' in read) return { header: [], records: [], faults: [...faults, read] };
  const [head, ...records] = read;
  const header = head?.cells ?? [];
  for (const { line, cells } of records) {
    if (cells.length !== header.length) faults.push({ line, found: countCells(cells), expected: countCells(header) });
  }
  const strayEnd = form === 'plain' ? read.find(({ cells }) => cells.at(-1)?.endsWith('\r')) : undefined;
  if (strayEnd)
    faults.push({
      line: strayEnd.line,
      found: phrases.crlf,
      expected: { ja: '行末 LF', en: 'LF at the end of the line' },
    });
  return { header, records: records.filter(({ cells }) => cells.length === header.length), faults };
}

const phrases = {
  bom: { ja: 'BOM あり', en: 'a byte-order mark' },
  noBom: { ja: 'BOM なし', en: 'no byte-order mark' },
  utf8: { ja: 'UTF-8', en: 'UTF-8' },
  otherBytes: { ja: 'UTF-8 でないバイト', en: 'bytes that are not UTF-8' },
  openEnd: { ja: '改行のない最終行', en: 'a last line without its end' },
  crlf: { ja: '行末 CRLF', en: 'CRLF at the end of the line' },
} as const satisfies Record<string, Bilingual>;

/** Decoding puts U+FFFD for a bad byte; bytes that hold U+FFFD themselves encode back to what they were. */
function isUtf8(bytes: Uint8Array, decoded: string): boolean {
  if (!decoded.includes('\uFFFD')) return true;
  const again = new TextEncoder().encode(decoded);
  return again.length === bytes.length && again.every((byte, index) => byte === bytes[index]);
}

function splitRecords(text: string, lineEnd: string): CsvRecord[] | CsvFault {
  let line = 1;
  try {
    const parsed: string[][] = parse(text, { record_delimiter: lineEnd, relax_column_count: true });
    return parsed.map((cells) => {
      const record = { line, cells };
      line += 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
      return record;
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const found = { ja: '閉じていない、または余分な引用符', en: 'a quote left open or out of place' };
    return { line: Number(error['lines']), found, expected: { ja: 'RFC 4180 の CSV', en: 'CSV as in RFC 4180' } };
  }
}

function countCells(cells: readonly string[]): Bilingual {
  return { ja: `${cells.length}列`, en: `${cells.length} fields` };
}
