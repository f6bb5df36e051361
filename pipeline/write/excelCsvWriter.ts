import { renderCsv } from './renderCsv.ts';
import type { Writer } from './Writer.ts';

/** `excel/<table>.csv`: the same rows with a byte-order mark and CRLF, formulas disarmed. */
export const excelCsvWriter: Writer = {
  name: 'excel-csv',
  *write(_plan, { tables }) {
    for (const table of tables) {
      yield [`excel/${table.name}.csv`, renderCsv(table, { byteOrderMark: true, lineEnd: '\r\n', disarm: true })];
    }
  },
};
