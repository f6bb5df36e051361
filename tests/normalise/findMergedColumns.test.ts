import { describe, expect, it } from 'vitest';
import type { Cell } from '../../pipeline/model/Sheet.ts';
import { findMergedColumns } from '../../pipeline/normalise/findMergedColumns.ts';

/** A row by its columns: the same letter in succession is one merged cell, a space a blank one. */
const rowOf = (letters: string, index: number): { readonly cells: readonly Cell[] } => ({
  cells: [...letters].flatMap((letter, at): Cell[] => {
    if (letter === ' ') return [];
    const place = { row: index + 1, column: at + 1, text: letter };
    const first = letters.indexOf(letter);
    return [first === at ? place : { ...place, origin: { row: index + 1, column: first + 1 } }];
  }),
});
const merged = (...rows: string[]) => findMergedColumns(rows.map(rowOf)).map((columns) => [...columns].join());

describe('findMergedColumns', () => {
  it('joins columns that are merged in every row', () => {
    expect(merged('aaabb', 'cccdd')).toEqual(['2,3,5', '2,3,5']);
  });

  it('keeps a column that a row below fills by itself: a heading over several columns', () => {
    expect(merged('aabbb', 'aacde')).toEqual(['2', '2']);
  });

  it('takes rows whose cells cross for another form, and a line across for none', () => {
    expect(merged('aabbcc', 'tttttt', 'dddeee')).toEqual(['2,4,6', '2,4,6', '2,3,5,6']);
  });
});
