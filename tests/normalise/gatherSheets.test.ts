import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../pipeline/model/Sheet.ts';
import { gatherSheets } from '../../pipeline/normalise/gatherSheets.ts';
import { sheetFrom } from '../support/sheetOf.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

const head = '指標 | 基準値 | R3 | 目標';
const sheet = (order: number, name: string, text: string): Sheet => ({
  ...sheetFrom(text),
  delimiter: null,
  sheetName: name,
  order,
});
const gather = (first: Sheet, ...siblings: Sheet[]) => {
  const others = siblings.map(({ sheetName = '' }) => sheetName);
  return gatherSheets({ ...first, siblings, others }, words, { columns: [], shape: {} });
};
const namesOf = (parts: readonly Sheet[]) => parts.map(({ sheetName }) => sheetName);

describe('gatherSheets', () => {
  it('reads sheets of the same headings in the order of the file, though the last is the fullest', () => {
    const gathered = gather(
      sheet(3, '三', `${head}\n丙 | 1 | 2 | 3\n丁 | 1 | 2 | 3`),
      sheet(1, '表紙', '進捗'),
      sheet(2, '二', `${head}\n甲 | 1 | 2 | 3`),
    );
    expect(namesOf(gathered.parts)).toEqual(['二', '三']);
    expect(gathered.others).toEqual(['表紙']);
  });

  it('does not read the same indicators twice, and says so', () => {
    const gathered = gather(
      sheet(1, '一', `${head}\n甲 | 1 | 2 | 3\n乙 | 1 | 2 | 3`),
      sheet(2, '二', `${head}\n甲 | 1 | 2 | 4`),
    );
    expect(namesOf(gathered.parts)).toEqual(['一']);
    expect(gathered).toMatchObject({ others: ['二'], isDoubtful: true });
  });

  it('leaves a table without 指標 and 目標 alone', () => {
    const gathered = gather(sheet(1, '一', `${head}\n甲 | 1 | 2 | 3`), sheet(2, '数', '評価 | R3 | R4\nA | 1 | 2'));
    expect(namesOf(gathered.parts)).toEqual(['一']);
  });

  it('passes by a fuller sheet that is no table of a plan, and one that is hidden', () => {
    const gathered = gather(
      sheet(1, '名簿', '氏名 | 住所 | 電話\na | b | c\nd | e | f\ng | h | i'),
      sheet(2, '一', `${head}\n甲 | 1 | 2 | 3`),
      { ...sheet(3, '控え', `${head}\n乙 | 1 | 2 | 3`), isHidden: true },
    );
    expect(namesOf(gathered.parts)).toEqual(['一']);
    expect(gathered.others).toEqual(['名簿', '控え']);
  });

  it('parts tables that stand side by side, a title over both aside', () => {
    const gathered = gather(sheet(1, '一', `進捗\n${head} | _ | 指標 | R2 | R3\n甲 | 1 | 2 | 3 | _ | 乙 | 4 | 5`));
    expect(gathered.parts.map(({ rows }) => rows.at(-1)?.cells.map(({ text }) => text))).toEqual([
      ['甲', '1', '2', '3'],
      ['乙', '4', '5'],
    ]);
  });

  it('takes a blank column within one table for no gap', () => {
    expect(gather(sheet(1, '一', '指標 | 基準値 | _ | R3 | 目標\n甲 | 1 | _ | 2 | 3')).parts).toHaveLength(1);
  });
});
