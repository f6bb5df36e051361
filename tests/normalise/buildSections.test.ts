import { describe, expect, test } from 'vitest';
import type { AlignedRow } from '../../pipeline/normalise/alignRows.ts';
import { buildSections, type Sections } from '../../pipeline/normalise/buildSections.ts';
import type { Column } from '../../pipeline/normalise/readHeader.ts';
import { vocabularies } from '../support/vocabularies.ts';

/** Rows of section cells only, level by level; an empty text is no cell. */
function build(rows: readonly (readonly string[])[], labels = ['基本目標', '取組方針', '取組項目']): Sections {
  const cell = (row: number, column: number, text: string) => ({
    row,
    column,
    text,
    value: text,
    ref: `source.tsv#cell=${row},${column}`,
  });
  const columns = labels.map(
    (label, index): Column => ({ column: index + 1, role: 'section', label, heading: cell(1, index + 1, label) }),
  );
  const aligned = rows.map((texts, index): AlignedRow => {
    const cells = texts.flatMap((text, place) => (text === '' ? [] : [cell(index + 2, place + 1, text)]));
    return {
      row: index + 2,
      line: index + 2,
      shift: 0,
      cells,
      all: cells,
      at: new Map(cells.map((entry) => [entry.column, entry])),
    };
  });
  return buildSections(aligned, columns, vocabularies);
}

const ids = ({ paths }: Sections) => paths.map((path) => path.at(-1)?.section_id);
const codes = ({ findings }: Sections) => findings.map(({ code, sourceRef }) => `${code} ${sourceRef?.split('=')[1]}`);

describe('buildSections', () => {
  test('a plain numbered table', () => {
    const sections = build([
      ['1 甲', '(1)あ', '① ア'],
      ['', '', '② イ'],
      ['', '(2)い', '① ウ'],
      ['2 乙', '(1)う', '① エ'],
    ]);
    expect(ids(sections)).toEqual(['1-1-1', '1-1-2', '1-2-1', '2-1-1']);
    expect(codes(sections)).toEqual([]);
  });

  test('a goal label printed rows too early belongs where (1) starts again', () => {
    const sections = build([
      ['1 甲', '(1)あ', '① ア'],
      ['2 乙', '(2)い', '① イ'],
      ['', '(1)う', '① ウ'],
    ]);
    expect(ids(sections)).toEqual(['1-1-1', '1-2-1', '2-1-1']);
    expect(codes(sections)).toEqual(['misplaced-label 3,1', 'inferred-section 4,2']);
    expect(sections.sections.find(({ section_id }) => section_id === '2')?.title).toBe('乙');
  });

  test('a policy label printed rows too late belongs where ① started again', () => {
    const sections = build([
      ['1 甲', '(1)あ', '① ア'],
      ['', '', '① イ'],
      ['', '(2)い', '② ウ'],
      ['', '(3)う', '① エ'],
    ]);
    expect(ids(sections)).toEqual(['1-1-1', '1-2-1', '1-2-2', '1-3-1']);
    expect(codes(sections)).toEqual(['misplaced-label 4,2', 'inferred-section 3,3']);
  });

  test('a label printed twice in a row is one section', () => {
    const sections = build([
      ['1 甲', '(1)あ', '① ア'],
      ['', '', '① ア'],
      ['', '', '② イ'],
    ]);
    expect(ids(sections)).toEqual(['1-1-1', '1-1-1', '1-1-2']);
    expect(codes(sections)).toEqual(['repeated-label 3,3']);
  });

  test('the same number with another title is the next policy, even without its label', () => {
    const sections = build([
      ['1 甲', '(1)あ', '① ア'],
      ['', '', '① イ'],
    ]);
    expect(ids(sections)).toEqual(['1-1-1', '1-2-1']);
    expect(codes(sections)).toEqual(['missing-label 3,3']);
    expect(sections.sections.find(({ section_id }) => section_id === '1-2')?.title).toBeNull();
  });

  test('labels on every row are a plain table, not repetitions', () => {
    const sections = build([
      ['1 甲', '(1)あ', '① ア'],
      ['1 甲', '(1)あ', '① ア'],
      ['1 甲', '(1)あ', '② イ'],
    ]);
    expect(ids(sections)).toEqual(['1-1-1', '1-1-1', '1-1-2']);
    expect(codes(sections)).toEqual([]);
  });

  test('labels without numbers start where they are printed and count up', () => {
    const sections = build(
      [
        ['健康', '医療'],
        ['', ''],
        ['', 'スポーツ'],
        ['環境', '緑'],
      ],
      ['分野', '項目'],
    );
    expect(ids(sections)).toEqual(['1-1', '1-1', '1-2', '2-1']);
    expect(sections.sections.map(({ title }) => title)).toEqual(['健康', '医療', 'スポーツ', '環境', '緑']);
    expect(codes(sections)).toEqual([]);
  });

  test('a number that is left out is told', () => {
    expect(
      codes(
        build([
          ['1 甲', '(1)あ', '① ア'],
          ['', '', '③ ウ'],
        ]),
      ),
    ).toEqual(['numbering-gap 3,3']);
  });

  test('a label that bears the form of another column goes to that level', () => {
    const sections = build([
      ['1 甲', '(1)あ', '① ア'],
      ['(2)い', '', '① イ'],
      ['', '(3)う', '① ウ'],
      ['2 乙', '(1)え', '① エ'],
    ]);
    expect(ids(sections)).toEqual(['1-1-1', '1-2-1', '1-3-1', '2-1-1']);
  });
});
