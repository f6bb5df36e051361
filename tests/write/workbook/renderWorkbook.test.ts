import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import type { PublishedTable } from '../../../pipeline/write/listTables.ts';
import { splitTable } from '../../../pipeline/write/workbook/buildWorkbook.ts';
import { escapeText } from '../../../pipeline/write/workbook/escapeText.ts';
import { measureWidths } from '../../../pipeline/write/workbook/measureWidths.ts';
import { renderWorkbook } from '../../../pipeline/write/workbook/renderWorkbook.ts';
import { columnLetters } from '../../../pipeline/write/workbook/xml.ts';

function tableOf(...texts: readonly string[]): PublishedTable {
  return { name: 't', columns: [{ name: 'x', kind: 'text' }], rows: texts.map((x) => ({ x })) };
}

async function readBack(text: string): Promise<unknown> {
  const workbook = await readXlsx(renderWorkbook(splitTable(tableOf(text), 10)));
  return workbook.sheets[0]?.rows[1]?.[0];
}

it.each(['=1+1', ' spaces ', '<&>"', 'line\nbreak', '\u3000', '🙂', '012173', '_x000D_', 'a\tb'])(
  'reads %j back as text',
  async (text) => {
    expect(await readBack(text)).toBe(text);
  },
);

it('escapes what XML cannot hold as ST_Xstring does', () => {
  expect(escapeText('a\r\nb')).toBe('a_x000D_\nb');
  expect(escapeText('\u0007')).toBe('_x0007_');
  expect(escapeText('_x000D_')).toBe('_x005F_x000D_');
  expect(escapeText('snake_case & <b>')).toBe('snake_case &amp; &lt;b&gt;');
  expect(escapeText('🙂')).toBe('🙂');
});

it('cuts a text at the limit of a cell, and says so', async () => {
  expect(await readBack('あ'.repeat(32_767))).toBe('あ'.repeat(32_767));
  expect(await readBack('あ'.repeat(32_768))).toBe(`${'あ'.repeat(32_766)}…`);
});

it('goes on in a further sheet when one is full', () => {
  const sheets = splitTable(tableOf('a', 'b', 'c'), 2);
  expect(sheets.map(({ name, rows }) => [name, rows.map(({ x }) => x)])).toEqual([
    ['t', ['a', 'b']],
    ['t-2', ['c']],
  ]);
  expect(splitTable(tableOf(), 2)).toHaveLength(1);
});

it('measures a full-width character as two, between 8 and 60', () => {
  const widthOf = (text: string): number[] => measureWidths({ ...tableOf(text), wrap: false });
  expect(widthOf('abc')).toEqual([8]);
  expect(widthOf('a'.repeat(20))).toEqual([21]);
  expect(widthOf('取組'.repeat(5))).toEqual([21]);
  expect(widthOf('取組\n取組'.repeat(2))).toEqual([9]);
  expect(widthOf('取'.repeat(100))).toEqual([60]);
});

it.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [53, 'BA'],
  [702, 'ZZ'],
  [703, 'AAA'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});
