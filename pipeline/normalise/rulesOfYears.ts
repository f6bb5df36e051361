import type { Vocabularies } from '../model/Vocabularies.ts';
import { parseDirection } from '../notation/parseDirection.ts';
import { parseObservation } from '../notation/parseObservation.ts';
import { parsePeriod } from '../notation/parsePeriod.ts';
import { parseStatus } from '../notation/parseStatus.ts';
import type { Column } from './Column.ts';
import { isMissing, type Rule, type Seen } from './columnRule.ts';
import type { SourceRow } from './SourceCell.ts';

/** True for a text that is a year or a period; a bare year takes its era from the rows above, so any era will do here. */
function isYearOfRow(text: string, words: Vocabularies): boolean {
  return parsePeriod(text, words, { digitsAlone: true, era: words.eras.at(-1)?.name ?? null }) !== null;
}

/**
 * A column of nothing but years, in a table whose values name none, of which an indicator has several: its name stands once for some
 * rows, or again and again.
 */
export function findRowYears({ columns, textsOf, body, words }: Seen): Column | undefined {
  const holdsValues = columns.some(
    ({ role, period, due }) => (role === 'observation' && !period) || (role === 'target' && !due),
  );
  const isDated = columns.some(({ role, period }) => role === 'observation' && period !== undefined);
  if (!holdsValues || isDated) return undefined;
  return columns.find((column, index) => {
    if (column.role !== 'year' && column.role !== 'attribute') return false;
    const texts = textsOf(column.column);
    if (texts.length < 2 || !texts.every((text) => isYearOfRow(text, words))) return false;
    const before = columns.slice(0, index).filter(({ role }) => role !== 'year');
    const named = columns.find(({ role, column: place }) => role === 'indicator' && place > column.column);
    const names = before.findLast(({ role }) => role === 'indicator') ?? before.at(-1) ?? named;
    if (!names) return false;
    const labels = body.map(({ cells }) => cells.find((cell) => cell.column === names.column)?.value.trim() ?? '');
    const isBelow =
      names !== named && labels.some((label, row) => row > 0 && (label === '' || label === labels[row - 1]));
    return isBelow || comesAgain(labels, body, column.column);
  });
}

/** True where every name comes again further down with another year: the list of indicators is printed once a year. */
function comesAgain(names: readonly string[], body: readonly SourceRow[], column: number): boolean {
  const years = body.map(({ cells }) => cells.find((cell) => cell.column === column)?.value.trim() ?? '');
  const pairs = new Set(names.map((name, row) => `${name}\n${years[row]}`));
  const isEach = names.every((name) => name !== '' && names.filter((other) => other === name).length > 1);
  return isEach && pairs.size === names.length && new Set(names).size > 1;
}

/** A heading of unknown words that ends in a year, over nothing but figures, beside columns of targets or results: 中間評価（R4）. */
export const settleDatedFigures: Rule = ({ columns, textsOf, words }) => {
  if (!columns.some(({ role }) => role === 'target' || role === 'baseline' || role === 'observation')) return columns;
  return columns.map((column) => {
    const printed = /[(（]([^()（）]+)[)）]$/u.exec(column.label)?.[1];
    const period = printed === undefined || !column.isUnread ? null : parsePeriod(printed, words);
    const texts = textsOf(column.column).filter((text) => !isMissing(text, words));
    const holdsFigures = texts.length > 1 && texts.every((text) => parseObservation(text, words).kind === 'number');
    if (!period || !holdsFigures) return column;
    const { isUnread: _isUnread, ...rest } = column;
    return { ...rest, role: 'observation', period, inferred: 'dated-figures' };
  });
};

/** 年度 heads the year of each row where an indicator has several rows; elsewhere it is one more thing told. */
export const settleRowYears: Rule = (seen) => {
  const found = findRowYears(seen);
  return seen.columns.map((column): Column => {
    if (column === found) return { ...column, role: 'year', inferred: 'years-down-the-side' };
    return column.role === 'year' ? { ...column, role: 'attribute' } : column;
  });
};

