import type { Finding } from '../model/Finding.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from '../notation/foldText.ts';
import type { AlignedRow } from './alignRows.ts';
import type { Column } from './Column.ts';
import type { Header } from './readHeader.ts';
import { readSeries } from './readSeries.ts';
import type { SourceCell } from './SourceCell.ts';
import type { SortedRows } from './sortRows.ts';

/** Where the word that a note gives to a row stands, once it is put into the row: no column of a table is below 0. */
const noteColumn = -1;

/** The column of such words. */
export const kindsByNote: Column = { column: noteColumn, role: 'series', heading: null, label: '' };

/** What a note says of rows that do not say it themselves: 上段：計画値　下段：実績値. */
export interface RowLegend {
  readonly note: SourceCell;
  /** The words, from the upper row down. */
  readonly kinds: readonly string[];
}

const tiers = '上段|中段|下段|上欄|下欄|上の?行|下の?行';
const order = ['上', '中', '下'];

/**
 * The note that tells which of an indicator's rows holds what; null where none does. It names the upper and the lower row, each with a word
 * that is known, one of them for results.
 * @example readRowLegend(cells, words)?.kinds // ['計画値', '実績値']
 */
export function readRowLegend(cells: readonly SourceCell[], words: Vocabularies): RowLegend | null {
  for (const note of cells) {
    const folded = foldText(note.value).replaceAll(/\s/gu, '');
    const before = [
      ...folded.matchAll(new RegExp(`(${tiers})(?:[:=はがに]|\\))*「?([^、,。/「」()・;:上中下]+)`, 'gu')),
    ].map(([, tier = '', word = '']) => [tier.slice(0, 1), word] as const);
    const behind = [...folded.matchAll(new RegExp(`([^、,。/「」()・;:]+?)」?[(:=はがを]*(${tiers})`, 'gu'))].map(
      ([, word = '', tier = '']) => [tier.slice(0, 1), word] as const,
    );
    for (const pairs of [before, behind]) {
      const found = new Map(pairs.flatMap(([tier, word]) => (readWord(word, words) ? [[tier, word] as const] : [])));
      const kinds = order.flatMap((tier) => found.get(tier) ?? []);
      const series = kinds.map((word) => readWord(word, words)?.series);
      const isWhole = found.has('上') && found.has('下') && found.size === new Set(pairs.map(([tier]) => tier)).size;
      if (isWhole && series.includes('actual') && new Set(kinds).size === kinds.length)
        return { note, kinds: kinds.map((word) => trim(word)) };
    }
  }
  return null;
}

/** 計画を表す, 実績です: a note is a sentence. */
function trim(word: string): string {
  return word
    .replace(/(?:を表す|を示す|です|である|とする|となっています|を記載)$/u, '')
    .replace(/^(?:各項目の|各欄の|各年度の)/u, '');
}

function readWord(word: string, words: Vocabularies): ReturnType<typeof readSeries> {
  return readSeries(trim(word), words);
}

/**
 * Puts into each row the word that the note gives it. Rows go by turns from each name on: where a run of rows is not as long as it should be,
 * none of it is given any. Finding: `kinds-by-note`.
 */
export function applyRowLegend(
  rows: readonly AlignedRow[],
  { note, kinds }: RowLegend,
  columns: readonly Column[],
  lineRows: readonly number[],
): { readonly rows: readonly AlignedRow[]; readonly findings: readonly Finding[] } {
  const names = columns.filter(({ role }) => role === 'indicator').map(({ column }) => column);
  const starts = rows.flatMap((row, index) => {
    const above = rows[index - 1]?.row ?? Number.NEGATIVE_INFINITY;
    const isApart = lineRows.some((line) => line > above && line < row.row);
    return index === 0 || isApart || names.some((column) => row.at.has(column)) ? [index] : [];
  });
  const dressed = starts.flatMap((start, index) => {
    const run = rows.slice(start, starts[index + 1] ?? rows.length);
    if (run.length % kinds.length !== 0) return run;
    return run.map((row, place): AlignedRow => {
      const value = kinds[place % kinds.length] ?? '';
      return { ...row, at: new Map([...row.at, [noteColumn, { ...note, value }]]) };
    });
  });
  return {
    rows: dressed,
    findings: [{ code: 'kinds-by-note', sourceRef: note.ref, printed: note.text.trim(), decided: kinds.join('、') }],
  };
}

/** The note that tells what the rows of a table hold, where no column does. */
export function findRowLegend(
  { row, further, columns }: Header,
  { above, notes }: Pick<SortedRows, 'above' | 'notes'>,
  words: Vocabularies,
): RowLegend | null {
  if (columns.some(({ role }) => role === 'series' || role === 'year')) return null;
  const headings = [row, ...further].flatMap(({ cells }) => cells);
  return readRowLegend([...above.flatMap(({ cells }) => cells), ...headings, ...notes], words);
}
