import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../pipeline/model/Sheet.ts';
import { moveByUnit } from '../../pipeline/normalise/moveByUnit.ts';
import { readHeader } from '../../pipeline/normalise/readHeader.ts';
import { toSourceRows } from '../../pipeline/normalise/SourceCell.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

/** A text as it is, no row filled up with blanks. */
const sheetOf = (text: string): Sheet => ({
  file: 'source.tsv',
  encoding: 'utf-8',
  delimiter: '\t',
  rows: text.split('\n').map((line, at) => ({
    row: at + 1,
    line: at + 1,
    cells: line.split(' | ').map((cell, index) => ({
      row: at + 1,
      column: index + 1,
      text: cell === '_' ? '' : cell,
    })),
  })),
});
const good =
  '施策 | 指標 | 単位 | 現状値 | R1 | 目標値\n福祉 | 甲 | 人 | 1 | 2 | 3\n_ | 乙 | 人 | 1 | 2 | 3\n_ | 丙 | 人 | 1 | 2 | 3';
/** The columns of the last row's cells, and what is told. */
const move = (row: string) => {
  const sheet = sheetOf(`${good}\n${row}`);
  const rows = toSourceRows(sheet, new Map());
  const moved = moveByUnit(sheet, rows, readHeader(rows, 'source.tsv', words), words);
  const cells = moved.rows.at(-1)?.cells ?? [];
  return [
    cells.map(({ column, text }) => `${column}${text}`).join(' '),
    moved.findings.map(({ decided }) => decided).join(),
  ];
};

describe('moveByUnit', () => {
  it.each([
    ['a whole row one column too far right', '_ | _ | 丁 | ％ | 1 | 2 | 3', '2丁 3％ 41 52 63', '+1'],
    ['a row that lost its blank first cell', '丁 | ％ | 1 | 2 | 3', '2丁 3％ 41 52 63', '-1'],
    ['a blank cell too many behind the name', '_ | 丁 | _ | ％ | 1 | 2 | 3', '2丁 3％ 41 52 63', '+1'],
    ['a row that lost its unit', '_ | 丁 | 58 | 63 | 71', '2丁 458 563 671', '-1'],
    ['a row that lost a value: nothing says which', '_ | 丁 | ％ | 1 | 2', '2丁 3％ 41 52', ''],
    ['a row as long as the others', '_ | 丁 | ％ | 1 | 2 | 3', '2丁 3％ 41 52 63', ''],
  ])('%s', (_, row, cells, told) => {
    expect(move(row)).toEqual([cells, told]);
  });
});
