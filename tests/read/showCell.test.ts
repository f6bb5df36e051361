import { describe, expect, it } from 'vitest';
import { joinRuns } from '../../pipeline/read/joinRuns.ts';
import { showCell } from '../../pipeline/read/showCell.ts';
import { showEra } from '../../pipeline/read/showEra.ts';
import { showNumber } from '../../pipeline/read/showNumber.ts';

describe('a date by its era', () => {
  it.each([
    ['the last day of 平成', 43_585, '[$-411]ggge"年"m"月"d"日"', '平成31年4月30日'],
    ['the first day of 令和', 43_586, '[$-411]ggge"年"m"月"d"日"', '令和1年5月1日'],
    ['the first year as 元', 43_586, '[$-ja-JP-x-gannen]ggge"年"m"月"', '令和元年5月'],
    ['a fiscal year', 44_287, '[$-411]ggge"年度";@', '令和3年度'],
    ['letters', 44_287, '[$-411]ge.m.d', 'R3.4.1'],
    ['one character', 32_516, 'ggee', '平01'],
  ])('%s', (_, value, code, text) => {
    expect(showEra(value, code, false)).toBe(text);
  });

  it.each(['yyyy/m/d', '0.0"g"', 'General', '#,##0\\g'])('is none in %s', (code) => {
    expect(showEra(44_287, code, false)).toBeNull();
  });
});

describe('a number in its format', () => {
  it.each([
    ['as shown', 1234, '#,##0', '1,234', { text: '1,234' }],
    ['rounded', 1234.5, '#,##0', '1,235', { text: '1,234.5', shown: '1,235' }],
    ['rounded per cent', 0.5284, '0.0%', '52.8%', { text: '52.84%', shown: '52.8%' }],
    ['binary noise', 0.528 + 2 ** -54, '0.0%', '52.8%', { text: '52.8%' }],
    ['a quotient', 280 / 300, '0.0%', '93.3%', { text: '93.3%', stored: '0.933333333333333' }],
    ['a negative by its own part', -5.25, '0.0;"▲ "0.0', '▲ 5.3', { text: '▲ 5.25', shown: '▲ 5.3' }],
    ['with a unit', 2987.5, '#,##0"円"', '2,988円', { text: '2,987.5円', shown: '2,988円' }],
    ['thousands', 1_234_567, '#,##0,"千円"', '1,235千円', { text: '1,234.567千円', shown: '1,235千円' }],
    ['zero as a mark', 0, '#,##0;▲#,##0;"－"', '－', { text: '－', stored: '0' }],
    ['hidden by its format', 12, ';;;', '', { text: '12', shown: '' }],
    ['of no format', 93.26666666666667, 'General', '93.26666667', { text: '93.26666667' }],
    ['a date', 44_287.5, 'yyyy/m/d', '2021/4/1', { text: '2021/4/1' }],
  ])('%s', (_, value, code, shown, expected) => {
    expect(showNumber(value, code, shown)).toEqual(expected);
  });
});

describe('rich text', () => {
  const struck = '<r><rPr><strike/></rPr><t>50%以上</t></r>';

  it('is without what is struck through', () => {
    expect(joinRuns(`${struck}<r><t xml:space="preserve">\n40%以上</t></r>`)).toEqual({
      text: '40%以上',
      struck: '50%以上',
    });
    expect(joinRuns(struck)).toEqual({ text: '50%以上', struck: '50%以上' });
  });

  it('marks a raised figure behind another', () => {
    const raised = (text: string) => `<r><rPr><vertAlign val="superscript"/></rPr><t>${text}</t></r>`;
    expect(joinRuns(`<r><t>12,306</t></r>${raised('2')}`)).toEqual({ text: '12,306※2' });
    expect(joinRuns(`<r><t>km</t></r>${raised('2')}`)).toEqual({ text: 'km2' });
  });

  it('is left to others where nothing is struck or raised', () => {
    expect(joinRuns('<r><rPr><b/></rPr><t>収納額</t></r><r><t>（寄附）</t></r>')).toBeNull();
  });
});

describe('a cell', () => {
  it('whose formula was never calculated is that formula', () => {
    expect(showCell({ t: 'n', v: 0, f: 'SUM(A1:A2)' }, { isUncalculated: true }, false)).toEqual({
      text: '=SUM(A1:A2)',
    });
  });

  it('whose format is known by its number alone is a Japanese date', () => {
    expect(showCell({ t: 'n', v: 44_287, w: '4/1/21' }, { format: 'yyyy"年"m"月"' }, false)).toEqual({
      text: '2021年4月',
    });
  });

  it('that holds an error is that error', () => {
    expect(showCell({ t: 'e', v: 7, w: '#DIV/0!' }, undefined, false)).toEqual({ text: '#DIV/0!' });
  });
});
