import { PipelineError } from '../errors.ts';
import { isBlank, type Sheet } from '../model/Sheet.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { readHeader } from './readHeader.ts';
import { toSourceRows } from './SourceCell.ts';

/**
 * A sheet as its tables that stand side by side, left to right: parted by a column that is blank from top to bottom (lines that run across,
 * such as a title, aside), each with a header of its own. Most sheets are one.
 */
export function splitSideBySide(sheet: Sheet, words: Vocabularies): readonly Sheet[] {
  const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0), 0);
  const filled = new Set(
    sheet.rows.flatMap(({ cells }) => {
      const texts = cells.filter(({ text }) => !isBlank(text));
      const isLine = texts.every(({ origin }, index) => index === 0 || origin?.column === texts[0]?.column);
      return isLine ? texts.slice(0, 1).map(({ column }) => column) : texts.map(({ column }) => column);
    }),
  );
  const last = Math.max(0, ...filled);
  const gaps = Array.from({ length: width }, (_, index) => index + 1).filter((column) => !filled.has(column));
  for (const gap of gaps) {
    if (gap === 1 || gap > last) continue;
    const left = cut(sheet, (column) => column < gap);
    const right = cut(sheet, (column) => column > gap);
    if (!hasHeader(left, words) || !hasHeader(right, words)) continue;
    // What a line across leaves in the gap goes with the left.
    const whole = cut(sheet, (column, text) => column < gap || (column === gap && !isBlank(text)));
    return [whole, ...splitSideBySide({ ...right, hidden: { rows: [], columns: [] } }, words)];
  }
  return [sheet];
}

/** The sheet with some of its columns only; every cell keeps its place. */
function cut(sheet: Sheet, isKept: (column: number, text: string) => boolean): Sheet {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.filter(({ column, text }) => isKept(column, text)) })),
  };
}

function hasHeader(sheet: Sheet, words: Vocabularies): boolean {
  try {
    readHeader(toSourceRows(sheet, new Map()), sheet.file, words);
    return true;
  } catch (error) {
    if (error instanceof PipelineError) return false;
    throw error;
  }
}