/** A heading may say 基準年度 over the values of that year: only a column of years dates another. */
export const settleYears: Rule = ({ columns, textsOf, words }) =>
  columns.map((column) => {
    if (!column.role.endsWith('_year')) return column;
    const isYears = textsOf(column.column).every((text) => parsePeriod(text, words) !== null || isMissing(text, words));
    if (isYears && column.period === undefined) return column;
    if (column.role === 'baseline_year') return { ...column, role: 'baseline' };
    // 目標年次 over 令和7年度 heads the targets of that year.
    const { period, ...rest } = column;
    const due = period === undefined ? null : Number(period.period.slice(0, 4));
    return column.role === 'target_year' && due !== null
      ? { ...rest, role: 'target', due }
      : { ...column, role: 'attribute' };
  });

/** A column of years dates the column of values to its left, else the one to its right. */
export const settleDates: Rule = ({ columns }) =>
  columns.map((column, index) => {
    const role = { target_year: 'target', observation_year: 'observation' }[column.role as string];
    if (role === undefined) return column;
    const beside = [columns[index - 1], columns[index + 1]];
    // 年度 and 値 under one heading belong together, whichever stands first.
    const [top = ''] = column.label.split(' ');
    const found =
      beside.find((other) => other?.role === role && top !== '' && other.label.startsWith(`${top} `)) ??
      beside.find((other) => other?.role === role);
    return found ? { ...column, dates: found.column } : column;
  });

/**
 * Where the results of each year have a target of the same year beside them, those targets are annual. Two that stand years apart are
 * stages on the way, as their headings say.
 */
export const settleAnnual: Rule = ({ columns, textsOf, words }) => {
  const years = columns.filter(({ role }) => role === 'observation').flatMap(({ period }) => period?.fiscalYear ?? []);
  // 計画 over stages is what was to be done in that year; over numbers it is a quantity foreseen.
  const holdsStages = ({ column }: Column): boolean => {
    const texts = textsOf(column).filter((text) => !isMissing(text, words));
    return texts.length > 0 && texts.every((text) => parseStatus(text, words) !== null);
  };
  const isPaired = (column: Column): boolean =>
    column.role === 'target' &&
    (column.targetRole === undefined || (column.targetRole === 'planned' && holdsStages(column))) &&
    column.due !== undefined &&
    years.includes(column.due);
  const paired = new Set(columns.filter(isPaired).flatMap(({ due }) => due ?? []));
  const [first, last] = [Math.min(...paired), Math.max(...paired)];
  const isUnbroken = years.filter((year) => year >= first && year <= last).every((year) => paired.has(year));
  if (paired.size < 2 || !isUnbroken) return columns;
  return columns.map((column) =>
    isPaired(column) ? { ...column, targetRole: 'annual', inferred: 'year-of-results' } : column,
  );
};

/** First calendar or fiscal year that a column's heading names. */
const yearOf = ({ period }: Column): number | null => (period ? Number(period.period.slice(0, 4)) : null);

/**
 * A year that stands right behind 目標 and is later than a year to its right is when the target is due: years of results go up.
 * 目標 itself then holds the direction, if its cells are nothing else.
 */
export const settleTargetYear: Rule = ({ columns, textsOf, words }) => {
  const at = columns.findIndex((column, index) => {
    const year = yearOf(column);
    const before = columns[index - 1];
    const next = columns.slice(index + 1).find(({ role }) => role === 'observation');
    const nextYear = next ? yearOf(next) : null;
    return (
      column.role === 'observation' &&
      before?.role === 'target' &&
      year !== null &&
      nextYear !== null &&
      nextYear < year
    );
  });
  if (at < 1) return columns;
  return columns.map((column, index) => {
    if (index === at) {
      const { period: _period, ...rest } = column;
      return { ...rest, role: 'target', due: yearOf(column) ?? 0, inferred: 'later-year-after-target' };
    }
    const isDirection =
      index === at - 1 && textsOf(column.column).every((text) => parseDirection(text, words) !== null);
    return isDirection ? { ...column, role: 'direction', inferred: 'direction-words' } : column;
  });
};
