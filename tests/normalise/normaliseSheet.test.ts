import { describe, expect, test } from 'vitest';
import { PipelineError } from '../../pipeline/errors.ts';
import { normaliseSheet } from '../../pipeline/normalise/normaliseSheet.ts';
import { sheetFrom, sheetOf } from '../support/sheetOf.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

const header = '基本目標 | 指標 | 初期値 | 目標 | R1 | R2 | R3';
const read = (rows: string) => normaliseSheet(sheetFrom(`${header}\n${rows}`), { words, edition: 2020 });
const told = (rows: string) =>
  read(rows).findings.map(({ code, sourceRef, severity }) =>
    [code, sourceRef?.split('=')[1], severity].filter(Boolean).join(' '),
  );

describe('normaliseSheet', () => {
  test('title, header, table and footnote are found by what they are', () => {
    const plan = normaliseSheet(
      sheetFrom(
        `_\n甲市の計画（令和2年度）\n_\n${header}\n1 甲 | 来館者数 | 10人 | (R2)20人 | 11人 | 12人\n_\n※ 速報値を含む。`,
      ),
      { words },
    );
    expect(plan.title).toBe('甲市の計画（令和2年度）');
    expect(plan.edition).toBe(2020);
    expect(plan.notes).toEqual([{ text: '※ 速報値を含む。', source_ref: 'source.tsv#cell=7,1' }]);
    expect(plan.lineage.map(({ role }) => role).join(' ')).toBe(
      'title header header header header header header header section indicator baseline target observation observation note',
    );
  });

  test('a subgroup in the baseline cell, and a row without a name of its own', () => {
    const plan = read(
      '1 甲 | 取得率 | 男性6.9% | (R1～)13%以上 | 15.4% | 36.7%\n_ | _ | 女性100% | (R1～)100% | 100% | 100%',
    );
    expect(
      plan.indicators.map(({ indicator_id, indicator, subgroup, baseline_value }) => [
        indicator_id,
        indicator,
        subgroup,
        baseline_value,
      ]),
    ).toEqual([
      ['1-1', '取得率', '男性', '6.9'],
      ['1-2', '取得率', '女性', '100'],
    ]);
    expect(plan.findings.map(({ code }) => code)).toEqual(['inherited-name']);
  });

  test.each([
    ['an unknown unit', '1 甲 | 来館者数 | 10人 | (R2)20人 | 11フロブ', 'unknown-unit 2,5'],
    ['an unknown word', '1 甲 | 来館者数 | 10人 | (R2)20人 | 満員御礼', 'unknown-notation 2,5'],
    ['a formula', '1 甲 | 来館者数 | 10人 | (R2)20人 | =1+2', 'unknown-notation 2,5'],
    ['a target nobody can read', '1 甲 | 来館者数 | 10人 | (R2)てんこもり | 11人', 'unknown-notation 2,4'],
    ['a value after the edition', '1 甲 | 来館者数 | 10人 | (R2)20人 | 11人 | 12人 | 13人', 'value-after-edition 2,7'],
    ['a mark after the edition', '1 甲 | 来館者数 | 10人 | (R2)20人 | 11人 | 12人 | —', 'value-after-edition 2,7 note'],
    ['a number of 400 digits', `1 甲 | 来館者数 | 10人 | (R2)20人 | ${'9'.repeat(400)}人`, 'many-digits 2,5'],
  ])('%s is told at its cell', (_, rows, finding) => {
    expect(told(rows)).toEqual([finding]);
  });

  test('a number of 400 digits is kept whole', () => {
    expect(read(`1 甲 | 来館者数 | 10人 | (R2)20人 | ${'9'.repeat(400)}人`).observations[0]?.value).toBe(
      '9'.repeat(400),
    );
  });

  test.each([
    ['a footnote mark', '11人※1', '11'],
    ['the year of its column', '11人(R1)', '11'],
    ['hours and minutes', '2時間30分', '150'],
  ])('a value is read with %s, its text is kept', (_, text, value) => {
    const of = text.includes('時間') ? '分' : '人';
    const plan = read(`1 甲 | 来館者数 | 10${of} | (R2)20${of} | ${text}`);
    expect(plan.observations[0]).toMatchObject({ value, value_text: text });
    expect(plan.findings).toEqual([]);
  });

  test.each(['11人(R2)', 'R1:5人 R2:6人', '4(21)', '9/96', '3.5点/5点'])(
    'a cell of which the row has no place for all is kept whole and told: %s',
    (text) => {
      const rows = `1 甲 | 来館者数 | 10人 | (R2)20人 | ${text}`;
      expect(read(rows).observations[0]).toMatchObject({ value: null, value_text: text });
      expect(told(rows)).toEqual(['unknown-notation 2,5']);
    },
  );

  test('a relative target is a row with its change, without a value of its own', () => {
    const { targets, findings } = read('1 甲 | 来館者数 | 10人 | (R2)現状値から3割削減 | 11人');
    expect(targets[0]).toMatchObject({ kind: 'relative', reference: 'baseline', change: '-30%', operator: '<=' });
    expect(targets[0]).toMatchObject({ value: null, due: 2020 });
    expect(findings).toEqual([]);
  });

  test('targets in stages become several of one cell, the last one final', () => {
    const rows = '1 甲 | 来館者数 | 10人 | 当面は20人、R2は30人以上 | 11人';
    expect(read(rows).targets).toMatchObject([
      { target_no: 1, role: 'interim', value: '20', due: null, text: '当面は20人、R2は30人以上' },
      { target_no: 2, role: 'final', value: '30', operator: '>=', due: 2020, text: '当面は20人、R2は30人以上' },
    ]);
    expect(read(rows).lineage.filter(({ role }) => role === 'target')).toHaveLength(1);
    expect(told(rows)).toEqual([]);
  });

  test('an unreadable value stays empty, its text stays', () => {
    const [first] = read('1 甲 | 来館者数 | 10人 | (R2)20人 | 満員御礼').observations;
    expect(first).toMatchObject({ value: null, status: null, value_text: '満員御礼', obs_status: 'A' });
  });

  test('a line break in a label is a layout space', () => {
    const plan = normaliseSheet(
      sheetOf([header.split(' | '), ['1 市民\n参加', '来館\n者数', '10人', '(R2)20人', '11人']]),
      { words, edition: 2020 },
    );
    expect(plan.sections[0]).toMatchObject({ title: '市民参加', label_text: '1 市民\n参加' });
    expect(plan.indicators[0]?.indicator).toBe('来館者数');
    expect(plan.findings.map(({ code, sourceRef }) => `${code} ${sourceRef}`)).toEqual([
      'layout-space source.tsv#cell=2,1',
      'layout-space source.tsv#cell=2,2',
    ]);
  });

  test.each([
    ['no header', '甲 | 乙\n1 | 2', 'missing-header'],
    ['a header without years', '指標 | 目標\n来館者数 | 20人', 'missing-years'],
    ['a year twice', '指標 | 目標 | R1 | 2019\n来館者数 | 20人 | 1人 | 2人', 'duplicate-year'],
    ['no row below the header', '指標 | 目標 | R1', 'missing-indicators'],
  ])('%s ends the run in one sentence with file and line', (_, rows, code) => {
    const error = failure(() => normaliseSheet(sheetFrom(rows), { words }));
    expect(error.faults).toHaveLength(1);
    expect(error.faults[0]).toMatchObject({ code, file: 'source.tsv', line: 1 });
    expect(error.exitCode).toBe(1);
  });

  test('a correction is read, its cell keeps the printed text', () => {
    const correction = {
      source_ref: 'source.tsv#cell=2,5',
      printed: '11人',
      corrected: '12人',
      reason: '誤植',
      evidence: '正誤表',
      who: '係',
      date: '2023-04-01',
    };
    const sheet = sheetFrom(`${header}\n1 甲 | 来館者数 | 10人 | (R2)20人 | 11人`);
    const plan = normaliseSheet(sheet, { words, edition: 2020, corrections: [correction] });
    expect(plan.observations[0]).toMatchObject({ value: '12', value_text: '11人' });
    expect(plan.findings).toMatchObject([{ code: 'applied-correction', printed: '11人', decided: '12人' }]);
    expect(plan.lineage.find(({ source_ref }) => source_ref === correction.source_ref)?.text).toBe('11人');
  });

  test('stale corrections end the run, all of them told', () => {
    const stale = {
      source_ref: 'source.tsv#cell=2,5',
      printed: '99人',
      corrected: '12人',
      reason: '誤植',
      evidence: '正誤表',
      who: '係',
      date: '2023-04-01',
    };
    const gone = { ...stale, source_ref: 'source.tsv#cell=9,9' };
    const sheet = sheetFrom(`${header}\n1 甲 | 来館者数 | 10人 | (R2)20人 | 11人`);
    const error = failure(() => normaliseSheet(sheet, { words, edition: 2020, corrections: [stale, gone] }));
    expect(error.exitCode).toBe(2);
    expect(error.faults.map(({ code }) => code)).toEqual(['conflicting-correction', 'conflicting-correction']);
    expect(error.faults[0]?.messageEn).toContain('`11人`');
  });
});

function failure(run: () => unknown): PipelineError {
  try {
    run();
  } catch (error) {
    if (error instanceof PipelineError) return error;
    throw error;
  }
  throw new Error('expected a PipelineError');
}
