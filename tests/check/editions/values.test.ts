import { describe, expect, test } from 'vitest';
import { messagesOf, smallPlan, smallTable } from '../../support/smallEditions.ts';

const heading = '指標 | 初期値 | 目標 | R3 | R4 | R5';
const table = (edition: number, ...rows: readonly string[]) => smallTable(edition, [heading, ...rows].join('\n'));
const row = (years: string, name = '出前講座の回数') => `${name} | 10回 | (R5)20回 | ${years}`;

/** Findings of one code in a plan of two editions with one row each. */
function between(code: string, before: string, after: string): string[] {
  return messagesOf(smallPlan({ 2022: table(2022, before), 2023: table(2023, after) }), code);
}

describe('a value that a later edition tells otherwise', () => {
  test('is told with both texts', () => {
    expect(between('revised-value', row('11回 | 12回 |'), row('11回 | 15回 | 16回'))).toEqual([
      '2022年度の値は、2022年度版では「12回」でしたが、この版では「15回」です。新しいほうを採りました。',
    ]);
  });

  test('a stage that became a number, and one that became another stage', () => {
    const stage = (years: string) => `窓口の改善 | — | (R5)実施 | ${years}`;
    expect(between('revised-value', stage('検討 | 検討 |'), stage('検討 | 実施 | 実施'))).toEqual([
      '2022年度の値は、2022年度版では「検討」でしたが、この版では「実施」です。新しいほうを採りました。',
    ]);
    expect(between('revised-value', stage('検討 | 検討 |'), stage('検討 | 3件 | 実施'))).toEqual([
      '2022年度の値は、2022年度版では「検討」でしたが、この版では「3件」です。新しいほうを採りました。',
    ]);
  });

  test('a value that was an estimate and is one no more', () => {
    expect(between('revised-value', row('11回 | 約12回 |'), row('11回 | 12回 | 13回'))).toEqual([
      '2022年度の値は、2022年度版では「約12回」でしたが、この版では「12回」です。新しいほうを採りました。',
    ]);
  });

  test('one value in another unit; a unit spelled otherwise is none', () => {
    expect(between('revised-value', row('11回 | 12回 |'), row('11回 | 12件 | 13回'))).toEqual([
      '2022年度の値は、2022年度版では「12回」でしたが、この版では「12件」です。新しいほうを採りました。',
    ]);
    const place = (unit: string) => `支援の拠点 | 1${unit} | (R5)5${unit} | 2${unit} | 3${unit} | 4${unit}`;
    const plan = smallPlan({ 2022: table(2022, place('か所')), 2023: table(2023, place('箇所')) });
    expect(messagesOf(plan, 'revised-value')).toEqual([]);
    expect(messagesOf(plan, 'revised-unit')).toEqual([]);
  });

  test('the first report of a year, and a value printed with a comma, are no revisions', () => {
    expect(between('revised-value', row('1100回 | 未集計 |'), row('1,100回 | 12回 | 13回'))).toEqual([]);
  });
});

describe('a value that a later edition takes back', () => {
  test('leaves a blank or a mark', () => {
    expect(between('withdrawn-value', row('11回 | 12回 |'), row('11回 | | 13回'))).toEqual([
      '2022年度の値は、2022年度版では「12回」でしたが、この版では空欄です。前の版の値は history.csv にあります。',
    ]);
    expect(between('withdrawn-value', row('11回 | 12回 |'), row('11回 | － | 13回'))).toEqual([
      '2022年度の値は、2022年度版では「12回」でしたが、この版では「－」です。前の版の値は history.csv にあります。',
    ]);
  });

  test('has no column any more: told once for the year, and both stay in history.csv', () => {
    const two = [row('11回 | 12回 |'), row('5回 | 6回 |', '会議の回数')];
    const later = ['出前講座の回数 | 10回 | (R5)20回 | 12回 | 13回', '会議の回数 | 10回 | (R5)20回 | 6回 | 7回'];
    const plan = smallPlan({
      2022: table(2022, ...two),
      2023: smallTable(2023, ['指標 | 初期値 | 目標 | R4 | R5', ...later].join('\n')),
    });
    expect(messagesOf(plan, 'dropped-period')).toEqual([
      '2021年度の値は、2022年度版に 2 件ありましたが、この版の表には欄がありません。前の版の値は history.csv にあります。',
    ]);
    expect(messagesOf(plan, 'withdrawn-value')).toEqual([]);
    expect(plan.tables.history.filter(({ fiscal_year }) => fiscal_year === 2021).map(({ value }) => value)).toEqual([
      '11',
      '5',
    ]);
  });
});

