import { expect, it } from 'vitest';
import { compareTable, mergeColumns } from '../../../pipeline/release/diff/compareTable.ts';

const options = { key: ['id'], bookkeeping: ['source_ref'], columns: ['id', 'value', 'source_ref'] };

it('matches rows by key, in the order of the newer table, rows that are gone last', () => {
  const before = [
    { id: 'gone', value: '1' },
    { id: 'same', value: '2' },
    { id: 'other', value: '3' },
  ];
  const after = [
    { id: 'new', value: '9' },
    { id: 'other', value: '4' },
    { id: 'same', value: '2' },
  ];
  expect(compareTable(before, after, options).differing).toEqual([
    { before: undefined, after: after[0], columns: [] },
    { before: before[2], after: after[1], columns: [{ column: 'value', before: '3', after: '4' }] },
    { before: before[0], after: undefined, columns: [] },
  ]);
});

it('counts rows that differ in bookkeeping alone, and tells the field beside another', () => {
  const row = (id: string, value: string, source_ref: string) => ({ id, value, source_ref });
  const before = [row('moved', '1', 'a'), row('revised', '1', 'a'), row('same', '1', 'a')];
  const after = [row('moved', '1', 'b'), row('revised', '2', 'b'), row('same', '1', 'a')];
  const { restated, differing } = compareTable(before, after, options);
  expect(restated).toBe(1);
  expect(differing.map(({ columns }) => columns.map(({ column }) => column))).toEqual([['value', 'source_ref']]);
});

it('compares as CSV has it: null is empty, a number its digits, and a column of one side alone is left out', () => {
  const compared = compareTable(
    [{ id: 'a', value: null, source_ref: 1, old: 'x' }],
    [{ id: 'a', value: true, source_ref: '1', young: 'y' }],
    { ...options, columns: [...options.columns, 'old', 'young'] },
  );
  expect(compared.differing[0]?.columns).toEqual([{ column: 'value', before: null, after: 'true' }]);
});

it('lists the columns of the newer schema first', () => {
  expect(mergeColumns({ a: {}, b: {} }, { c: {}, a: {} })).toEqual(['c', 'a', 'b']);
  expect(mergeColumns(undefined, { a: {} })).toEqual(['a']);
});
