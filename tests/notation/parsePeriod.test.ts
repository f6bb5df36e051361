import { describe, expect, it } from 'vitest';
import { parsePeriod, renderPeriod } from '../../pipeline/notation/parsePeriod.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

describe('parsePeriod', () => {
  it('prints a day of 明治 so that it reads back', () => {
    const day = parsePeriod('明治31年7月16日', words);
    expect(day && parsePeriod(renderPeriod(day, words), words)).toEqual(day);
  });

  it.each([
    ['R4.3.31現在', '2022-03-31', 2021],
    ['令和4年3月31日', '2022-03-31', 2021],
    ['令和四年4月1日時点', '2022-04-01', 2022],
    ['H30/9/30', '2018-09-30', 2018],
    ['2022-03-31', '2022-03-31', 2021],
    ['２０２２．３．３１', '2022-03-31', 2021],
    ['2022/3/31現在', '2022-03-31', 2021],
    ['平成31年(2019年)4月1日', '2019-04-01', 2019],
    ['【H26.3末】', '2014-03-31', 2013],
    ['令和2年2月末日現在', '2020-02-29', 2019],
    ['令和4年末', '2022-12-31', 2022],
    ['令和4年3月末日', '2022-03-31', 2021],
    ['明治31年7月16日', '1898-07-16', 1898],
    ['平成31年5月1日', '2019-05-01', 2019],
  ])('reads %s as the day %s', (text, period, fiscalYear) => {
    const read = parsePeriod(text, words);
    expect(read?.period ?? null).toBe(period);
    expect(read?.fiscalYear ?? null).toBe(fiscalYear);
  });

  it('gives a day itself as start and end', () => {
    expect(parsePeriod('R4.3.31現在', words)).toEqual({
      period: '2022-03-31',
      fiscalYear: 2021,
      start: '2022-03-31',
      end: '2022-03-31',
      calendar: 'day',
    });
  });

  it.each([
    ['令和4年2月', '2022-02-01/2022-02-28'],
    ['H30.3', '2018-03-01/2018-03-31'],
    ['2024年2月現在', '2024-02-01/2024-02-29'],
  ])('reads %s as the month %s', (text, period) => {
    expect(parsePeriod(text, words)?.period).toBe(period);
  });

  it.each([
    ['令和4年度', '2022'],
    ['平成29年度末現在', '2017'],
    ['2019年', '2019-01-01/2019-12-31'],
  ])('reads %s as the year %s', (text, period) => {
    expect(parsePeriod(text, words)?.period).toBe(period);
  });

  it.each([
    ['2009～14年', '2009-01-01/2014-12-31'],
    ['2009～14年度', '2009-04-01/2015-03-31'],
    ['H28～30年度', '2016-04-01/2019-03-31'],
    ['H28-30年度', '2016-04-01/2019-03-31'],
    ['H17～H20', '2005-04-01/2009-03-31'],
    ['第1期 H17～H20', '2005-04-01/2009-03-31'],
    ['第2期（H21～H24）', '2009-04-01/2013-03-31'],
    ['R1～5', '2019-04-01/2024-03-31'],
    ['平成30～令和5年度', '2018-04-01/2024-03-31'],
    ['平成28年から30年まで', '2016-01-01/2018-12-31'],
    ['2014-2018', '2014-04-01/2019-03-31'],
    ['R3.10.1～R4.9.30', '2021-10-01/2022-09-30'],
  ])('reads %s as the span %s', (text, period) => {
    expect(parsePeriod(text, words)).toMatchObject({ period, calendar: 'span', fiscalYear: null });
  });

  it('takes a span of twelve months from April for the fiscal year that it is', () => {
    expect(parsePeriod('R4.4.1～R5.3.31', words)).toEqual(parsePeriod('令和4年度', words));
  });

  it('names the fiscal year of a span that lies in one', () => {
    expect(parsePeriod('R4.4.1～R4.9.30', words)?.fiscalYear).toBe(2022);
  });

  it.each([
    ['9月30日現在', 2016, '2016-09-30'],
    ['3月31日現在', 2016, '2017-03-31'],
    ['3月末', 2016, '2017-03-31'],
  ])('reads %s in the fiscal year %i as %s', (text, fiscalYear, period) => {
    expect(parsePeriod(text, words, { fiscalYear })?.period).toBe(period);
  });

  it.each([
    ['28年3月31日現在', '2016-03-31'],
    ['28～30年度', '2016-04-01/2019-03-31'],
  ])('reads %s under 平成 as %s', (text, period) => {
    expect(parsePeriod(text, words, { era: '平成' })?.period).toBe(period);
  });

  it.each([
    '',
    '現在',
    '令和4年度現在地',
    '9月30日現在',
    '28年3月31日',
    '2022年2月30日',
    'R4.13.1',
    'R4.3.31.1',
    'R4.3/31',
    '2022.3',
    'R4/3',
    '3.31',
    'H30～H28',
    'H30～H30',
    '平成30～2年度',
    '平成28年～30年度',
    '2009-14',
    'H28-30',
    '2014-10',
    '2009～',
    '～14年',
    '第1期',
    'H17～H20～H23',
    'H17～H20実績',
  ])('does not half-understand %j', (text) => {
    expect(parsePeriod(text, words)).toBeNull();
  });
});
