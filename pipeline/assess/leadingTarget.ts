import type { ObservationRow, TargetRow } from '../model/rows.ts';
import { judgementYear } from './judgementYear.ts';

/** Roles that may lead, the first before the others. `superseded` and `planned` never do. */
const leadingRoles: readonly TargetRow['role'][] = ['final', 'interim', 'annual'];

/**
 * The target an indicator is judged by, the last one in force (data-model section 3); `null` when it has none.
 *
 * Of several: one that sets something before one that sets nothing (`none`); then `final` before `interim` before
 * `annual`; then the one that holds longest (without an end before a late due year before an early one, without any
 * year last); then the one printed last. `superseded` and `planned` targets never lead.
 *
 * @example leadingTarget([interim2020, final2023]) // final2023
 */
export function leadingTarget(targets: readonly TargetRow[]): TargetRow | null {
  return targets.filter(({ role }) => leadingRoles.includes(role)).sort(compareLead)[0] ?? null;
}

/**
 * The target by which one observation is judged; `null` when there is none.
 * A year that has an `annual` target of its own is judged by it, every other by the leading one. Where the source
 * gives two series, a target that names the other series is not asked.
 *
 * @example targetOfYear([annual2020, final2023], observationOf2020) // annual2020
 */
export function targetOfYear(
  targets: readonly TargetRow[],
  observation: Pick<ObservationRow, 'series' | 'period' | 'fiscal_year'>,
): TargetRow | null {
  const { series } = observation;
  const asked = targets.filter((target) => series === null || target.series === null || target.series === series);
  const year = judgementYear(observation);
  const ownTargets = asked.filter(({ role, due }) => role === 'annual' && due !== null && due === year);
  return leadingTarget(ownTargets) ?? leadingTarget(asked);
}

/** Sorts the target that leads to the front. */
function compareLead(one: TargetRow, other: TargetRow): number {
  return (
    Number(setsNothing(one)) - Number(setsNothing(other)) ||
    leadingRoles.indexOf(one.role) - leadingRoles.indexOf(other.role) ||
    compareNumbers(endOf(other), endOf(one)) ||
    other.target_no - one.target_no
  );
}

function setsNothing({ kind }: TargetRow): boolean {
  return kind === null || kind === 'none';
}

/** The year up to which a target holds. */
function endOf({ due, from, reference }: TargetRow): number {
  return due ?? (from !== null || reference === 'baseline' ? Infinity : -Infinity);
}

/** The order of two numbers, infinite ones included. */
function compareNumbers(one: number, other: number): number {
  return Number(one > other) - Number(one < other);
}
