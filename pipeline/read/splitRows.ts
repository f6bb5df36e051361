import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { PipelineError } from '../errors.ts';
import type { Delimiter, SheetRow } from '../model/Sheet.ts';
import { countBreaks } from './countBreaks.ts';

/**
 * Splits text into rows and cells (RFC 4180; for tabs the same rules of quoting, as spreadsheets write them).
 * Blank lines are rows and empty cells are cells. A quotation mark that does not enclose its cell is kept as printed.
 * @throws PipelineError (exit 1) `invalid-quote` for a quotation mark that is never closed, or that swallows a tab.
 * @example splitRows('a,"b\nc"\n\nd', ',', 'x.csv').map(({ line }) => line) // [1, 3, 4]
 */
export function splitRows(text: string, delimiter: Delimiter, file: string): SheetRow[] {
  const rows: SheetRow[] = [];
  let line = 1;
  const addRow = (texts: string[]): null => {
    const row = rows.length + 1;
    const swallowing = delimiter === '\t' ? texts.findIndex((cell) => cell.includes('\t')) : -1;
    if (swallowing >= 0) throw refuseQuote(file, line, swallowing + 1);
    rows.push({ row, line, cells: texts.map((cell, index) => ({ row, column: index + 1, text: cell })) });
    line += 1 + texts.reduce((sum, cell) => sum + countBreaks(cell), 0);
    return null;
  };
  try {
    parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      on_record: addRow,
    });
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') {
      throw refuseQuote(file, line, (typeof error['column'] === 'number' ? error['column'] : 0) + 1, error);
    }
    throw error;
  }
  return rows;
}

function refuseQuote(file: string, line: number, column: number, cause?: unknown): PipelineError {
  return new PipelineError(
    1,
    [
      {
        code: 'invalid-quote',
        file,
        line,
        column,
        messageJa: `${file} の ${line} 行目 ${column} 列目の引用符 \`"\` が、そのセルの中で閉じていません。引用符で始まるセルは引用符で終わるはずです。閉じるか、引用符そのものなら \`""\` と重ねてセル全体を引用符で囲んでください。`,
        messageEn: `The quotation mark \`"\` in line ${line}, column ${column} of ${file} is not closed within its cell; a cell that begins with one ends with one. Close it, or, if it is meant as such, double it (\`""\`) and quote the whole cell.`,
      },
    ],
    cause,
  );
}
