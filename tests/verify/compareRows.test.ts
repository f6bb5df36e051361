import { describe, expect, it } from 'vitest';
import { compareRows } from '../../pipeline/verify/compareRows.ts';

const at = (line: number, row: Record<string, string | null>) => ({ place: { file: 'a.csv', line }, row });

describe('compareRows', () => {
  it('matches rows by key whatever their order, and counts values', () => {
    const found = [at(2, { id: '2', x: 'b' }), at(3, { id: '1', x: 'a' })];
    expect(
      compareRows(
        'a.csv',
        found,
        [
          { id: '1', x: 'a' },
          { id: '2', x: 'b' },
        ],
        ['id'],
      ),
    ).toEqual({ count: 4, differences: [] });
  });

  it('tells values that differ, rows too many, rows twice and rows that are not there', () => {
    const found = [at(2, { id: '1', x: 'a' }), at(3, { id: '1', x: 'a' }), at(4, { id: '9', x: null })];
    const { differences } = compareRows(
      'a.csv',
      found,
      [
        { id: '1', x: null },
        { id: '2', x: 'b' },
      ],
      ['id'],
    );
    expect(differences.map(({ en }) => en)).toEqual([
      'a.csv, line 2, column x: found `a`, expected an empty field.',
      'a.csv, line 3: found `1`, expected this row only once.',
      'a.csv, line 4: found `9`, expected no such row.',
      'a.csv: found no such row, expected `2`.',
    ]);
  });

  it('keeps keys apart that only look alike when joined', () => {
    const { differences } = compareRows(
      'a.csv',
      [at(2, { id: '1', no: '1-1' })],
      [{ id: '1-1', no: '1' }],
      ['id', 'no'],
    );
    expect(differences).toHaveLength(2);
  });
});
