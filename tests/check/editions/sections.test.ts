import { describe, expect, test } from 'vitest';
import { build } from '../../../pipeline/commands/build.ts';
import { loadSchemas } from '../../../pipeline/effects/loadSchemas.ts';
import { readTree } from '../../../pipeline/effects/readTree.ts';
import type { PlanSettings } from '../../../pipeline/model/Settings.ts';
import { verifyFiles } from '../../../pipeline/verify/verifyFiles.ts';
import { messagesOf, smallPlan, smallProject, smallTable } from '../../support/smallEditions.ts';
import { vocabularies } from '../../support/vocabularies.ts';

const heading = '基本目標 | 取組方針 | 指標 | 初期値 | 目標 | R3 | R4 | R5';
const first = smallTable(
  2022,
  `${heading}
1 まち | (1)情報の共有 | フォロワー数 | 100人 | (R5)200人 | 110人 | 120人 |
 | | 広報の回数 | 4回 | (R5)6回 | 4回 | 5回 |
 | (2)参加の機会 | 出前講座の回数 | 10回 | (R5)20回 | 11回 | 12回 |
2 ひと | (1)人材の確保 | 採用の人数 | 1人 | (R5)5人 | 2人 | 3人 |`,
);
/** The two policies of goal 1 change places. */
const swapped = smallTable(
  2023,
  `${heading}
1 まち | (1)参加の機会 | 出前講座の回数 | 10回 | (R5)20回 | 11回 | 12回 | 13回
 | (2)情報の共有 | フォロワー数 | 100人 | (R5)200人 | 110人 | 120人 | 130人
 | | 広報の回数 | 4回 | (R5)6回 | 4回 | 5回 | 6回
2 ひと | (1)人材の確保 | 採用の人数 | 1人 | (R5)5人 | 2人 | 3人 | 4人`,
);
const same = first.replace('（令和4年度）', '（令和5年度）');
const renumbers = (...pairs: readonly (readonly [string, string])[]): NonNullable<PlanSettings['renumbers']> =>
  pairs.map(([from, to]) => ({ edition: '2023', from, to, reason: '並びが変わった' }));
const swap = renumbers(['1-1', '1-2'], ['1-2', '1-1']);

