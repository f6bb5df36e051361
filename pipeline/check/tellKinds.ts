import type { Finding } from '../model/Finding.ts';
import type { CheckedPlan } from './checkPlan.ts';

/**
 * A number where the target is a stage, a stage where the target is a number, or both in one row: `kind-mismatch`.
 * Told once for a target that no value of its indicator can be held against, and at each value that differs from its row.
 */
export function tellKinds({ indicators, targets, observations }: CheckedPlan): Finding[] {
  const types = new Map(indicators.map(({ indicator_id, value_type }) => [indicator_id, value_type]));
  return [
    ...targets
      .filter(
        ({ indicator_id, kind }) =>
          kind !== null &&
          kind !== 'none' &&
          kind !== 'unreadable' &&
          (kind === 'status' ? 'status' : 'number') !== types.get(indicator_id),
      )
      .map(({ indicator_id, text, source_ref }) => tell(indicator_id, text, source_ref, types.get(indicator_id))),
    ...observations
      .filter(
        ({ indicator_id, value, status }) =>
          (value !== null && types.get(indicator_id) === 'status') ||
          (status !== null && types.get(indicator_id) === 'number'),
      )
      .map(({ indicator_id, value_text, source_ref }) =>
        tell(indicator_id, value_text, source_ref, types.get(indicator_id)),
      ),
  ];
}

function tell(
  indicatorId: string,
  printed: string | null,
  ref: string | null,
  type: 'number' | 'status' | undefined,
): Finding {
  const [type_ja, type_en] = type === 'number' ? ['数値', 'numbers'] : ['状態の言葉', 'stages'];
  return {
    code: 'kind-mismatch',
    indicatorId,
    ...(ref === null ? {} : { sourceRef: ref }),
    printed: printed ?? '',
    params: { type_ja, type_en },
  };
}
