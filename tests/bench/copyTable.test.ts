import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { copyTable } from '../../pipeline/bench/copyTable.ts';
import { generateTable } from '../../pipeline/bench/generateTable.ts';

const source = new URL('../../data/plans/ebetsu-gyokaku/editions/2022/source.tsv', import.meta.url);

test.each([
  ['the real table', readFileSync(source, 'utf8')],
  ['a generated table', generateTable(100, 1).text],
  ['a last line without an end', '指標\tR 1\n\n開催回数\t1,483'],
])('reads and writes the same bytes: %s', (_, text) => {
  expect(new TextDecoder().decode(copyTable(new TextEncoder().encode(text)))).toBe(text);
});
