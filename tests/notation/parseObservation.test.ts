import { describe, expect, it } from 'vitest';
import { parseObservation } from '../../pipeline/notation/parseObservation.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

describe('parseObservation', () => {
  it('reads a number, a status and a missing mark', () => {
    expect(parseObservation('26,684', words)).toEqual({
      kind: 'number',
      value: '26684',
      unit: null,
      subgroup: null,
      obsStatus: 'A',
    });
    expect(parseObservation('実施・完了', words)).toEqual({ kind: 'status', status: 'implement+complete', reach: 3 });
    expect(parseObservation('—', words)).toEqual({ kind: 'missing', obsStatus: 'O' });
    expect(parseObservation('', words)).toEqual({ kind: 'missing', obsStatus: 'O' });
  });

  it.each([
    ['3ほげ', 'ほげ'],
    ['1,483ほげほげ', 'ほげほげ'],
    ['男性 3.5 ほげ', 'ほげ'],
    ['▲3ほげ/年', 'ほげ/年'],
    ['約3ほげ', 'ほげ'],
  ])('names the unit of %s that nobody knows', (text, detail) => {
    expect(parseObservation(text, words)).toEqual({ kind: 'unknown', fault: 'unknown-unit', detail });
  });

  it.each([
    'なし',
    'ほげ',
    '=SUM(A1:A3)',
    '=1',
    '13%以上',
    '12日以上',
    '10～15%',
    '4 (21)',
    '71.7%*2',
    '2時間90分',
    '155人(12%)',
    '実1,200人',
    '累計50件',
    '同上',
    '○',
    '△',
    'A',
    'A-1',
    '14,83',
    '検討・ほげ',
  ])('says that the notation of %j is unknown', (text) => {
    expect(parseObservation(` ${text}\n`, words)).toEqual({ kind: 'unknown', fault: 'unknown-notation', detail: text });
  });
});
