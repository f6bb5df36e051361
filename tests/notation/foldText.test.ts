import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldCell, foldText } from '../../pipeline/notation/foldText.ts';

it.each([
  ['（Ｒ５）６，０００', '(R5)6,000'],
  ['５０％　以上', '50% 以上'],
  ['−1', '-1'],
  ['—―－–‐ー', '-----ー'],
  ['R1～R5〜', 'R1~R5~'],
  ['△18', '▲18'],
  ['㎡ m² ㎥ ℃ ㏊', 'm2 m2 m3 °C ha'],
  [' 協働\n による ', '協働 による'],
])('folds %j to %j', (printed, folded) => {
  expect(foldText(printed)).toBe(folded);
});

it.each(['97²', '97①', '97⑵', '9½', '9㏠'])('makes no digits of the mark in %j', (printed) => {
  expect(foldText(printed)).toBe(printed);
});

it.each([
  ['R 1', 'R1'],
  ['2,044 人(2014 年)', '2,044人(2014年)'],
  ['20 歳代 男性 54.5%', '20歳代男性54.5%'],
  ['10 15', '10 15'],
  ['1, 483', '1, 483'],
  ['— 97回', '- 97回'],
])('leaves of %j the spaces of %j', (printed, folded) => {
  expect(foldCell(printed)).toBe(folded);
});

it('folds what is folded to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});
