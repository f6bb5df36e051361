import type { AttainmentRow, IndicatorRow, ObservationRow } from '../../model/rows.ts';
import type { View } from '../View.ts';

/**
 * A rate in per cent with one decimal: `72.4%`; empty without one.
 * @example renderRate('0.7241') // '72.4%'
 */
export function renderRate(rate: string | null): string {
  return rate === null ? '' : `${(Number(rate) * 100).toFixed(1)}%`;
}

/** How many of the targets that can be judged were reached, as one sentence. */
export function tellCounts(view: View, counts: AttainmentRow | null): string {
  if (counts === null || counts.denominator === 0)
    return view.t('判定できる目標がまだありません。', 'No target can be judged yet.');
  const { numerator, denominator, rate, fiscal_year: year } = counts;
  return view.t(
    `${view.year(year)}の時点で、判定できる ${denominator} の目標のうち ${numerator} を達成（${renderRate(rate)}）。`,
    `By ${view.year(year)}, ${numerator} of the ${denominator} targets that can be judged were met (${renderRate(rate)}).`,
  );
}

/**
 * When a target applies, in words: 2023年度末まで, 2021年度から毎年度.
 * @example tellTiming(view, { target_from: null, target_due: 2023 }) // '令和5年度（2023）末まで'
 */
export function tellTiming(
  view: View,
  { target_from: from, target_due: due }: Pick<IndicatorRow, 'target_from' | 'target_due'>,
): string {
  if (from !== null && due !== null && from !== due)
    return view.t(
      `${view.year(from)}から${view.year(due)}まで毎年度`,
      `every year from ${view.year(from)} to ${view.year(due)}`,
    );
  if (due !== null) return view.t(`${view.year(due)}末まで`, `by the end of ${view.year(due)}`);
  if (from !== null) return view.t(`${view.year(from)}から毎年度`, `every year from ${view.year(from)} on`);
  return '';
}

/** Why one observation has its flag, as one sentence. */
export function tellReason(view: View, row: ObservationRow): string {
  const reason = view.explain('attainment_reason', row.attainment_reason);
  const flag = view.explain('attainment', row.attainment);
  return reason === flag ? reason : `${reason}${view.t('', ' ')}${flag}`;
}

/**
 * A number of bytes for people.
 * @example renderBytes(192910) // '188 KB'
 */
export function renderBytes(size: number): string {
  if (size < 1024) return `${size} B`;
  const kilo = size / 1024;
  return kilo < 1024 ? `${kilo.toFixed(kilo < 10 ? 1 : 0)} KB` : `${(kilo / 1024).toFixed(1)} MB`;
}

/** Name of an indicator with its subgroup: 育児休業取得率（男性）. */
export function nameIndicator({ indicator, subgroup }: Pick<IndicatorRow, 'indicator' | 'subgroup'>): string {
  return subgroup === null ? indicator : `${indicator}（${subgroup}）`;
}

/**
 * A text cut to so many characters, with … when something was left out; a title or a description has no room for more.
 * @example cutText('あいうえお', 3) // 'あい…'
 */
export function cutText(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
