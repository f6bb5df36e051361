import type { RowWordKind, Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from '../notation/foldText.ts';
import { compileOnce } from '../notation/wordPatterns.ts';

/**
 * What the values of one of several rows of an indicator are: targets, quantities foreseen, results; the city's own mark, its rate or its
 * difference for each year; or something else that is kept as it is printed.
 */
export type Series = 'target' | 'planned' | 'actual' | 'mark' | 'rate' | 'difference' | 'attribute';

/** Of one year alone, or run up since the plan began. */
export type Span = 'single_year' | 'cumulative';

/** What a word says of its row. */
export interface RowKind {
  readonly series: Series;
  /** Null where the word does not say. */
  readonly span: Span | null;
  readonly unit: string | null;
}

const spans: readonly (readonly [pattern: string, span: Span])[] = [
  ['単年度?|各年度?|当該?年度', 'single_year'],
  ['累計|累積|通算', 'cumulative'],
];

const compileKinds = compileOnce(({ row_words, headers }) => {
  const bare = (word: string): string => foldText(word).replaceAll(/\s/g, '');
  const ofRows = row_words.filter(({ kind }) => kind !== 'subgroup' && kind !== 'subgroup_heading');
  const ofColumns = headers.flatMap(({ word, role }) =>
    role === 'target' || role === 'actual' ? [[bare(word), role] as const] : [],
  );
  return new Map<string, RowWordKind>([
    ...ofColumns,
    ...ofRows.map(({ word, kind }) => [bare(word), kind] as const).toReversed(),
  ]);
});

/**
 * Reads the word that says what a row's values are, with the unit or the span that may stand in brackets behind it, and an ordinal before
 * it (`①量の見込み`); null for anything else.
 * @example readSeries('見込み量(人)', words) // { series: 'planned', span: null, unit: '人' }
 * @example readSeries('目標（累計）', words) // { series: 'target', span: 'cumulative', unit: null }
 */
export function readSeries(text: string, words: Vocabularies): RowKind | null {
  const folded = foldText(text)
    .replaceAll(/\s/g, '')
    .replace(/(?:[※*]+[0-9]*|\((?:注|※)[0-9]*\))$/u, '');
  const plain = folded.replace(/^(?:[①-⑳]|[0-9]{1,2}[.)]|\([0-9]{1,2}\)|\(?[ア-オA-EⅠ-Ⅴ][.)])(?=.)/u, '');
  for (const form of [folded, plain]) {
    const whole = readWord(form, words);
    if (whole) return { ...whole, unit: null };
    const [, word = '', more = ''] = /^(.+?)[([【〔]([^()[\]【】〔〕]+)[)\]】〕]$/u.exec(form) ?? [];
    const read = readWord(word, words);
    if (!read) continue;
    const span = spans.find(([pattern]) => new RegExp(`^(?:${pattern})(?:値|分)?$`, 'u').test(more))?.[1] ?? read.span;
    return { ...read, span, unit: words.units.find(({ unit }) => foldText(unit) === more)?.unit ?? null };
  }
  return null;
}

/** A word of the table, or one with 単年度 or 累計 before or behind it: 累計目標. */
function readWord(word: string, words: Vocabularies): Omit<RowKind, 'unit'> | null {
  const kinds = compileKinds(words);
  const kind = kinds.get(word);
  if (kind === 'single_year' || kind === 'cumulative') return { series: 'actual', span: kind };
  if (kind !== undefined && kind !== 'subgroup' && kind !== 'subgroup_heading') return { series: kind, span: null };
  for (const [pattern, span] of spans) {
    const [, before, behind] = new RegExp(`^(?:${pattern})の?(.+)$|^(.+?)の?(?:${pattern})$`, 'u').exec(word) ?? [];
    const inner = kinds.get(before ?? behind ?? '');
    if (inner === 'target' || inner === 'planned' || inner === 'actual') return { series: inner, span };
  }
  return null;
}