describe('sections that an edition numbers anew', () => {
  test('stop the build, and the lines to write settle what lies below too', () => {
    const compose = () => smallPlan({ 2022: first, 2023: swapped });
    expect(compose).toThrow(
      /from: 1-1, to: 1-2, reason: …[\s\S]*everything below[\s\S]*from: 1-2, to: 1-1, reason: …/u,
    );
    expect(compose).not.toThrow(/from: 1-1-1/u);
  });

  test('change places under renumbers: everything below keeps its id', () => {
    const { tables } = smallPlan({ 2022: first, 2023: swapped }, { renumbers: swap });
    expect(
      tables.sections.map(({ section_id, parent_id, number, title }) => [section_id, parent_id, number, title]),
    ).toEqual([
      ['1', null, '1', 'まち'],
      ['1-2', '1', '1', '参加の機会'],
      ['1-1', '1', '2', '情報の共有'],
      ['2', null, '2', 'ひと'],
      ['2-1', '2', '1', '人材の確保'],
    ]);
    expect(
      tables.indicators.map(({ indicator_id, section_id, indicator }) => [indicator_id, section_id, indicator]),
    ).toEqual([
      ['1-2-1', '1-2', '出前講座の回数'],
      ['1-1-1', '1-1', 'フォロワー数'],
      ['1-1-2', '1-1', '広報の回数'],
      ['2-1-1', '2-1', '採用の人数'],
    ]);
    const of = (id: string) => tables.observations.find((row) => row.indicator_id === id && row.fiscal_year === 2023);
    expect(of('1-1-1')?.value_text).toBe('130人');
    expect(tables.lineage.find(({ text }) => text === '130人')?.key).toBe('1-1-1/2023');
    expect(tables.lineage.find(({ text }) => text === '(2)情報の共有')?.key).toBe('1-1');
    expect(tables.attainment.find((row) => row.section_id === '1-2' && row.fiscal_year === 2023)?.not_attained).toBe(1);
    const codes = tables.findings.map(({ code }) => code);
    expect(codes.filter((code) => code === 'applied-renumber')).toHaveLength(2);
    expect(codes.filter((code) => /^(?:dropped|added|moved|revised|withdrawn)-/.test(code))).toEqual([]);
    expect(tables.sections.find((row) => row.section_id === '1-1')?.findings).toBe('applied-renumber');
  });

  test('verify finds nothing amiss', () => {
    const lines = [
      'renumbers:',
      ...swap.map(({ from, to }) => `  - {edition: "2023", from: ${from}, to: ${to}, reason: 並び}`),
    ];
    const effects = smallProject({ 2022: first, 2023: swapped }, lines);
    expect(build({ plans: [], json: false }, effects), effects.err()).toBe(0);
    const files = readTree(effects.files, '/root/output/ebetsu-gyokaku');
    expect(new TextDecoder().decode(files.get('history.csv'))).toContain('2022,1-1-1,2021,,2021,110,');
    expect(new TextDecoder().decode(files.get('history.csv'))).toContain('2023,1-1-1,2021,,2021,110,');
    expect(verifyFiles(files, loadSchemas('.'), vocabularies).differences).toEqual([]);
  });

  test('an entry of its own goes before that of its section', () => {
    const entries = [...swap, ...renumbers(['1-2-2', '1-1-9'])];
    const compose = smallPlan({ 2022: first, 2023: swapped }, { renumbers: entries });
    expect(compose.tables.indicators.map(({ indicator_id }) => indicator_id)).toEqual([
      '1-2-1',
      '1-1-1',
      '1-1-9',
      '2-1-1',
    ]);
  });

  test('a section put in between gives the lines for all that moved on, a new id for itself', () => {
    const inserted = smallTable(
      2023,
      `${heading}
1 まち | (1)情報の共有 | フォロワー数 | 100人 | (R5)200人 | 110人 | 120人 | 130人
 | | 広報の回数 | 4回 | (R5)6回 | 4回 | 5回 | 6回
 | (2)電子申請 | 申請の件数 | 0件 | (R5)9件 | | | 1件
 | (3)参加の機会 | 出前講座の回数 | 10回 | (R5)20回 | 11回 | 12回 | 13回
2 ひと | (1)人材の確保 | 採用の人数 | 1人 | (R5)5人 | 2人 | 3人 | 4人`,
    );
    expect(() => smallPlan({ 2022: first, 2023: inserted })).toThrow(
      /from: 1-2, to: 1-2b, reason[\s\S]*from: 1-3, to: 1-2, reason/u,
    );
    const plan = smallPlan({ 2022: first, 2023: inserted }, { renumbers: renumbers(['1-2', '1-2b'], ['1-3', '1-2']) });
    expect(plan.tables.indicators.map(({ indicator_id }) => indicator_id)).toEqual([
      ...['1-1-1', '1-1-2', '1-2b-1', '1-2-1', '2-1-1'],
    ]);
    expect(messagesOf(plan, 'added-section')).toEqual(['区分「電子申請」（1-2b）は、2022年度版にはありませんでした。']);
    expect(messagesOf(plan, 'dropped-section')).toEqual([]);
  });

  test('two that come to one id, and a number that is not there, are refused in one sentence', () => {
    const faultsOf = (entries: PlanSettings['renumbers']) => {
      try {
        smallPlan({ 2022: first, 2023: swapped }, { renumbers: entries ?? [] });
      } catch (error) {
        return (error as { faults: readonly { code: string; messageJa: string }[] }).faults;
      }
      return [];
    };
    expect(faultsOf(renumbers(['1-1', '1-2'])).map(({ code, messageJa }) => `${code}: ${messageJa}`)).toEqual([
      'duplicate-section-id: 2023 年度版では、1-1 と 1-2 がどちらも区分 `1-2` になります。renumbers で、片方に使われていない番号（例: `1-2b`）を与えてください。',
    ]);
    expect(faultsOf(renumbers(['1-7', '1-2'])).map(({ messageJa }) => messageJa)).toEqual([
      'plan.yaml の renumbers にある `1-7` という番号の区分も指標も、2023 年度版の表にありません。並びにあるのは 1-1、1-2 です。from にはその版の表での番号を書いてください。',
    ]);
    expect(faultsOf([...swap, ...renumbers(['1-1-1', '1-1-1'])]).map(({ code }) => code)).toEqual([
      'duplicate-indicator-id',
    ]);
  });
});

