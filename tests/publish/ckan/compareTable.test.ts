import { describe, expect, test } from 'vitest';
import type { RemoteTable } from '../../../pipeline/publish/ckan/CkanState.ts';
import { compareTable } from '../../../pipeline/publish/ckan/tables/compareTable.ts';
import type { ColumnType, IntendedTable } from '../../../pipeline/publish/ckan/tables/toTable.ts';

const columns = [
  { id: 'id', type: 'text' as ColumnType, label: '番号 / Number', notes: '' },
  { id: 'value', type: 'numeric' as ColumnType, label: '値 / Value', notes: '' },
];
const table = (...rows: string[][]): IntendedTable => ({ path: 't.csv', resourceId: 'r', columns, key: ['id'], rows });
const remote = (rows: Record<string, string[]>, change: Partial<RemoteTable> = {}): RemoteTable => ({
  columns: columns.map((column) => ({ ...column, isIndexed: column.id === 'id' })),
  rows: new Map(Object.entries(rows)),
  ...change,
});

describe('compareTable', () => {
  test('finds nothing to do, whatever the order of the rows', () => {
    expect(compareTable(table(['a', '1.0'], ['b', '']), remote({ 1: ['b', ''], 2: ['a', '1.0'] })).action).toBe('none');
  });

  test('finds the changed, the new and the surplus row, and no other', () => {
    const work = compareTable(
      table(['a', '1.5'], ['b', '2'], ['c', '3']),
      remote({ 1: ['a', '1'], 2: ['b', '2'], 7: ['x', '9'] }),
    );
    expect(work).toMatchObject({
      action: 'update',
      upserts: [
        ['a', '1.5'],
        ['c', '3'],
      ],
      deletes: [7],
      describe: false,
    });
  });

  test('takes a row that is there twice away once', () => {
    expect(compareTable(table(['a', '1']), remote({ 1: ['a', '1'], 2: ['a', '1'] }))).toMatchObject({
      upserts: [],
      deletes: [2],
    });
  });

  test('sees the digits: 143.0 is not 143', () => {
    expect(compareTable(table(['a', '143.0']), remote({ 1: ['a', '143'] })).upserts).toEqual([['a', '143.0']]);
  });

  test.each<[string, Partial<RemoteTable>]>([
    ['another type, as XLoader makes it', { columns: columns.map((c) => ({ ...c, type: 'text', isIndexed: true })) }],
    ['no key', { columns: columns.map((c) => ({ ...c, isIndexed: false })) }],
    ['another column', { columns: [{ id: 'id', type: 'text', label: '', notes: '', isIndexed: true }] }],
  ])('makes a table of %s anew', (_, change) => {
    expect(compareTable(table(['a', '1']), remote({ 1: ['a', '1'] }, change)).action).toBe('rebuild');
  });

  test('brings the dictionary up to date without touching a row', () => {
    const old = columns.map((column) => ({ ...column, label: 'old', isIndexed: column.id === 'id' }));
    const work = compareTable(table(['a', '1']), remote({ 1: ['a', '1'] }, { columns: old }));
    expect(work).toMatchObject({ action: 'update', describe: true, upserts: [], deletes: [] });
  });

  test('builds what is not there', () => {
    expect(compareTable(table(['a', '1']), null)).toMatchObject({ action: 'build', upserts: [['a', '1']] });
  });
});
