import type { Vocabularies } from '../model/Vocabularies.ts';
import { parseDirection } from '../notation/parseDirection.ts';
import { parseMissing } from '../notation/parseMissing.ts';
import { parseObservation } from '../notation/parseObservation.ts';
import { parsePeriod } from '../notation/parsePeriod.ts';
import { parseStatus } from '../notation/parseStatus.ts';
import type { Column } from './Column.ts';
import { findKinds } from './findKinds.ts';
import { hasSeveralRows } from './hasSeveralRows.ts';
import type { SourceRow } from './SourceCell.ts';
import { settleSubgroups } from './settleSubgroups.ts';

/** What a rule sees: the columns so far, and the cells below each. */
export interface Seen {
  readonly columns: readonly Column[];
  /** Texts of a column's cells below the header, repeated headings aside. */
  readonly textsOf: (column: number) => readonly string[];
  /** The rows below the header, repeated headings aside. */
  readonly body: readonly SourceRow[];
  readonly words: Vocabularies;
}

/** One rule of inference: it sees what headings alone left open, and yields the columns with that settled. */
export type Rule = (seen: Seen) => readonly Column[];

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
    readContents,
    settleEstimates,
    settleYears,
    settleDatedFigures,
    settleNumbered,
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

/** True for a text that is a year or a period; a bare year takes its era from the rows above, so any era will do here. */
function isYearOfRow(text: string, words: Vocabularies): boolean {
  return parsePeriod(text, words, { digitsAlone: true, era: words.eras.at(-1)?.name ?? null }) !== null;
}

/**
 * A column of nothing but years, in a table whose values name none, of which an indicator has several: its name stands once for some
 * rows, or again and again.
 */
function findRowYears({ columns, textsOf, body, words }: Seen): Column | undefined {
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
const settleDatedFigures: Rule = ({ columns, textsOf, words }) => {
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
const settleRowYears: Rule = (seen) => {
  const found = findRowYears(seen);
  return seen.columns.map((column): Column => {
    if (column === found) return { ...column, role: 'year', inferred: 'years-down-the-side' };
    return column.role === 'year' ? { ...column, role: 'attribute' } : column;
  });
};

/** A heading may say 基準年度 over the values of that year: only a column of years dates another. */
const settleYears: Rule = ({ columns, textsOf, words }) =>
  columns.map((column) => {
    if (!column.role.endsWith('_year')) return column;
    const isYears = textsOf(column.column).every((text) => parsePeriod(text, words) !== null || isMissing(text, words));
    if (isYears && column.period === undefined) return column;
    return { ...column, role: column.role === 'baseline_year' ? 'baseline' : 'attribute' };
  });

const isMissing = (text: string, words: Vocabularies): boolean => parseMissing(text, words) !== null;

/** A column of years dates the column of values to its left, else the one to its right. */
const settleDates: Rule = ({ columns }) =>
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
const settleAnnual: Rule = ({ columns, textsOf, words }) => {
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

/** ①, (1), 1, ア: what counts names and is none. */
const ordinal = /^(?:[(（]?(?:[0-9０-９]{1,3}|[①-⑳]|[ア-ンa-zA-Z])[)）.．]?|[①-⑳])$/u;

/** Where KPI heads both numbers and names, the names stand right of the numbers, under the same heading or under none. */
const settleNumbered: Rule = ({ columns, textsOf, body }) => {
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
const settleNames: Rule = ({ columns }) => {
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

/** First calendar or fiscal year that a column's heading names. */
const yearOf = ({ period }: Column): number | null => (period ? Number(period.period.slice(0, 4)) : null);

/**
 * A year that stands right behind 目標 and is later than a year to its right is when the target is due: years of results go up.
 * 目標 itself then holds the direction, if its cells are nothing else.
 */
const settleTargetYear: Rule = ({ columns, textsOf, words }) => {
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

/** Beside a baseline that says so (初期値, 基準値), 現状値 is the latest value. */
const settleLatest: Rule = ({ columns }) => {
  const isNow = ({ label }: Column): boolean => /現状|現況|現在/u.test(label);
  const baselines = columns.filter(({ role }) => role === 'baseline');
  if (!baselines.some((column) => !isNow(column))) return columns;
  return columns.map((column) =>
    column.role === 'baseline' && isNow(column)
      ? { ...column, role: 'observation', inferred: 'current-beside-baseline' }
      : column,
  );
};

/** A mark or a rate of the city's own right behind a year, or under it, judges that year; where there is one column of results, it judges that. */
const settleJudges: Rule = ({ columns }) => {
  const results = columns.filter(({ role }) => role === 'observation');
  const marks = columns.filter(({ role }) => role === 'self_assessment');
  return columns.map((column, index) => {
    if (column.role !== 'self_assessment') return column;
    const before = columns[index - 1];
    const own = results.filter(({ subgroup }) => subgroup === column.subgroup);
    const named = own.find(({ period }) => period !== undefined && period.period === column.period?.period);
    if (named) return { ...column, judges: named.column };
    if (before?.role === 'observation') return { ...column, judges: before.column };
    const isOnly =
      !column.label.includes('見込') &&
      own.length === 1 &&
      marks.filter(({ subgroup }) => subgroup === column.subgroup).length === 1;
    return isOnly && own[0] ? { ...column, judges: own[0].column, inferred: 'only-result' } : column;
  });
};

/** An estimate is a result that is not final where results stand beside it; alone it is a quantity foreseen. */
const settleEstimates: Rule = ({ columns }) => {
  const isFinal = columns.some(({ role, isEstimate }) => role === 'observation' && !isEstimate);
  if (isFinal) return columns;
  return columns.map((column) => {
    if (!column.isEstimate) return column;
    const { isEstimate: _isEstimate, period, ...rest } = column;
    const due = period === undefined ? {} : { due: Number(period.period.slice(0, 4)) };
    return { ...rest, ...due, role: 'target', targetRole: 'planned', inferred: 'forecast-alone' };
  });
};
