import type { MethodRow } from '../../model/rows.ts';
import type { View } from '../View.ts';

/**
 * How many of the methods that have a verdict would set another flag, as one sentence; `rows` are of one observation or of several.
 * @example tellChanges(view, rows) // '判定できる 6 つの方法のうち、1 つでは判定が変わります。'
 */
export function tellChanges(view: View, rows: readonly Pick<MethodRow, 'changes_flag'>[]): string {
  const judging = rows.filter(({ changes_flag }) => changes_flag !== null).length;
  const changing = rows.filter(({ changes_flag }) => changes_flag === true).length;
  if (judging === 0) return view.t('判定まで行う方法はありません。', 'No method comes to a flag.');
  if (changing === 0)
    return view.t(
      `判定できる ${judging} つの方法のどれでも、判定は変わりません。`,
      `None of the ${judging} methods that come to a flag would set another.`,
    );
  return view.t(
    `判定できる ${judging} つの方法のうち、${changing} つでは判定が変わります。`,
    `Of the ${judging} methods that come to a flag, ${changing} would set another.`,
  );
}
