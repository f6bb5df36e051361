import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFacts, renderFacts } from '../../pipeline/notation/parseFacts.ts';
import type { TargetContext } from '../../pipeline/notation/parseTarget.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

/** Subgroup, value or status, unit, status of the observation, period, series, note of each fact. */
function read(text: string, context: TargetContext = {}): readonly (readonly (string | null)[])[] | null {
  const facts = parseFacts(text, words, context);
  const rows = facts?.map(({ observation, period, series, note }) => [
    observation.kind === 'number' ? observation.subgroup : null,
    observation.kind === 'number' ? observation.value : observation.kind === 'status' ? observation.status : null,
    observation.kind === 'number' ? observation.unit : null,
    period?.period ?? null,
    series,
    note,
  ]);
  return rows ?? null;
}

describe('parseFacts', () => {
  it.each([
    ['97回', '97', '回', null],
    ['95.5%(R2)', '95.5', '%', '2020'],
    ['70.7% (2012年度)', '70.7', '%', '2012'],
    ['2,044 人(2014 年)', '2044', '人', '2014-01-01/2014-12-31'],
    ['974人【H28】', '974', '人', '2016'],
    ['(R2)95.5%', '95.5', '%', '2020'],
    ['R2：95.5%', '95.5', '%', '2020'],
    ['平成26年度 95.5%', '95.5', '%', '2014'],
    ['12,345人(R4.3.31現在)', '12345', '人', '2022-03-31'],
    ['3件(H28～30年度)', '3', '件', '2016-04-01/2019-03-31'],
    ['1,200人(見込)(R5)', '1200', '人', '2023'],
    ['13%(2019(H31)年度)', '13', '%', '2019'],
  ])('reads the one value of %s', (text, value, unit, period) => {
    expect(read(text)).toEqual([[null, value, unit, period, null, null]]);
  });

  it.each([
    ['974人(28年度)', '2016'],
    ['57,277件(28年)', '2016-01-01/2016-12-31'],
    ['974人(32年度)', '2020'],
  ])('reads the year of %s under 平成', (text, period) => {
    expect(read(text, { era: '平成' })?.[0]?.[3]).toBe(period);
    expect(read(text)).toBeNull();
  });

  it('reads a day of the fiscal year of its column', () => {
    expect(read('974人(9月30日現在)', { fiscalYear: 2016 })?.[0]?.[3]).toBe('2016-09-30');
  });

  it('reads a status and a missing mark with their years', () => {
    expect(read('検討・実施(R2)')).toEqual([[null, 'consider+implement', null, '2020', null, null]]);
    expect(read('—(R2)')).toEqual([[null, null, null, '2020', null, null]]);
  });

  it.each([
    ['71.7%*2', '*2'],
    ['71.7%※', '※'],
    ['71.7%(※1)', '(※1)'],
    ['71.7% ※2', '※2'],
    ['71.7%（注1）', '(注1)'],
    ['71.7%注1）', '注1)'],
  ])('reads the footnote mark of %s', (text, note) => {
    expect(read(text)).toEqual([[null, '71.7', '%', null, null, note]]);
  });

  it('reads a mark right behind the digits', () => {
    expect(read('1,200※1')).toEqual([[null, '1200', null, null, null, '※1']]);
  });

  it.each([
    ['累計50件', 'cumulative'],
    ['50件（累計）', 'cumulative'],
    ['単年度：50件', 'single_year'],
  ])('reads the series of %s', (text, series) => {
    expect(read(text)).toEqual([[null, '50', '件', null, series, null]]);
  });

  it('reads a running total where the cell or the table says that it is one', () => {
    const both = [
      [null, '4', '件', null, 'single_year', null],
      [null, '21', '件', null, 'cumulative', null],
    ];
    expect(read('4件(累計21件)')).toEqual(both);
    expect(read('4件 (21)', { brackets: 'cumulative' })).toEqual(both);
    expect(read('4 (21)', { brackets: 'cumulative' })?.map(([, value]) => value)).toEqual(['4', '21']);
    expect(read('4 (21)')).toBeNull();
  });

  it.each([
    ['男性72.8% 女性73.1%', ['男性', '女性'], ['72.8', '73.1']],
    ['男性：72.8%\n女性：73.1%', ['男性', '女性'], ['72.8', '73.1']],
    ['20 歳代 男性 54.5%、20 歳代 女性 31.3%', ['20歳代男性', '20歳代女性'], ['54.5', '31.3']],
    ['小学校 99.3%／中学校 96.4%', ['小学校', '中学校'], ['99.3', '96.4']],
  ])('cuts %j by its subgroups', (text, subgroups, values) => {
    expect(read(text)?.map(([subgroup]) => subgroup)).toEqual(subgroups);
    expect(read(text)?.map(([, value]) => value)).toEqual(values);
  });

  it.each([
    ['12件(H30)、15件(R1)', ['12', '15'], ['2018', '2019']],
    ['H30:12件 R1:15件', ['12', '15'], ['2018', '2019']],
    ['平成30年度 12件 令和元年度 15件', ['12', '15'], ['2018', '2019']],
  ])('cuts %j by its years', (text, values, periods) => {
    expect(read(text)?.map(([, value]) => value)).toEqual(values);
    expect(read(text)?.map(([, , , period]) => period)).toEqual(periods);
  });

  it.each([
    '(R2)',
    'R2',
    '95.5%(R2)(R3)',
    '95.5%(R2',
    '95.5%(32年度)',
    '95.5%(ほげ)',
    '155人(12%)',
    '4件(21人)',
    '実1,200人',
    'うち5件',
    '同上',
    '100*2',
    '※12人',
    '71.7%※1※2',
    '97²',
    '97①',
    '12件、15件',
    '男性72.8% 73.1%',
    '72.8% 女性73.1%',
    '男性72.8% 男性73.1%',
    '男性72.8% 女性ほげ',
    '10代15 16',
    '10代1520代16',
    '長寿命化13箇所 リニューアル 3箇所',
    'H30:12件 H30:15件',
    '10 15',
    '— 97回',
  ])('keeps %j whole', (text) => {
    expect(read(text)).toBeNull();
  });

  it('prints so that it reads back, and takes nothing with something strange added', () => {
    const printed = fc
      .record({
        value: fc.constantFrom('12件', '男性6.9%', '検討・実施', '—', '2時間30分', '約1,200人'),
        period: fc.constantFrom('', '(R2)', '(2014年)', '(H28～30年度)', '(R4.3.31現在)'),
        series: fc.constantFrom('', '累計', '単年度'),
        note: fc.constantFrom('', '※1', '(注2)'),
      })
      .map(({ value, period, series, note }) => `${series}${value}${note}${period}`);
    fc.assert(
      fc.property(printed, fc.constantFrom('\u{1f9ff}', 'ほげ', '(', '?', ')'), (text, junk) => {
        const facts = parseFacts(text, words);
        expect(facts).not.toBeNull();
        expect(facts && parseFacts(renderFacts(facts, words), words)).toEqual(facts);
        expect(parseFacts(`${text}${junk}`, words)).toBeNull();
        expect(parseFacts(`${junk}${text}`, words)).toBeNull();
      }),
    );
  });

  it('takes no more than a moment for a hundred thousand characters', () => {
    for (const piece of ['9', '※', '男性9%', 'R1:', '(', '累計', '、', '年度', ':']) {
      expect(parseFacts(`${piece.repeat(100_000 / piece.length)}!`, words)).toBeNull();
    }
  });
});
