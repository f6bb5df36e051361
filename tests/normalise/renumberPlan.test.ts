import { expect, test } from 'vitest';
import type { ReadPlan } from '../../pipeline/model/Plan.ts';
import type { Renumbering } from '../../pipeline/model/Settings.ts';
import { normaliseSheet } from '../../pipeline/normalise/normaliseSheet.ts';
import { renumberPlan } from '../../pipeline/normalise/renumberPlan.ts';
import { readSheet } from '../../pipeline/read/readSheet.ts';
import { smallTable } from '../support/smallEditions.ts';
import { vocabularies } from '../support/vocabularies.ts';

const table = `基本目標 | 取組方針 | 取組項目 | 指標 | 目標 | R4
1 まち | (1)情報 | ①広報 | フォロワー数 | (R5)9人 | 1人
 | | ②相談 | 相談の件数 | (R5)9件 | 2件
 | (2)参加 | ①講座 | 講座の回数 | (R5)9回 | 3回`;
const read = normaliseSheet(readSheet(new TextEncoder().encode(smallTable(2022, table)), 'source.tsv'), {
  words: vocabularies,
});
const entry = (edition: string, from: string, to: string): Renumbering => ({ edition, from, to, reason: '並び' });
const renumber = (edition: number, ...entries: readonly Renumbering[]) =>
  renumberPlan(read, entries, 'chiisana', edition);
const sections = ({ sections: rows }: ReadPlan) =>
  rows.map(({ section_id, parent_id }) => `${section_id}<${parent_id}`);
const indicators = ({ indicators: rows }: ReadPlan) => rows.map(({ indicator_id }) => indicator_id);

test('nothing to renumber leaves the plan as it is', () => {
  expect(renumber(2022).read).toBe(read);
  expect(renumber(2022, entry('2023', '1-1', '1-9')).read).toBe(read);
  expect(indicators(read)).toEqual(['1-1-1-1', '1-1-2-1', '1-2-1-1']);
});

test('a section takes everything below it along; the number in the table stays known', () => {
  const { read: moved, numbers } = renumber(2022, entry('2022', '1-1', '1-9'));
  expect(sections(moved)).toEqual(['1<null', '1-9<1', '1-9-1<1-9', '1-9-2<1-9', '1-2<1', '1-2-1<1-2']);
  expect(indicators(moved)).toEqual(['1-9-1-1', '1-9-2-1', '1-2-1-1']);
  expect(moved.indicators.map(({ section_id }) => section_id)).toEqual(['1-9-1', '1-9-2', '1-2-1']);
  expect(moved.observations.map(({ indicator_id }) => indicator_id)).toEqual(['1-9-1-1', '1-9-2-1', '1-2-1-1']);
  expect(moved.targets.map(({ indicator_id }) => indicator_id)).toEqual(['1-9-1-1', '1-9-2-1', '1-2-1-1']);
  expect(moved.lineage.flatMap(({ key, column }) => (column === 'value_text' && key !== '2022' ? [key] : []))).toEqual([
    ...['1-9-1-1/2022', '1-9-2-1/2022', '1-2-1-1/2022'],
  ]);
  expect([numbers.sections.get('1-9-2'), numbers.indicators.get('1-9-2-1')]).toEqual(['1-1-2', '1-1-2-1']);
});

test('a number that only begins alike is another one', () => {
  const ten = smallTable(
    2022,
    '基本目標 | 指標 | 目標 | R4\n1 まち | あ | (R5)9人 | 1人\n10 ひと | い | (R5)9人 | 1人',
  );
  const plan = normaliseSheet(readSheet(new TextEncoder().encode(ten), 'source.tsv'), { words: vocabularies });
  const { read: moved } = renumberPlan(plan, [entry('2022', '1', '3')], 'chiisana', 2022);
  expect(indicators(moved)).toEqual(['3-1', '10-1']);
});

test('what has an entry of its own follows that, and what a later edition says goes before', () => {
  const own = renumber(2022, entry('2022', '1-1-2-1', '1-1-2-7'), entry('2022', '1-1', '1-9'));
  expect(indicators(own.read)).toEqual(['1-9-1-1', '1-1-2-7', '1-2-1-1']);
  const later = renumber(2023, entry('2022', '1-1', '1-9'), entry('2023', '1-1-2', '1-8-1'));
  expect(indicators(later.read)).toEqual(['1-9-1-1', '1-8-1-1', '1-2-1-1']);
  const back = renumber(2023, entry('2022', '1-1', '1-9'), entry('2023', '1-1', '1-1'));
  expect(indicators(back.read)).toEqual(indicators(read));
  expect(back.read.findings.filter(({ code }) => code === 'applied-renumber')).toEqual([]);
});

test('findings follow, also in what they say', () => {
  const told = {
    code: 'repeated-label',
    sectionId: '1-1',
    decided: '1-1',
    params: { section_id: '1-1', title: '情報' },
  };
  const { read: moved } = renumberPlan({ ...read, findings: [told] }, [entry('2022', '1', '4')], 'chiisana', 2022);
  expect(moved.findings).toEqual([
    { code: 'repeated-label', sectionId: '4-1', decided: '4-1', params: { section_id: '4-1', title: '情報' } },
    {
      code: 'applied-renumber',
      sourceRef: 'source.tsv#cell=4,1',
      sectionId: '4',
      printed: '1',
      decided: '4',
      params: { reason: '並び' },
    },
  ]);
});
