import { parseObservation } from '../notation/parseObservation.ts';
import { parseTargets } from '../notation/parseTargets.ts';
import type { Column } from './Column.ts';
import { isMissing, type Rule } from './columnRule.ts';

/** ①, (1), 1, ア: what counts names and is none. */
const ordinal =
  /^(?:その他の)?(?:数値指標|数値目標|指標|目標|KPI|ＫＰＩ)?\s?(?:[(（]?(?:[0-9０-９]{1,3}|[①-⑳]|[ア-ンa-zA-Z])[)）.．]?|[①-⑳])$/u;

/** Where KPI heads both numbers and names, the names stand right of the numbers, under the same heading or under none. */
export const settleNumbered: Rule = ({ columns, textsOf, body }) => {
  const numbered = columns.find(({ role, column }) => {
    const texts = textsOf(column);
    return role === 'indicator' && texts.length > 1 && texts.every((text) => ordinal.test(text.trim()));
  });
  const next = numbered && columns.find(({ column }) => column === numbered.column + 1);
  const names = numbered ? textsOf(numbered.column + 1) : [];
  const isNamed = names.length * 2 > body.length && !names.every((text) => ordinal.test(text.trim()));
  if (!numbered || !isNamed || (next && next.role !== 'indicator')) return columns;
  const { heading: _heading, ...rest } = numbered;
  const name: Column = next ?? { ...rest, column: numbered.column + 1, heading: null };
  return columns.flatMap((column) => {
    if (column === next) return [];
    if (column !== numbered) return [column];
    return [
      { ...column, role: 'attribute' as const },
      { ...name, role: 'indicator' as const, inferred: 'beside-numbers' },
    ];
  });
};

/** 数値目標 heads names in one table, and targets in another that names its indicators elsewhere: what its cells hold decides. */
export const settleNumericTargets: Rule = ({ columns, textsOf, words }) => {
  const names = columns.filter(({ role }) => role === 'indicator');
  const holdsTargets = ({ column }: Column): boolean => {
    const texts = textsOf(column).filter((text) => !isMissing(text, words));
    return texts.length > 1 && texts.filter((text) => parseTargets(text, words) !== null).length * 2 > texts.length;
  };
  const found = names.filter((column) => /^(?:数値)?目標/u.test(column.label) && holdsTargets(column));
  if (found.length === 0 || found.length === names.length) return columns;
  return columns.map((column) =>
    found.includes(column) ? { ...column, role: 'target', inferred: 'holds-targets' } : column,
  );
};

/** A column of words without a heading, left of all values, where no heading is one of names: its words are the names. */
export const settleUnheadedNames: Rule = ({ columns, body, textsOf, words }) => {
  const values = columns.filter(({ role }) => ['observation', 'target', 'baseline', 'series'].includes(role));
  const first = Math.min(...values.map(({ column }) => column));
  const isHeaded = columns.some(({ column, role }) => column < first && (role === 'indicator' || role === 'section'));
  if (isHeaded || values.length === 0) return columns;
  const filled = [...new Set(body.flatMap(({ cells }) => cells.map(({ column }) => column)))].filter(
    (column) => column < first && !columns.some((known) => known.column === column),
  );
  const holdsNames = (column: number): boolean => {
    const texts = textsOf(column);
    const plain = texts.filter(
      (text) => parseObservation(text, words).kind === 'unknown' && !ordinal.test(text.trim()),
    );
    return texts.length * 2 > body.length && plain.length * 4 >= texts.length * 3;
  };
  const found = filled
    .filter(holdsNames)
    .sort((one, two) => one - two)
    .at(-1);
  if (found === undefined) return columns;
  const named: Column = {
    column: found,
    role: 'indicator',
    heading: null,
    label: '指標',
    inferred: 'names-without-heading',
  };
  return [...columns, named].sort((one, two) => one.column - two.column);
};

/**
 * One column names the indicators: of several that could (項目 beside 指標), the last that says 指標, else the last.
 * One to its left is a section, one to its right an attribute. Where none says so, the last section before the values does.
 */
export const settleNames: Rule = ({ columns }) => {
  const names = columns.filter(({ role }) => role === 'indicator');
  if (names.length === 0) {
    const firstValue =
      columns.find(({ role }) => ['observation', 'target', 'baseline', 'series'].includes(role))?.column ?? 0;
    const before = columns.filter(({ column }) => column < firstValue);
    const last =
      before.findLast(({ role }) => role === 'section') ??
      before.findLast(({ role, heading }) => role === 'attribute' && heading !== null);
    return columns.map((column) =>
      column === last ? { ...column, role: 'indicator', inferred: 'last-before-values' } : column,
    );
  }
  const chosen = names.findLast(({ label }) => label.includes('指標')) ?? names.at(-1);
  return columns.map((column) => {
    if (column.role !== 'indicator' || column === chosen) return column;
    return { ...column, role: chosen && column.column < chosen.column ? 'section' : 'attribute' };
  });
};
