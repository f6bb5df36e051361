import { describe, expect, it } from 'vitest';
import type { Legend } from '../../pipeline/model/Legend.ts';
import { parseDirection } from '../../pipeline/notation/parseDirection.ts';
import { parseMark } from '../../pipeline/notation/parseMark.ts';
import { parseMissing } from '../../pipeline/notation/parseMissing.ts';
import { parseObservation } from '../../pipeline/notation/parseObservation.ts';
import { parseStatus } from '../../pipeline/notation/parseStatus.ts';
import { parseTarget } from '../../pipeline/notation/parseTarget.ts';
import { readLegend } from '../../pipeline/notation/readLegend.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

const legend: Legend = [
  { mark: '◎', means: { kind: 'status', status: 'complete' } },
  { mark: '○', means: { kind: 'status', status: 'implement' } },
  { mark: '△', means: { kind: 'status', status: 'consider' } },
  { mark: '×', means: { kind: 'missing', obsStatus: 'O' } },
  { mark: 'D', means: { kind: 'assessment', label: '50%未満' } },
  { mark: '策定', means: { kind: 'status', status: 'complete' } },
  { mark: 'なし', means: { kind: 'missing', obsStatus: 'O' } },
  { mark: '⇔', means: { kind: 'direction', direction: 'maintain' } },
  { mark: '検討', means: { kind: 'assessment', label: '担当課で検討' } },
  { mark: '凍結', means: { kind: 'status', status: 'frozen' } },
];

describe('a mark means what the legend says', () => {
  it.each([
    ['◎', 'complete', 3],
    ['○', 'implement', 2],
    ['〇', 'implement', 2],
    ['△', 'consider', 1],
    ['△・○', 'consider+implement', 2],
    ['実施・◎', 'implement+complete', 3],
    ['策定', 'complete', 3],
  ])('reads %s as the status %s', (text, status, reach) => {
    expect(parseStatus(text, words, legend)).toEqual({ status, reach });
    expect(parseObservation(text, words, legend)).toEqual({ kind: 'status', status, reach });
    expect(parseTarget(text, words, { legend })).toMatchObject({ kind: 'status', status });
  });

  it.each(['◎', '○', '△', '×', '●', 'D', 'A-1', '全員取得', 'なし', '⇔'])(
    'and without a legend %s means nothing',
    (text) => {
      expect(parseObservation(text, words)).toEqual({ kind: 'unknown', fault: 'unknown-notation', detail: text });
      expect(parseTarget(text, words)).toBeNull();
    },
  );

  it('goes before the words of the tables', () => {
    expect(parseStatus('検討', words, legend)).toBeNull();
    expect(parseStatus('検討・実施', words, legend)).toBeNull();
    expect(parseStatus('完了', words, legend)?.status).toBe('complete');
  });

  it('may say that there is no value', () => {
    expect(parseMissing('なし', words, legend)).toEqual({ obsStatus: 'O' });
    expect(parseObservation('✕', words, legend)).toEqual({ kind: 'missing', obsStatus: 'O' });
    expect(parseTarget('なし', words, { legend })?.kind).toBe('none');
  });

  it.each(['D', '凍結', '◎◎', '◎○', 'E', '◎ほげ', '⇔'])('makes no value of %s', (text) => {
    expect(parseObservation(text, words, legend).kind).toBe('unknown');
  });

  it('explains nothing by two entries for one mark', () => {
    const twice: Legend = [
      { mark: '△', means: { kind: 'status', status: 'consider' } },
      { mark: '▲', means: { kind: 'status', status: 'implement' } },
    ];
    expect(parseMark('△', twice)).toBeNull();
    expect(parseMark('', legend)).toBeNull();
  });
});

describe('parseDirection', () => {
  it.each([
    ['⇧', 'increase'],
    ['↑', 'increase'],
    ['↗', 'increase'],
    ['⇩', 'decrease'],
    ['↓', 'decrease'],
    ['→', 'maintain'],
    ['増加を目指す', 'increase'],
    ['低いほうがいい', 'decrease'],
  ])('reads %s as %s', (text, direction) => {
    expect(parseDirection(text, words)).toBe(direction);
  });

  it('reads a mark by the legend alone', () => {
    expect(parseDirection('⇔', words, legend)).toBe('maintain');
    expect(parseDirection('◎', words, legend)).toBeNull();
  });

  it.each(['', '確保', '⇔', '↑↓', '増加ほげ', '○'])('does not guess %j', (text) => {
    expect(parseDirection(text, words)).toBeNull();
  });
});

describe('readLegend', () => {
  it('reads arrows', () => {
    expect(readLegend('望ましい方向 ↑:高いほうがいい ↓:低いほうがいい', words)).toEqual([
      { mark: '↑', means: { kind: 'direction', direction: 'increase' } },
      { mark: '↓', means: { kind: 'direction', direction: 'decrease' } },
    ]);
  });

  it('reads marks and grades, and keeps what no code list has in the words of the table', () => {
    expect(readLegend('凡例　◎：完了、○：実施中、△：検討、×：未調査、－', words)).toEqual([
      { mark: '◎', means: { kind: 'status', status: 'complete' } },
      { mark: '○', means: { kind: 'status', status: 'implement' } },
      { mark: '△', means: { kind: 'status', status: 'consider' } },
      { mark: '×', means: { kind: 'assessment', label: '未調査、-' } },
    ]);
    expect(readLegend('Ａ＝90％以上／Ｂ＝50％以上 90％未満／Ｃ＝50％未満', words)).toEqual([
      { mark: 'A', means: { kind: 'assessment', label: '90%以上' } },
      { mark: 'B', means: { kind: 'assessment', label: '50%以上 90%未満' } },
      { mark: 'C', means: { kind: 'assessment', label: '50%未満' } },
    ]);
  });

  it.each([
    '',
    '望ましい方向',
    '◎：達成',
    '○：達成 ○：未達成',
    '△：検討 ▲：実施',
    '◎：○：達成',
    'KPI：重要業績評価指標 PDCA：計画',
    '達成率 80.2%',
  ])('takes %j for no legend', (text) => {
    expect(readLegend(text, words)).toBeNull();
  });
});
