import type { Finding } from '../model/Finding.ts';
import type { ReadColumn } from '../model/Plan.ts';
import type { Bilingual } from '../model/Settings.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { parseDatedFigure } from '../notation/parseDatedFigure.ts';
import { findLastEra } from '../notation/parseYear.ts';
import type { ColumnRole } from './Column.ts';
import { cleanLabel } from './cleanLabel.ts';
import type { Header } from './readHeader.ts';
import type { SourceCell } from './SourceCell.ts';

/** What a column can hold, in words. */
export const roleWords: Readonly<Record<ColumnRole, Bilingual>> = {
  section: { ja: '区分', en: 'section' },
  indicator: { ja: '指標', en: 'indicator' },
  baseline: { ja: '初期値', en: 'baseline' },
  baseline_year: { ja: '初期値の年度', en: 'year of the baseline' },
  target: { ja: '目標', en: 'target' },
  target_year: { ja: '目標の年度', en: 'year of the target' },
  observation: { ja: '実績', en: 'observation' },
  observation_year: { ja: '実績の年度', en: 'year of the observation' },
  year: { ja: '行ごとの年度', en: 'year of the row' },
  series: { ja: '行の種類（目標・実績など）', en: 'what a row holds' },
  subgroup: { ja: '内訳', en: 'subgroup' },
  unit: { ja: '単位', en: 'unit' },
  direction: { ja: '望ましい方向', en: 'direction' },
  self_assessment: { ja: '市の評価', en: 'the city’s own mark' },
  attribute: { ja: 'そのほか', en: 'further attribute' },
};

/** The evidence of each inference of `settleColumns`, in words. */
export const evidenceWords: Readonly<Record<string, Bilingual>> = {
  'series-words': {
    ja: 'セルがすべて「目標値」「実績値」などの語のため',
    en: 'all its cells are words such as 目標値 and 実績値',
  },
  'most-series-words': {
    ja: 'セルのほとんどが「目標値」「実績値」などの語のため',
    en: 'nearly all its cells are words such as 目標値 and 実績値',
  },
  'subgroup-words': {
    ja: 'セルが「男性」「小学生」「計」などの語で、一つの名前に何行もあるため',
    en: 'its cells are words such as 男性 and 小学生, and a name has several rows',
  },
  'subgroup-heading': {
    ja: '見出しが内訳を表す語で、一つの名前に何行もあるため',
    en: 'its heading is a word for parts of a whole, and a name has several rows',
  },
  'subgroup-spread': {
    ja: '指標名の見出しがこの列にもまたがり、一つの名前に何行もあるため',
    en: 'the heading of names spreads over it, and a name has several rows',
  },
  'name-before-subgroups': {
    ja: '「指標」の見出しがなく、内訳の列の手前にあるため',
    en: 'no heading says 指標 and it stands before the column of subgroups',
  },
  'running-numbers': {
    ja: '見出しがなく、セルがすべて番号のため',
    en: 'it has no heading and all its cells are numbers',
  },
  'direction-words': {
    ja: 'セルがすべて矢印か増減の語のため',
    en: 'all its cells are arrows or words for a direction',
  },
  'years-after-baseline': {
    ja: '初期値の右にあり、セルがすべて年度のため',
    en: 'it stands right of the baseline and all its cells are years',
  },
  'years-after-target': {
    ja: '目標の隣にあり、セルがすべて年度のため',
    en: 'it stands beside the target and all its cells are years',
  },
  'years-after-observation': {
    ja: '年度のない実績の右にあり、セルがすべて年度のため',
    en: 'it stands right of results without a year and all its cells are years',
  },
  'years-down-the-side': {
    ja: 'セルがすべて年度で、一つの指標に何行もあるため',
    en: 'all its cells are years and an indicator has several rows',
  },
  'indicators-across': {
    ja: '年度が縦に並び、セルがすべて値のため、見出しを指標の名前とした',
    en: 'years go down and all its cells are values, so its heading is the name of an indicator',
  },
  'year-of-results': {
    ja: '同じ年度の実績の列がそれぞれにあるため、年度ごとの目標',
    en: 'results of the same year have a column each, so it is the target of that year',
  },
  'dated-figures': {
    ja: '見出しが年度で終わり、セルがすべて数値のため',
    en: 'its heading ends in a year and all its cells are numbers',
  },
  'last-before-values': {
    ja: '「指標」の見出しがなく、値の列の手前にあるため',
    en: 'no heading says 指標 and it is the last before the values',
  },
  'later-year-after-target': {
    ja: '目標の右にあり、右の列より後の年度のため',
    en: 'it stands right of the target and names a later year than the columns right of it',
  },
  'as-of-caption': {
    ja: '「各年○月○日現在」と書かれているため、その日の値',
    en: 'a line says as of which day of each year the values are',
  },
  'beside-numbers': {
    ja: '左の列が番号だけのため、その名前',
    en: 'the column left of it holds nothing but numbers, and these are their names',
  },
  'year-of-line': {
    ja: '表の上の行に書かれた年度の値',
    en: 'a line above the table says of which year it is',
  },
  'holds-targets': {
    ja: 'セルの多くが目標の形で、指標の名前はほかの列にあるため',
    en: 'most of its cells are targets, and another column names the indicators',
  },
  'names-without-heading': {
    ja: '見出しがなく、値の列の左にあって、セルが言葉のため',
    en: 'it has no heading, stands left of the values and holds words',
  },
  'only-result': {
    ja: '実績の列が一つだけのため、その実績の評価',
    en: 'there is one column of results, which it judges',
  },
  'forecast-alone': {
    ja: '確定した実績の列がないため、見込量',
    en: 'no column of results stands beside it, so it is a quantity foreseen',
  },
  'current-beside-baseline': {
    ja: '基準値の列が別にあるため',
    en: 'there is a baseline column beside it',
  },
};