describe('a section that an edition renames', () => {
  const renamed = same.replace('(1)情報の共有', '(1)情報の発信');
  const rename = { edition: '2023', from: '情報の共有', to: '情報の発信', reason: '見出しが改められた' };

  test('stops the build, with the line to write', () => {
    expect(() => smallPlan({ 2022: first, 2023: renamed })).toThrow(
      "renames: [{edition: '2023', section_id: 1-1, from: 情報の共有, to: 情報の発信, reason: …}]",
    );
    expect(() => smallPlan({ 2022: first, 2023: same.replace('2 ひと', '2 ひと: 職員') })).toThrow(
      'section_id: "2", from: ひと, to: "ひと: 職員"',
    );
  });

  test('is told once it is declared', () => {
    const plan = smallPlan({ 2022: first, 2023: renamed }, { renames: [{ ...rename, section_id: '1-1' }] });
    expect(messagesOf(plan, 'applied-rename')).toEqual([
      '名前は、2022年度版では「情報の共有」でしたが、この版では「情報の発信」です。plan.yaml の renames により同じものとしました。理由: 見出しが改められた',
    ]);
    // An entry about an indicator of that number says nothing of the section.
    expect(() => smallPlan({ 2022: first, 2023: renamed }, { renames: [{ ...rename, indicator_id: '1-1' }] })).toThrow(
      'conflicting-name',
    );
  });

  test('in plan.yaml takes section_id or indicator_id, and exactly one of them', () => {
    const stated = (ids: string) => [
      `renames: [{edition: "2023", ${ids}from: 情報の共有, to: 情報の発信, reason: 改称}]`,
    ];
    const run = (ids: string) =>
      build({ plans: [], json: false }, smallProject({ 2022: first, 2023: renamed }, stated(ids)));
    expect(run('section_id: 1-1, ')).toBe(0);
    expect(() => run('')).toThrow(/^invalid-value: Exactly one of `indicator_id`, `section_id` is needed\.[^\n]*$/u);
    expect(() => run('section_id: 1-1, indicator_id: 1-1-1, ')).toThrow('Exactly one of');
  });

  test.each([
    ['width', '(1)情報の共有', '（１）情報の共有'],
    ['a space', '(1)情報の共有', '(1) 情報の　共有'],
    ['a mark', '(1)情報の共有', '(1)情報の共有※1'],
  ])('is none where only %s differs', (_what, from, to) => {
    expect(() => smallPlan({ 2022: first, 2023: same.replace(from, to) })).not.toThrow();
  });

  test('is none where an edition prints no title, and is seen again in the next', () => {
    const untitled = same.replace('(2)参加の機会', '(2)');
    expect(() => smallPlan({ 2022: first, 2023: untitled })).not.toThrow();
    const last = first.replace('（令和4年度）', '（令和6年度）').replace('(2)参加の機会', '(2)意見の公募');
    expect(() => smallPlan({ 2022: first, 2023: untitled, 2024: last })).toThrow('section_id: 1-2, from: 参加の機会');
  });
});

