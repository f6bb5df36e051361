import type { Column } from './Column.ts';
import type { Rule } from './columnRule.ts';

/** ①, (1), 1, ア: what counts names and is none. */
const ordinal = /^(?:[(（]?(?:[0-9０-９]{1,3}|[①-⑳]|[ア-ンa-zA-Z])[)）.．]?|[①-⑳])$/u;

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