/** How each column of a header was read. */
export function listColumns({ columns, row }: Header): ReadColumn[] {
  return columns.map(({ column, heading, label, role, period, from, due, inferred, otherwise }) => {
    const evidence = inferred === undefined ? null : (evidenceWords[inferred] ?? { ja: inferred, en: inferred });
    return {
      row: row.row,
      column,
      // Of a header of two rows, both.
      heading: heading === null ? '' : label === cleanLabel(heading.text) ? heading.text : label,
      role,
      role_ja: roleWords[role].ja,
      role_en: roleWords[role].en,
      years: [period?.fiscalYear, from, due].filter((year) => year !== null && year !== undefined),
      evidence_ja: evidence?.ja ?? null,
      evidence_en: evidence?.en ?? null,
      otherwise_ja: otherwise === undefined ? null : roleWords[otherwise].ja,
      otherwise_en: otherwise === undefined ? null : roleWords[otherwise].en,
    };
  });
}

/** A finding for each column whose role does not rest on its heading alone: `inferred-column`. */
export function tellColumns({ columns, row }: Header): Finding[] {
  return columns.flatMap(({ inferred, otherwise, heading, label, column, role }): Finding[] => {
    if (inferred === undefined) return [];
    const evidence = evidenceWords[inferred] ?? { ja: inferred, en: inferred };
    const at = heading ?? row.cells[0];
    return [
      {
        code: 'inferred-column',
        ...(at ? { sourceRef: at.ref } : {}),
        ...(heading ? { printed: heading.text } : {}),
        decided: role,
        params: {
          column,
          label,
          role_ja: roleWords[role].ja,
          role_en: roleWords[role].en,
          other_ja: otherwise === undefined ? '' : `見出しだけなら「${roleWords[otherwise].ja}」の列ですが、`,
          other_en:
            otherwise === undefined
              ? ''
              : ` and not as ${roleWords[otherwise].en}, as its heading alone would have it,`,
          evidence_ja: evidence.ja,
          evidence_en: evidence.en,
        },
      },
    ];
  });
}

/** A year without an era whose era stands in a note: `inferred-era`, once a header. */
export function tellEra({ row, soleEra }: Header): Finding[] {
  const [first] = row.cells;
  return soleEra === undefined || !first
    ? []
    : [{ code: 'inferred-era', sourceRef: first.ref, decided: soleEra, params: { line: row.line } }];
}

/**
 * A heading of which no word is known, over figures or with a year in it: its column is published as a further attribute, nothing is
 * computed from it, and that is told (`unread-heading`).
 */
export function tellUnread(
  { columns }: Header,
  rows: readonly { readonly at: ReadonlyMap<number, SourceCell> }[],
  words: Vocabularies,
): Finding[] {
  return columns.flatMap(({ column, heading, isUnread, role }): Finding[] => {
    if (!isUnread || !heading || role !== 'attribute') return [];
    const texts = rows.flatMap(({ at }) => at.get(column)?.value ?? []);
    const figures = texts.filter((text) => parseDatedFigure(text, words).observation.kind === 'number');
    const isRunning = texts.every((text) => /^[0-9０-９]{1,3}$/u.test(text.trim()));
    const holdsFigures = figures.length > 1 && figures.length * 2 > texts.length && !isRunning;
    // A number in a heading may be a year that something was glued to.
    const isMixed = figures.length > 0 && !isRunning && /[0-9０-９]/u.test(heading.value);
    const isDated = /^(?:[RHSＲＨＳ]|令和|平成|昭和|20)[0-9０-９元]/u.test(heading.value.trim());
    if (!holdsFigures && !isMixed && !isDated && findLastEra(heading.value, words) === null) return [];
    return [{ code: 'unread-heading', sourceRef: heading.ref, printed: heading.text, params: { column } }];
  });
}