describe('three editions', () => {
  const three = (...years: readonly [string, string, string]) =>
    smallPlan({ 2022: table(2022, row(years[0])), 2023: table(2023, row(years[1])), 2024: table(2024, row(years[2])) });

  test('the middle one revises and the last goes back: both are told', () => {
    const plan = three('11回 | 12回 |', '11回 | 15回 | 16回', '11回 | 12回 | 16回');
    expect(messagesOf(plan, 'revised-value')).toEqual([
      '2022年度の値は、2022年度版では「12回」でしたが、2023年度版では「15回」です。新しいほうを採りました。',
      '2022年度の値は、2023年度版では「15回」でしたが、この版では「12回」です。新しいほうを採りました。',
    ]);
    const told = plan.tables.findings.filter(({ code }) => code === 'revised-value');
    expect(told.map(({ severity, source_ref, indicator_id }) => [severity, source_ref, indicator_id])).toEqual([
      ['note', null, '0-1'],
      ['warning', 'source.tsv#cell=4,5', '0-1'],
    ]);
    expect(plan.tables.history.filter((entry) => entry.fiscal_year === 2022).map(({ value }) => value)).toEqual([
      ...['12', '15', '12'],
    ]);
  });

  test('the middle one revises and the last says the same: it stays told', () => {
    const plan = three('11回 | 12回 |', '11回 | 15回 | 16回', '11回 | 15回 | 16回');
    expect(messagesOf(plan, 'revised-value')).toHaveLength(1);
  });

  test('the middle one is blank and the last has another value', () => {
    const plan = three('11回 | 12回 |', '11回 | | 16回', '11回 | 15回 | 16回');
    expect(messagesOf(plan, 'revised-value')).toEqual([
      '2022年度の値は、2022年度版では「12回」でしたが、この版では「15回」です。新しいほうを採りました。',
    ]);
    expect(messagesOf(plan, 'withdrawn-value')).toEqual([
      '2022年度の値は、2022年度版では「12回」でしたが、2023年度版では空欄です。前の版の値は history.csv にあります。',
    ]);
  });

  test('an id that the middle one lacks cannot come back as something else', () => {
    const kept = row('1回 | 2回 | 3回', '会議の回数');
    const tables = (last: string) => ({
      2022: table(2022, kept, row('11回 | 12回 |')),
      2023: table(2023, kept),
      2024: table(2024, kept, row('11回 | 12回 | 13回', last)),
    });
    expect(() => smallPlan(tables('相談の回数'))).toThrow(
      "renames: [{edition: '2024', indicator_id: 0-2, from: 出前講座の回数, to: 相談の回数, reason: …}]",
    );
    const plan = smallPlan(tables('出前講座の回数'));
    expect(messagesOf(plan, 'dropped-indicator')).toEqual([
      '2022年度版にあった指標「出前講座の回数」（0-2）が、2023年度版にはありません。番号が変わったのなら plan.yaml の renumbers に書いてください。',
    ]);
    expect(messagesOf(plan, 'added-indicator')).toEqual(['指標「出前講座の回数」は、2023年度版にはありませんでした。']);
  });
});

describe('what surrounds the values', () => {
  const full = '指標 | 単位 | 方向 | 初期値 | 目標年度 | 目標 | R3 | R4';
  const fullTable = (edition: number, line: string) => smallTable(edition, `${full}\n${line}`);
  const compare = (before: string, after: string) =>
    smallPlan({ 2022: fullTable(2022, before), 2023: fullTable(2023, after) });

  test('another unit of an indicator is told once, and not at every value', () => {
    const plan = compare('相談 | 件 | ↑ | 1 | R5 | 9 | 2 | 3', '相談 | 人 | ↑ | 1 | R5 | 9 | 2 | 3');
    expect(messagesOf(plan, 'revised-unit')).toEqual([
      '単位は、2022年度版では「件」でしたが、この版では「人」です。版をまたいで値を比べるときは注意してください。',
    ]);
    expect(messagesOf(plan, 'revised-value')).toEqual([]);
  });

  test('another direction under the same target', () => {
    const plan = compare('相談 | 件 | ↑ | 1 | R5 | 9 | 2 | 3', '相談 | 件 | ↓ | 1 | R5 | 9 | 2 | 3');
    expect(messagesOf(plan, 'revised-direction')).toEqual([
      '良い方向は、2022年度版では「増加」でしたが、この版では「減少」です。どの年度も新しいほうで判定しました。',
    ]);
  });

  test('the year of a target in a column of its own', () => {
    const plan = compare('相談 | 件 | ↑ | 1 | R5 | 9 | 2 | 3', '相談 | 件 | ↑ | 1 | R7 | 9 | 2 | 3');
    expect(messagesOf(plan, 'revised-target')).toEqual([
      '目標は、2022年度版では「9」（最終、2023年度まで）でしたが、この版では「9」（最終、2025年度まで）です。どの年度も新しいほうで判定しました。',
    ]);
  });

  test('another subgroup is another name; its rename is declared as it is shown', () => {
    const rate = (group: string) => `育児休業取得率 | ${group}6.9% | (R5)13%以上 | 15.4% | 36.7% |`;
    const tables = { 2022: table(2022, rate('男性')), 2023: table(2023, rate('女性')) };
    expect(() => smallPlan(tables)).toThrow('from: 育児休業取得率（男性）, to: 育児休業取得率（女性）');
    const rename = { from: '育児休業取得率（男性）', to: '育児休業取得率（女性）', reason: '表の誤りが直された' };
    const plan = smallPlan(tables, { renames: [{ edition: '2023', indicator_id: '0-1', ...rename }] });
    expect(messagesOf(plan, 'applied-rename')).toHaveLength(1);
  });

  test('the city’s own mark of a year', () => {
    const marked = '指標 | 初期値 | 目標 | R3 | R4 | 評価';
    const of = (edition: number, mark: string) =>
      smallTable(edition, `${marked}\n出前講座の回数 | 10回 | (R5)20回 | 11回 | 12回 | ${mark}`);
    const plan = smallPlan({ 2022: of(2022, 'A'), 2023: of(2023, 'B') });
    expect(messagesOf(plan, 'revised-assessment')).toEqual([
      '2022年度の市の評価は、2022年度版では「A」でしたが、この版では「B」です。',
    ]);
  });

  test('a planned quantity', () => {
    const of = (edition: number, amount: string) =>
      smallTable(
        edition,
        `指標 | 初期値 | 目標 | 見込量 | R3 | R4\n相談の件数 | 10件 | (R5)20件 | ${amount} | 11件 | 12件`,
      );
    const plan = smallPlan({ 2022: of(2022, '15件'), 2023: of(2023, '18件') });
    expect(messagesOf(plan, 'revised-planned')).toEqual([
      '見込量（計画値）は、2022年度版では「15件」でしたが、この版では「18件」です。新しいほうを採りました。',
    ]);
  });
});