describe('sections between editions', () => {
  const fewer = smallTable(
    2023,
    `${heading}
1 まち | (1)情報の共有 | フォロワー数 | 100人 | (R5)200人 | 110人 | 120人 | 130人
 | | 広報の回数 | 4回 | (R5)6回 | 4回 | 5回 | 6回
2 ひと | (1)人材の確保 | 採用の人数 | 1人 | (R5)5人 | 2人 | 3人 | 4人
 | (2)働き方 | 残業の時間 | 9時間 | (R5)5時間以下 | | | 8時間`,
  );

  test('one less and one more are told', () => {
    const plan = smallPlan({ 2022: first, 2023: fewer });
    expect(messagesOf(plan, 'dropped-section')).toEqual([
      '2022年度版にあった区分「参加の機会」（1-2）が、この版にはありません。番号が変わったのなら plan.yaml の renumbers に書いてください。',
    ]);
    expect(messagesOf(plan, 'added-section')).toEqual(['区分「働き方」（2-2）は、2022年度版にはありませんでした。']);
    expect(plan.tables.sections.find(({ section_id }) => section_id === '2-2')?.findings).toBe('added-section');
  });

  test('an indicator, or a section, under another section without a new id is told', () => {
    const moved = smallTable(
      2023,
      `${heading}
1 まち | (1)情報の共有 | フォロワー数 | 100人 | (R5)200人 | 110人 | 120人 | 130人
2 ひと | (1)人材の確保 | 採用の人数 | 1人 | (R5)5人 | 2人 | 3人 | 4人
 | | 広報の回数 | 4回 | (R5)6回 | 4回 | 5回 | 6回
 | (2)参加の機会 | 出前講座の回数 | 10回 | (R5)20回 | 11回 | 12回 | 13回`,
    );
    const plan = smallPlan({ 2022: first, 2023: moved }, { renumbers: renumbers(['2-1-2', '1-1-2'], ['2-2', '1-2']) });
    expect(messagesOf(plan, 'moved-indicator')).toEqual([
      '指標「広報の回数」は、2022年度版では区分 1-1 にありましたが、この版では区分 2-1 にあります。指標IDはそのままです。',
    ]);
    expect(messagesOf(plan, 'moved-section')).toEqual([
      '区分「参加の機会」（1-2）の上の区分は、2022年度版では 1 でしたが、この版では 2 です。区分IDはそのままです。',
    ]);
    expect(plan.tables.sections.find(({ section_id }) => section_id === '1-2')?.parent_id).toBe('2');
  });

  test('verify finds nothing amiss in three editions that move, drop, take back and go back', () => {
    const third = smallTable(
      2024,
      `基本目標 | 取組方針 | 指標 | 初期値 | 目標 | R4 | R5 | R6
1 まち | (1)情報の共有 | フォロワー数 | 100人 | (R5)200人 | 125人 | 130人 | 140人
2 ひと | (1)人材の確保 | 広報の回数 | 4回 | (R5)8回 | 5回 | | 7回
 | (2)参加の機会 | 出前講座の回数 | 10回 | (R5)20回 | 12件 | 13件 | 14件`,
    );
    const moved = smallTable(
      2023,
      `${heading}
1 まち | (1)情報の共有 | フォロワー数 | 100人 | (R5)200人 | 110人 | 125人 | 130人
2 ひと | (1)人材の確保 | 採用の人数 | 1人 | (R5)5人 | 2人 | 3人 | 4人
 | | 広報の回数 | 4回 | (R5)6回 | 4回 | 5回 | 6回
 | (2)参加の機会 | 出前講座の回数 | 10回 | (R5)20回 | 11回 | 12回 | 13回`,
    );
    const effects = smallProject({ 2022: first, 2023: moved, 2024: third }, [
      'renumbers:',
      '  - {edition: "2023", from: 2-1-2, to: 1-1-2, reason: 移った}',
      '  - {edition: "2023", from: 2-2, to: 1-2, reason: 移った}',
      '  - {edition: "2024", from: 2-1-1, to: 1-1-2, reason: 前の指標がなくなった}',
    ]);
    expect(build({ plans: [], json: false }, effects), effects.err()).toBe(0);
    const files = readTree(effects.files, '/root/output/ebetsu-gyokaku');
    const findings = new TextDecoder().decode(files.get('findings.csv'));
    for (const code of ['moved-indicator', 'moved-section', 'dropped-indicator', 'withdrawn-value', 'dropped-period'])
      expect(findings, code).toContain(`,${code},`);
    expect(findings).toContain('「120人」でしたが、2023年度版では「125人」です');
    expect(findings).toContain('目標は、2023年度版では「(R5)6回」でしたが、この版では「(R5)8回」です');
    expect(findings).toContain('単位は、2023年度版では「回」でしたが、この版では「件」です');
    expect(verifyFiles(files, loadSchemas('.'), vocabularies).differences).toEqual([]);
  });
});
