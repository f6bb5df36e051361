import { type Difference, tellDifference } from '../Difference.ts';
import type { Outcome, Published } from '../Published.ts';

/** Text that a spreadsheet runs as a formula, behind any apostrophes of its own. Plain decimals are left alone. */
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/;
const decimal = /^-?[0-9]+(\.[0-9]+)?$/;

const phrases = {
  recordMissing: { ja: '行なし', en: 'no such record' },
} as const;

/**
 * Holds every twin in `excel/` against its plain CSV, record by record (data-model section 3): the same cells, with an
 * apostrophe before text that would run as a formula. The count is that of cells compared.
 */
export function checkExcelTwins({ csv }: Published): Outcome {
  const differences: Difference[] = [];
  let count = 0;
  for (const [file, twin] of csv) {
    const plain = file.startsWith('excel/') ? csv.get(file.slice('excel/'.length)) : undefined;
    if (!plain) continue;
    const records = [{ line: 1, cells: twin.header }, ...twin.records];
    const expected = [{ line: 1, cells: plain.header }, ...plain.records];
    for (const [index, { cells }] of expected.entries()) {
      const record = records[index];
      if (!record) {
        differences.push(tellDifference({ file }, phrases.recordMissing, cells.join()));
        continue;
      }
      for (const [at, cell] of cells.entries()) {
        count += 1;
        const column = plain.header[at] ?? String(at + 1);
        const found = record.cells[at] ?? '';
        if (found !== guard(cell))
          differences.push(tellDifference({ file, line: record.line, column }, found, guard(cell)));
      }
    }
    for (const { line, cells } of records.slice(expected.length)) {
      differences.push(tellDifference({ file, line }, cells.join(), phrases.recordMissing));
    }
  }
  return { count, differences };
}

function guard(cell: string): string {
  return formulaStart.test(cell) && !decimal.test(cell) ? `'${cell}` : cell;
}
