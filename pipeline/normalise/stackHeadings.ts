import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from '../notation/foldText.ts';
import type { HeadingStack } from './Column.ts';
import { cleanLabel } from './cleanLabel.ts';
import { isSubgroup } from './isSubgroup.ts';
import { readSeries } from './readSeries.ts';
import type { SourceCell, SourceRow } from './SourceCell.ts';

/**
 * The headings over one column, told apart: the name of an indicator, the word that says whether it is planned or reached, the part of the
 * whole, the unit. Null where none of them is a name. A heading spreads to the right over columns that its row leaves blank.
 * @example stackHeadings(heads, 3, words)?.kind?.value // '計画', of 職員数(人) over 計画
 */
export function stackHeadings(heads: readonly SourceRow[], column: number, words: Vocabularies): HeadingStack | null {
  const cells: SourceCell[] = [];
  for (const [depth, { all, cells: printed }] of heads.entries()) {
    const own = all.find((cell) => cell.column === column);
    const isLast = depth === heads.length - 1;
    const over = isLast ? undefined : printed.findLast((cell) => cell.column < column);
    const isTaken = heads.slice(0, depth).some((row) => row.all.some((cell) => cell.column === column));
    const cell = own ?? (over && !isTaken ? over : undefined);
    if (cell && !cells.some(({ value }) => value === cell.value)) cells.push(cell);
  }
  let stack: Partial<HeadingStack> = {};
  for (const cell of cells) {
    const unit = readUnitAlone(cell.value, words);
    const { name } = stack;
    if (readSeries(cell.value, words) !== null && cells.length > 1) stack = { ...stack, kind: cell };
    else if (unit !== null && name) stack = { ...stack, unit: { ...cell, value: unit } };
    else if (name && isSubgroup(cell.value, words)) stack = { ...stack, part: cell };
    else if (name && /^[(（].*[)）]$/u.test(cell.value.trim()))
      stack = { ...stack, name: { ...name, value: `${name.value.trim()}${cell.value.trim()}` } };
    else stack = { ...stack, name: cell };
  }
  const { name, ...more } = stack;
  return name && cleanLabel(name.value) !== '' ? { name, ...more } : null;
}

/** A unit that stands alone, in brackets or not. */
function readUnitAlone(value: string, { units }: Vocabularies): string | null {
  const printed = foldText(value)
    .replaceAll(/\s/gu, '')
    .replace(/^[([](.*)[)\]]$/u, '$1')
    .replace(/^単位[:：]?/u, '');
  return units.find(({ unit }) => foldText(unit) === printed)?.unit ?? null;
}
