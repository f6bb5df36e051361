import { fieldText } from '../renderCsv.ts';
import type { Worksheet } from './Worksheet.ts';

/** Rows looked at: enough to be fair, few enough to cost nothing. */
const sample = 200;

/** Narrowest and widest column, in widths of a digit; a filter's button takes three. */
const narrowest = 8;
const widest = 60;
const button = 3;

/**
 * Width of every column in widths of a digit: its longest line, a full-width character counted as two.
 * Counted by code point and not by the machine's own tables, so that it is the same everywhere.
 */
export function measureWidths({ columns, rows }: Worksheet): number[] {
  const sampled = rows.slice(0, sample);
  return columns.map(({ name }) => {
    const longest = sampled.reduce(
      (width, row) => Math.max(width, measureText(fieldText(row[name] ?? null)) + 1),
      measureText(name) + button,
    );
    return Math.min(widest, Math.max(narrowest, longest));
  });
}

/** From U+2000 on a Japanese font draws what our tables hold full-width, save half-width kana (U+FF61 to U+FFDC). */
const fullWidth = /[\u2000-\uFF60\uFFE0-\u{10FFFF}]/gu;

function measureText(text: string): number {
  const lines = text.split(/[\r\n]+/).map((line) => [...line].length + (line.match(fullWidth)?.length ?? 0));
  return Math.max(...lines);
}
