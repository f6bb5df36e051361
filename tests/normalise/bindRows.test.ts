import { expect, it } from 'vitest';
import { bindRows, type LooseRow } from '../../pipeline/normalise/bindRows.ts';

/** `A:目標 実績 | …`: a name before its word, `_` for a row that says nothing of what it is. */
function rowsOf(text: string): LooseRow[] {
  return text.split(' ').map((row) => {
    const [word = '', name] = row.split(':').toReversed();
    const leads = ['目標', '見込', '計画'].includes(word);
    return { name: name ?? null, word, ...(['実績', '比', ...(leads ? [word] : [])].includes(word) ? { leads } : {}) };
  });
}

it.each([
  ['names on the first row', 'A:目標 実績 B:目標 実績', [0, 2]],
  ['names on the middle row', '見込 A:実績 比 見込 B:実績 比 見込 C:実績 比', [0, 3, 6]],
  ['names on the last row', '見込 A:実績 見込 B:実績 見込 C:実績', [0, 2, 4]],
  ['a block without one of its rows', 'A:目標 実績 比 B:目標 実績 C:目標 実績 比', [0, 3, 5]],
  ['one row alone among pairs', 'A:単 累 B:単 C:単 累 D:単 E:単 累', [0, 2, 3, 5, 6]],
  ['a row more in one block', 'A:目標 実績 比 B:目標 実績 比 順位 C:目標 実績 比', [0, 3, 7]],
  ['a name over two blocks', 'A:目標 実績 目標 実績 B:目標 実績', [0, 2, 4]],
  ['the first row lost, names on the middle one', 'A:実績 比 見込 B:実績 比 見込 C:実績 比', [0, 2, 5]],
  ['実績 before 目標, names first', 'A:実績 目標 B:実績 目標 C:実績 目標', [0, 2, 4]],
  ['other words in one block', '現 A:滞 計 現 B:滞 計 現年 C:滞 計 D:現年 滞', [0, 3, 6, 9]],
  ['names on every row', 'A:目標 A:実績 B:目標 B:実績', [0, 2]],
  ['nothing', '', [0]],
])('%s', (_what, text, starts) => {
  expect(bindRows(rowsOf(text))).toEqual(starts);
});

it('puts no block over a section on a line of its own', () => {
  const rows = rowsOf('A:目標 実績 B:目標 実績').map((row, index) => ({ ...row, isApart: index === 1 }));
  expect(bindRows(rows)).toEqual([0, 1, 2]);
});

it('binds a long table in no time', () => {
  const rows = Array.from({ length: 1000 }, (_, index) => rowsOf(`見込 A${index}:実績 比`)).flat();
  expect(bindRows(rows)).toHaveLength(1000);
});
