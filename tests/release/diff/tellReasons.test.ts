import { expect, it, test } from 'vitest';
import type { Reason } from '../../../pipeline/release/diff/ReleaseDiff.ts';
import { tellEvidence, tellReason, tellReasons } from '../../../pipeline/release/diff/tellReasons.ts';

const revised: Reason = { cause: 'revision', subject: 'value', before: '5,253', after: '6,253', evidence: null };
const corrected: Reason = { ...revised, cause: 'correction', evidence: { ja: '根拠。', en: 'Evidence.' } };

test.each<[Partial<Reason>, string, string]>([
  [{}, '値が 5,253 から 6,253 に改められた', 'the value was revised 5,253 → 6,253'],
  [{ before: null }, '値 6,253 が新たに載った', 'the value 6,253 was newly printed'],
  [{ after: null }, '値 5,253 が載らなくなった', 'the value 5,253 is no longer printed'],
  [{ before: null, after: null }, '値が改められた', 'the value was revised'],
  [{ subject: 'source', before: '2022', after: '2022' }, '市が元の表を改めた', 'the city revised the source table'],
  [
    { cause: 'new_period', subject: 'source', before: '2022', after: '2023' },
    '元の表が2022年度版から2023年度版になった',
    'the source table went from edition 2022 to 2023',
  ],
  [
    { cause: 'new_period', subject: 'source', before: null, after: '2021' },
    '2021年度版の表が加わった',
    'the table of edition 2021 was added',
  ],
  [
    { cause: 'rule_change', subject: 'rules', before: '0.1.0', after: '0.1.0' },
    'パイプラインの決まりが変わった（パイプライン 0.1.0）',
    'the rules of the pipeline changed (pipeline 0.1.0)',
  ],
  [
    { cause: 'rule_change', subject: 'rules', before: null, after: '0.1.0' },
    'パイプラインの決まりが変わった',
    'the rules of the pipeline changed',
  ],
])('%j', (change, ja, en) => {
  expect(tellReason({ ...revised, ...change })).toEqual({ ja, en });
});

it('keeps a sentence a sentence: line breaks are shown, long texts cut after 79 characters', () => {
  const { ja } = tellReason({ ...revised, before: 'a\r\nb', after: 'x'.repeat(81) });
  expect(ja).toBe(`値が a⏎b から ${'x'.repeat(79)}… に改められた`);
});

it('does not read placeholders in what a city prints', () => {
  expect(tellReason({ ...revised, before: '{a}' }).en).toBe('the value was revised {a} → 6,253');
});

it('joins reasons, and tells each evidence once', () => {
  expect(tellReasons([revised, { ...revised, subject: 'target' }])).toEqual({
    ja: '値が 5,253 から 6,253 に改められた、また目標が 5,253 から 6,253 に改められた',
    en: 'the value was revised 5,253 → 6,253 and the target was revised 5,253 → 6,253',
  });
  expect(tellEvidence([corrected, corrected, revised])).toEqual({ ja: '根拠。', en: 'Evidence.' });
  expect(tellEvidence([revised])).toBeNull();
});
