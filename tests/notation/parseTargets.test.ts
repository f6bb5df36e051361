import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTarget } from '../../pipeline/notation/parseTarget.ts';
import { parseTargets, renderTargets } from '../../pipeline/notation/parseTargets.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

/** Role, due year, operator, value, unit of each target. */
function read(text: string): readonly (readonly (string | number | null)[])[] | null {
  const stages = parseTargets(text, words);
  const rows = stages?.map(({ role, target: { due, operator, value, unit } }) => [role, due, operator, value, unit]);
  return rows ?? null;
}

describe('parseTargets', () => {
  it.each(['当面は20%、H31は10%', '当面は 20% 平成 31 年度は 10%', '当面20%、最終(H31)10%'])(
    'reads the stages of %s',
    (text) => {
      expect(read(text)).toEqual([
        ['interim', null, null, '20', '%'],
        ['final', 2019, null, '10', '%'],
      ]);
    },
  );

  it.each([
    '中間(R3)50%以上、最終(R5)80%以上',
    '中間目標:R3:50%以上 最終目標:R5:80%以上',
    'R3：50%以上　R5：80%以上',
    '(R3)50%以上(R5)80%以上',
    '50%以上（R3）、80%以上（R5）',
    '令和3年度 50%以上、令和5年度 80%以上',
    '令和三年度までに50%以上、令和五年度までに80%以上',
  ])('reads the years of %s', (text) => {
    expect(read(text)).toEqual([
      ['interim', 2021, '>=', '50', '%'],
      ['final', 2023, '>=', '80', '%'],
    ]);
  });

  it('reads three stages', () => {
    expect(read('R1:10件、R3:20件、R5:30件')?.map(([role, due]) => [role, due])).toEqual([
      ['interim', 2019],
      ['interim', 2021],
      ['final', 2023],
    ]);
  });

  it.each(['(R5)6,000', '3割削減', '設定しない', '(R1～R5)13%以上'])('yields the one target of %s', (text) => {
    expect(parseTargets(text, words)).toEqual([{ role: 'final', target: parseTarget(text, words) }]);
  });

  it.each([
    '当面は20%',
    '最終(R3)50%、中間(R5)80%',
    'R5:80%、R3:50%',
    'R3:50%、R3:80%',
    'R3:50%、R5:80件',
    'R3:50%、R5:ほげ',
    'R3:50%、80%',
    '50%、R5:80%',
    'R3:検討、R5:実施',
    '長寿命化13箇所 リニューアル 3箇所',
    'いずれも15',
    '155人(12%)',
  ])('keeps %j whole', (text) => {
    expect(parseTargets(text, words)).toBeNull();
  });

  it('takes no more than a moment for a hundred thousand characters', () => {
    for (const piece of ['R1:', '当面', '(', 'R1:5%、', '、', '中間(']) {
      expect(parseTargets(`${piece.repeat(100_000 / piece.length)}!`, words)).toBeNull();
    }
  });

  it('prints so that it reads back, and takes nothing with something strange added', () => {
    const years = fc.uniqueArray(fc.integer({ min: 2010, max: 2040 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(years, fc.constantFrom('10件', '13.5%以上', '5人以下'), (dues, body) => {
        const text = dues
          .sort((one, two) => one - two)
          .map((due) => `${due}年度は${body}`)
          .join('、');
        const stages = parseTargets(text, words);
        expect(stages?.map(({ target }) => target.due)).toEqual(dues);
        expect(stages && parseTargets(renderTargets(stages, words), words)).toEqual(stages);
        expect(parseTargets(`${text}ほげ`, words)).toBeNull();
        expect(parseTargets(`ほげ${text}`, words)).toBeNull();
        expect(parseTargets(`${text}\u{1f9ff}`, words)).toBeNull();
      }),
    );
  });
});
