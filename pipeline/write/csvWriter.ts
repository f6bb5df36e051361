import { renderCsv } from './renderCsv.ts';
import type { Writer } from './Writer.ts';

/** `<table>.csv`: UTF-8 without a byte-order mark, LF. */
export const csvWriter: Writer = {
  name: 'csv',
  *write(_plan, { tables }) {
    for (const table of tables) {
      yield [`${table.name}.csv`, renderCsv(table, { byteOrderMark: false, lineEnd: '\n', disarm: false })];
    }
  },
};
