import type { IndicatorRow, ObservationRow } from '../../model/rows.ts';
import type { Evidence, Sides } from './gatherEvidence.ts';
import { reasonOfRules, reasonOfSource, reasonsOfLayout, settleReasons } from './lastReasons.ts';
import type { Reason } from './ReleaseDiff.ts';
import { reasonOfText } from './reasonOfText.ts';
import { listPath } from './reasonsOfAttainment.ts';
import { reasonsOfFindings, reasonsOfName, reasonsOfObservation } from './reasonsOfObservation.ts';
import { reasonsOfBaseline, reasonsOfTargets, reasonsOfValues } from './reasonsOfTarget.ts';

interface IndicatorPair {
  readonly before: IndicatorRow;
  readonly after: IndicatorRow;
}

/** Columns of one origin, and how their reasons are found. */
interface ColumnGroup {
  readonly holds: (column: string) => boolean;
  readonly find: (pair: IndicatorPair, evidence: Evidence) => readonly Reason[];
  /** Asked when `find` yields nothing. */
  readonly otherwise: (evidence: Evidence) => readonly Reason[];
}

const byRules = (evidence: Evidence): readonly Reason[] => [reasonOfRules(evidence)];
/** What is the latest year hangs on the edition, also where nothing was reported. */
const byEdition = (evidence: Evidence): readonly Reason[] => {
  const { before, after } = evidence.releases;
  const source = before.edition === after.edition ? null : reasonOfSource(evidence);
  return [source ?? reasonOfRules(evidence)];
};
const isOneOf =
  (...names: readonly string[]) =>
  (column: string): boolean =>
    names.includes(column);
const startsWith =
  (prefix: string) =>
  (column: string): boolean =>
    column.startsWith(prefix);

const groups: readonly ColumnGroup[] = [
  {
    holds: isOneOf('indicator', 'subgroup'),
    find: ({ after }, evidence) => reasonsOfName(after.indicator_id, evidence),
    otherwise: byRules,
  },
  {
    holds: isOneOf('section_id', 'goal', 'policy', 'initiative'),
    find: ({ before, after }, evidence) =>
      [...new Set([before, after].flatMap(({ section_id }) => listPath(section_id)))].flatMap((id) =>
        reasonsOfSection(id, evidence),
      ),
    otherwise: reasonsOfLayout,
  },
  { holds: isOneOf('unit', 'unit_code', 'unit_multiplier', 'value_type'), find: reasonsOfUnit, otherwise: byRules },
  {
    holds: startsWith('baseline_'),
    find: ({ after }, evidence) => reasonsOfBaseline(after.indicator_id, evidence),
    otherwise: byRules,
  },
  {
    holds: (column) => column.startsWith('target_') || column === 'direction',
    find: ({ after }, evidence) => reasonsOfTargets(after.indicator_id, evidence),
    otherwise: byRules,
  },
  { holds: startsWith('latest_'), find: reasonsOfLatest, otherwise: byEdition },
  {
    holds: isOneOf('findings'),
    find: ({ after }, evidence) => reasonsOfFindings(after.indicator_id, evidence),
    otherwise: byRules,
  },
];

/**
 * Why an indicator's row differs: each group of columns asks where it comes from.
 * @param columns the fields that differ, at least one
 */
export function reasonsOfIndicator(
  pair: IndicatorPair,
  columns: readonly string[],
  evidence: Evidence,
): readonly Reason[] {
  const touched = groups.filter(({ holds }) => columns.some(holds));
  const reasons = touched.flatMap(({ find, otherwise }) => {
    const found = find(pair, evidence);
    return found.length > 0 ? found : otherwise(evidence);
  });
  return settleReasons(reasons, byRules(evidence));
}

/** Why the label of a section is another than before; empty when its cell says the same. */
export function reasonsOfSection(id: string, evidence: Evidence): readonly Reason[] {
  const { before, after } = evidence.sections.get(id) ?? {};
  if (!before || !after) return [];
  const texts = [before, after].map(({ label_text, source_ref }) => ({ text: label_text, ref: source_ref }));
  const [old, now] = texts;
  const own = old && now && reasonOfText('section', old, now, evidence);
  return own ? [own] : [];
}

/** The unit is the first one printed in target, observations, baseline: another unit in a changed text is a change of unit. */
function reasonsOfUnit({ before, after }: IndicatorPair, evidence: Evidence): readonly Reason[] {
  const id = after.indicator_id;
  const texts = [
    ...reasonsOfTargets(id, evidence),
    ...reasonsOfValues(id, evidence),
    ...reasonsOfBaseline(id, evidence),
  ];
  const changed = before.unit !== null && after.unit !== null && before.unit !== after.unit;
  const byCity = texts.some(({ cause }) => cause === 'revision' || cause === 'unit_change' || cause === 'new_period');
  return changed && byCity
    ? [{ cause: 'unit_change', subject: 'value', before: before.unit, after: after.unit, evidence: null }]
    : texts;
}

/** The latest columns repeat an observation: that of the latest year, before and now. */
function reasonsOfLatest({ before, after }: IndicatorPair, evidence: Evidence): readonly Reason[] {
  const years = [before.latest_fiscal_year, after.latest_fiscal_year];
  const isLatest = ({ before: old, after: now }: Sides<ObservationRow>): boolean =>
    years.includes((now ?? old)?.fiscal_year ?? null);
  const rows = [...(evidence.observations.get(after.indicator_id)?.values() ?? [])].filter(isLatest);
  const differs = ({ before: old, after: now }: Sides<ObservationRow>): boolean =>
    old?.attainment !== now?.attainment || old?.value_text !== now?.value_text;
  return rows.filter(differs).flatMap((sides) => reasonsOfObservation(sides, ['attainment'], evidence));
}
