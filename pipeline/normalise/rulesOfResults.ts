import type { Column } from './Column.ts';
import type { Rule } from './columnRule.ts';

/** Beside a baseline that says so (初期値, 基準値), 現状値 is the latest value. */
export const settleLatest: Rule = ({ columns }) => {
  const isNow = ({ label }: Column): boolean => /現状|現況|現在/u.test(label);
  const baselines = columns.filter(({ role }) => role === 'baseline');
  if (!baselines.some((column) => !isNow(column))) return columns;
  const isLatest = (column: Column | undefined): boolean => column?.role === 'baseline' && isNow(column);
  return columns.map((column, index): Column => {
    if (isLatest(column)) return { ...column, role: 'observation', inferred: 'current-beside-baseline' };
    // The years beside it are those of the latest values, too.
    return column.role === 'baseline_year' && isLatest(columns[index - 1])
      ? { ...column, role: 'observation_year', inferred: 'years-after-observation' }
      : column;
  });
};

/** A mark or a rate of the city's own right behind a year, or under it, judges that year; where there is one column of results, it judges that. */
export const settleJudges: Rule = ({ columns }) => {
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
export const settleEstimates: Rule = ({ columns }) => {
  const isFinal = columns.some(({ role, isEstimate }) => role === 'observation' && !isEstimate);
  if (isFinal) return columns;
  return columns.map((column) => {
    if (!column.isEstimate) return column;
    const { isEstimate: _isEstimate, period, ...rest } = column;
    const due = period === undefined ? {} : { due: Number(period.period.slice(0, 4)) };
    return { ...rest, ...due, role: 'target', targetRole: 'planned', inferred: 'forecast-alone' };
  });
};
