import type { CellObject } from '@e965/xlsx';
import type { Cell } from '../model/Sheet.ts';
import { formatNumber } from './formatNumber.ts';
import { joinRuns } from './joinRuns.ts';
import type { CellStyle } from './readCellStyles.ts';
import { showEra } from './showEra.ts';
import { showNumber } from './showNumber.ts';

/** The text of a cell, and what is to be told of it. */
export type ShownCell = Pick<Cell, 'text' | 'shown' | 'stored' | 'struck'>;

/**
 * What a cell of a workbook says: texts as Excel shows them, rich text as one without phonetic runs and without what is struck through,
 * dates by their era, numbers in their format with all their decimals, cached values of formulas. A formula that was never calculated is
 * its own text, which no parser reads.
 */
export function showCell(cell: CellObject | undefined, style: CellStyle | undefined, date1904: boolean): ShownCell {
  if (cell === undefined) return { text: '' };
  if (cell.v === undefined || cell.v === null || style?.isUncalculated)
    return { text: cell.f === undefined ? '' : `=${cell.f}` };
  const shown = showValue(cell, cell.v, style, date1904);
  return style?.isStruck && shown.text.trim() !== '' ? { ...shown, struck: shown.text } : shown;
}

function showValue(
  { t, v, w, r, z }: CellObject,
  value: NonNullable<CellObject['v']>,
  style: CellStyle | undefined,
  date1904: boolean,
): ShownCell {
  if (t === 's') return (typeof r === 'string' ? joinRuns(r) : null) ?? { text: String(v) };
  if (t !== 'n' || typeof value !== 'number') return { text: w ?? String(v) };
  const code = style?.format ?? String(z ?? 'General');
  const era = showEra(value, code, date1904);
  if (era !== null) return { text: era };
  return style?.format === undefined
    ? showNumber(value, code, w ?? String(v))
    : { text: formatNumber(code, value, date1904) ?? w ?? String(v) };
}
