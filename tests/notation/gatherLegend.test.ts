import { describe, expect, it } from 'vitest';
import { findConflicts, gatherLegend } from '../../pipeline/notation/gatherLegend.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

const implement = { kind: 'status', status: 'implement' } as const;

describe('gatherLegend', () => {
  it('joins the notes that explain one mark each', () => {
    const notes = [
      { ref: 'a', text: '○：実施' },
      { ref: 'b', text: '※令和5年3月末の値' },
      { ref: 'c', text: 'Ａ：とてもよい' },
    ];
    expect(gatherLegend([], notes, words)).toEqual([
      { mark: '○', means: implement, sourceRef: 'a' },
      { mark: 'A', means: { kind: 'assessment', label: 'とてもよい' }, sourceRef: 'c' },
    ]);
  });

  it('takes a sole explanation for a sentence', () => {
    expect(gatherLegend([], [{ ref: 'a', text: 'A：市の担当課に聞いた値' }], words)).toEqual([]);
  });

  it('lets a declaration go before the notes', () => {
    const notes = [{ ref: 'a', text: '○：実施 ×：対象外' }];
    expect(gatherLegend([{ mark: '〇', means: { kind: 'missing', obsStatus: 'M' } }], notes, words)).toEqual([
      { mark: '〇', means: { kind: 'missing', obsStatus: 'M' }, sourceRef: null },
      { mark: '×', means: { kind: 'missing', obsStatus: 'O' }, sourceRef: 'a' },
    ]);
  });

  it('keeps two meanings of a mark, so that it means neither, and says the same once', () => {
    const notes = [
      { ref: 'a', text: '○：実施 ×：対象外' },
      { ref: 'b', text: '○：検討 ×：対象外' },
    ];
    const legend = gatherLegend([], notes, words);
    expect(legend.map(({ mark, sourceRef }) => `${mark}${sourceRef}`)).toEqual(['○a', '×a', '○b']);
    expect(findConflicts(legend).map(({ sourceRef }) => sourceRef)).toEqual(['b']);
  });

  it('reads a headed legend that has nothing between mark and meaning, quoted marks, and a dash', () => {
    const read = (text: string) =>
      gatherLegend([], [{ ref: 'a', text }], words).map(({ mark, means }) => [mark, means]);
    expect(read('【凡例】○実施　△検討')).toEqual([
      ['○', implement],
      ['△', { kind: 'status', status: 'consider' }],
    ]);
    expect(read('（「○」…実施、「-」…対象外）')).toEqual([
      ['○', implement],
      ['-', { kind: 'missing', obsStatus: 'O' }],
    ]);
    expect(read('○印の3件を実施し、△印は翌年度に回した')).toEqual([]);
  });
});
