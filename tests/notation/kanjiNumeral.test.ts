import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readKanjiNumeral } from '../../pipeline/notation/kanjiNumeral.ts';

it.each([
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['二十八', 28],
  ['百五', 105],
  ['三百二十', 320],
  ['千九百', 1900],
  ['二〇一九', 2019],
  ['三〇', 30],
])('reads %s as %i', (text, number) => {
  expect(readKanjiNumeral(text)).toBe(number);
});

it.each([
  '',
  '百',
  '千',
  '〇',
  '〇五',
  '十十',
  '二十三十',
  '五百千',
  '一十百',
  '十二三',
  '万',
  '二a',
  '二八百',
  '一二三四五',
])('takes %j for no number', (text) => {
  expect(readKanjiNumeral(text)).toBeNull();
});

it('reads every number written figure by figure', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 9999 }), (number) => {
      const text = [...String(number)].map((figure) => '〇一二三四五六七八九'[Number(figure)]).join('');
      expect(readKanjiNumeral(text)).toBe(number);
    }),
  );
});
