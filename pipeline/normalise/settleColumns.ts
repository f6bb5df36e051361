import type { Vocabularies } from '../model/Vocabularies.ts';
import { parseDirection } from '../notation/parseDirection.ts';
import { parsePeriod } from '../notation/parsePeriod.ts';
import type { Column } from './Column.ts';
import { isMissing, type Rule } from './columnRule.ts';
import { findKinds } from './findKinds.ts';
import { hasSeveralRows } from './hasSeveralRows.ts';
import { settleNames, settleNumbered, settleNumericTargets, settleUnheadedNames } from './rulesOfNames.ts';
import { settleEstimates, settleJudges, settleLatest } from './rulesOfResults.ts';
import {
  findRowYears,
  settleAnnual,
  settleDatedFigures,
  settleDates,
  settleRowYears,
  settleTargetYear,
  settleYears,
} from './rulesOfYears.ts';
import type { SourceRow } from './SourceCell.ts';
import { settleSubgroups } from './settleSubgroups.ts';

/**
 * Settles by neighbours and contents what headings alone leave open. Each rule needs evidence that it names in `inferred`, which is
 * told as a finding; without it a column stays what its heading says.
 */
export function settleColumns(printed: readonly Column[], below: readonly SourceRow[], words: Vocabularies): Column[] {
  const labels = new Set(printed.map(({ label }) => label));
  const body = below.filter(({ cells }) => cells.length > 1 && !cells.every(({ value }) => labels.has(value.trim())));
  const texts = new Map<number, string[]>();
  for (const { column, value } of body.flatMap(({ cells }) => cells)) {
    const list = texts.get(column);
    if (list) list.push(value);
    else texts.set(column, [value]);
  }
  const textsOf = (column: number): readonly string[] => texts.get(column) ?? [];
  const rules: readonly Rule[] = [
    addUnheaded([...texts.keys()]),
    settleNumericTargets,
    readContents,
    settleEstimates,
    settleYears,
    settleDatedFigures,
    settleNumbered,
    settleUnheadedNames,
    settleSubgroups,
    settleNames,
    settleRowYears,
    settleTargetYear,
    settleLatest,
    settleDates,
    settleAnnual,
    settleJudges,
  ];
  const settled = rules.reduce<readonly Column[]>((columns, rule) => rule({ columns, textsOf, body, words }), printed);
  const byHeading = new Map(printed.map(({ column, role }) => [column, role]));
  return settled.map((column) => {
    const otherwise = byHeading.get(column.column);
    const isOther = column.inferred !== undefined && otherwise !== undefined && otherwise !== column.role;
    return isOther ? { ...column, otherwise } : column;
  });
}

/** Columns that hold cells but have no heading. One or two stray cells (a shifted row) make no column. */
const addUnheaded =
  (filled: readonly number[]): Rule =>
  ({ columns, textsOf, words }) => {
    const last = Math.max(...columns.map(({ column }) => column));
    const added = filled
      .filter((column) => column < last && !columns.some((known) => known.column === column))
      .flatMap((column): Column[] => {
        const texts = textsOf(column);
        const base = { column, heading: null, label: `列${column}` };
        const kinds = findKinds(texts, words);
        if (kinds) return [{ ...base, role: 'series', inferred: kinds }];
        return texts.length > 2 && texts.every((text) => /^[0-9０-９]{1,3}$/.test(text.trim()))
          ? [{ ...base, role: 'attribute', inferred: 'running-numbers' }]
          : [];
      });
    return [...columns, ...added].sort((one, two) => one.column - two.column);
  };

/** 区分 heads many things: what all of its cells are decides. */
const readContents: Rule = (seen) => {
  const { columns, textsOf, words } = seen;
  const hasRowPerYear = findRowYears(seen) !== undefined;
  return columns.map((column, index) => {
    const texts = textsOf(column.column);
    if (texts.length === 0) return column;
    const open = column.role === 'section' || column.role === 'attribute';
    if (open && texts.every((text) => parseDirection(text, words) !== null))
      return { ...column, role: 'direction', inferred: 'direction-words' };
    const kinds = open && hasSeveralRows(column, seen) ? findKinds(texts, words) : null;
    if (kinds) return { ...column, role: 'series', inferred: kinds };
    const mayDate = column.role === 'attribute' || column.role === 'year';
    const dated = texts.filter((text) => !isMissing(text, words));
    const isDates = dated.length > 0 && dated.every((text) => isPeriod(text, words));
    if (!mayDate || hasRowPerYear || !isDates) return column;
    const before = columns[index - 1];
    if (before?.role === 'baseline') return { ...column, role: 'baseline_year', inferred: 'years-after-baseline' };
    if (before?.role === 'target' && before.due === undefined)
      return { ...column, role: 'target_year', inferred: 'years-after-target' };
    if (before?.role === 'observation' && before.period === undefined)
      return { ...column, role: 'observation_year', inferred: 'years-after-observation' };
    return column;
  });
};

/** True for a text that is a period, whatever the era of a year without one. */
function isPeriod(text: string, words: Vocabularies): boolean {
  return parsePeriod(text, words, { era: words.eras.at(-1)?.name ?? null }) !== null;
}
