import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFacts } from '../../pipeline/notation/parseFacts.ts';
import { parseFigure } from '../../pipeline/notation/parseFigure.ts';
import { parseObservation } from '../../pipeline/notation/parseObservation.ts';
import { parsePeriod } from '../../pipeline/notation/parsePeriod.ts';
import { parseTarget } from '../../pipeline/notation/parseTarget.ts';
import { parseTargets } from '../../pipeline/notation/parseTargets.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

/** Texts that are understood, by what understands them. */
const values = ['1,483', '18.8万人', '▲ 18', '男性6.9%', '約1,200人', '1,200人（見込）', '2時間30分', '3億5,000万円'];
const moreValues = [
  '年4回',
  '十二件',
  '検討・実施',
  '—',
  '未集計',
  'TBD',
  '４６．５ｔ-CO2',
  '100㎡',
  '20 歳代 男性 54.5%',
];
const facts = [
  '95.5%(R2)',
  '71.7%*2',
  '累計50件',
  '4件(累計21件)',
  '男性72.8% 女性73.1%',
  'H30:12件 R1:15件',
  '(R2)95.5%',
];
const targets = [
  '(R5)6,000',
  '(R1～)13%以上',
  '10～15%',
  '現状値以上',
  '初期値より増加',
  '100%を維持',
  '3割削減',
  '現状を倍増',
];
const moreTargets = [
  '前年度より削減',
  '2014年度比で5%以上削減',
  '80%に向上',
  '設定しない',
  '81.0%(令和2年度)',
  'R5：6,000',
];
const staged = ['当面は20%、H31は10%', '(R3)50%以上(R5)80%以上'];
const periods = [
  'R 1',
  '平成32年度',
  '2019(H31)年',
  'R4.3.31現在',
  'H28～30年度',
  '2009～14年',
  '第1期 H17～H20',
  '令和五年度',
];

/** Things that make of a text another one that nobody understands. */
const junk = fc.constantFrom(
  'ほげ',
  '?',
  '(',
  ')(',
  '〒',
  '\u{1f9ff}',
  '%%',
  '=',
  '！',
  '…ほげ',
  '&',
  '件ほげ',
  '(ほげ)',
);

/** Holds for every text with junk at either end, and, as a check of the check, not for the text itself. */
function neverHalf(texts: readonly string[], isUnknown: (text: string) => boolean): void {
  for (const text of texts) expect(isUnknown(text), text).toBe(false);
  fc.assert(
    fc.property(fc.constantFrom(...texts), junk, fc.boolean(), (text, strange, before) => {
      expect(isUnknown(before ? `${strange}${text}` : `${text}${strange}`)).toBe(true);
    }),
    { numRuns: 500 },
  );
}

describe('junk at either end makes any text unknown', () => {
  it('to parseObservation and parseFigure', () => {
    neverHalf([...values, ...moreValues], (text) => parseObservation(text, words).kind === 'unknown');
    neverHalf([...values, ...moreValues], (text) => parseFigure(text, words, '2020').kind === 'unknown');
  });

  it('to parseFacts', () => {
    neverHalf([...values, ...moreValues, ...facts], (text) => parseFacts(text, words) === null);
  });

  it('to parseTarget and parseTargets', () => {
    neverHalf([...targets, ...moreTargets], (text) => parseTarget(text, words) === null);
    neverHalf([...targets, ...moreTargets, ...staged], (text) => parseTargets(text, words) === null);
  });

  it('to parsePeriod', () => {
    neverHalf(periods, (text) => parsePeriod(text, words) === null);
  });
});

it('no text of the pieces that notations are made of is read but whole', () => {
  const pieces = [
    '(',
    ')',
    '～',
    'R5',
    '平成28',
    '年度',
    '年',
    '末',
    '現在',
    '3',
    '1,483',
    '.5',
    '%',
    '割',
    '件',
    '倍',
    '増',
    '減',
  ];
  const more = [
    '前年度',
    '初期値',
    '比',
    'より',
    'の',
    'を',
    '維持',
    '以上',
    '以下',
    '当面は',
    '、',
    '※1',
    '累計',
    '男性',
    '十二',
    '億',
  ];
  const text = fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 6 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (printed) => {
      const strange = `${printed}ほげ`;
      expect(parseObservation(strange, words).kind).toBe('unknown');
      for (const read of [parseFacts, parseTarget, parseTargets, parsePeriod]) expect(read(strange, words)).toBeNull();
      // nothing is thrown by what is read, either
      for (const read of [parseFacts, parseTarget, parseTargets, parsePeriod]) read(printed, words);
    }),
    { numRuns: 1500 },
  );
});
