import { type Fault, PipelineError } from '../errors.ts';
import type { Finding } from '../model/Finding.ts';
import type { EditionInput, Plan, PlanInput, ReadPlan } from '../model/Plan.ts';
import type { HistoryRow, IndicatorRow, ObservationRow } from '../model/rows.ts';
import type { PlanSettings } from '../model/Settings.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { readSheet } from '../read/readSheet.ts';
import { firstVersion } from '../release/version/nextVersion.ts';
import { type ComposedEdition, composeEdition } from './composeEdition.ts';

interface NamedEdition extends ComposedEdition {
  readonly edition: string;
}

/**
 * Settles one plan from all its editions: the newest leads, every one is kept in `history`.
 * @throws PipelineError as `readSheet` and `normaliseSheet` do; `conflicting-name` when an indicator's name changed
 * under a known id and `plan.yaml` does not say so (data model, section 2).
 */
export function composePlan({ settings, editions }: PlanInput, words: Vocabularies): Plan {
  const composed: NamedEdition[] = [];
  for (const input of editions) {
    const before = composed.at(-1);
    composed.push({ edition: input.edition, ...compose(input, settings, words, before) });
  }
  const leading = composed.at(-1);
  const input = editions.at(-1);
  if (!leading || !input) throw new PipelineError(2, [missingEdition(settings.plan_id)]);
  const faults = findRenames(composed, settings);
  if (faults.length > 0) throw new PipelineError(1, faults);
  return {
    settings,
    origin: input.origin,
    title: leading.read.title,
    edition: leading.edition,
    fiscalYears: leading.read.fiscalYears,
    notes: leading.read.notes,
    legend: leading.read.legend,
    tables: { ...leading.tables, history: composed.length > 1 ? composed.flatMap(toHistory) : [] },
    // Settled by `settleRelease`, from the difference to the last release.
    schemaVersion: firstVersion,
    version: firstVersion,
    source: input.source,
  };
}

function compose(
  input: EditionInput,
  settings: PlanSettings,
  words: Vocabularies,
  before: NamedEdition | undefined,
): ComposedEdition {
  const { edition, corrections, source } = input;
  const sheet = readSheet(source.bytes, source.file, settings.shape);
  return composeEdition({ sheet, settings, edition: Number(edition), corrections }, words, (read) =>
    before ? [...tellRevisions(before, read), ...tellIndicators(before, read)] : [],
  );
}

/** Values that this edition prints otherwise than the one before: `revised-value`. */
function tellRevisions({ edition, tables }: NamedEdition, read: ReadPlan): Finding[] {
  const before = new Map(tables.observations.map((row) => [keyOf(row), row]));
  return read.observations.flatMap((row): Finding[] => {
    const old = before.get(keyOf(row));
    if (!old || (old.value === null && old.status === null) || (old.value === row.value && old.status === row.status))
      return [];
    return [
      {
        code: 'revised-value',
        indicatorId: row.indicator_id,
        ...(row.source_ref === null ? {} : { sourceRef: row.source_ref }),
        printed: row.value_text ?? '',
        params: { year: row.fiscal_year ?? row.period, before_edition: edition, before: old.value_text ?? '' },
      },
    ];
  });
}

/**
 * Indicators that this edition drops or adds (`dropped-indicator`, `added-indicator`), and baselines and targets that it prints otherwise
 * than the one before (`revised-baseline`, `revised-target`), each with both texts.
 */
function tellIndicators({ edition, tables }: NamedEdition, read: ReadPlan): Finding[] {
  const before = new Map(tables.indicators.map((row) => [row.indicator_id, row]));
  const now = new Set(read.indicators.map(({ indicator_id }) => indicator_id));
  const dropped = tables.indicators
    .filter(({ indicator_id }) => !now.has(indicator_id))
    .map(
      (row): Finding => ({
        code: 'dropped-indicator',
        printed: nameOf(row),
        params: { id: row.indicator_id, before_edition: edition },
      }),
    );
  const targetsOf = (rows: ReadPlan['targets'], id: string): string =>
    rows
      .flatMap(({ indicator_id, role, text }) => (indicator_id === id && role !== 'planned' ? (text ?? []) : []))
      .join(' / ');
  return [
    ...dropped,
    ...read.indicators.flatMap((row): Finding[] => {
      const { indicator_id: indicatorId } = row;
      const old = before.get(indicatorId);
      const at = { indicatorId, ...(row.source_ref === null ? {} : { sourceRef: row.source_ref }) };
      if (!old)
        return [{ code: 'added-indicator', ...at, printed: row.indicator, params: { before_edition: edition } }];
      const [was, is] = [targetsOf(tables.targets, indicatorId), targetsOf(read.targets, indicatorId)];
      return [
        ...(old.baseline_text === row.baseline_text
          ? []
          : [revised('revised-baseline', at, old.baseline_text ?? '', row.baseline_text ?? '', edition)]),
        ...(was === is ? [] : [revised('revised-target', at, was, is, edition)]),
      ];
    }),
  ];
}

function revised(code: string, at: Partial<Finding>, before: string, printed: string, edition: string): Finding {
  return { code, ...at, printed, params: { before_edition: edition, before } };
}

function keyOf({ indicator_id, period, series }: Pick<ObservationRow, 'indicator_id' | 'period' | 'series'>): string {
  return JSON.stringify([indicator_id, period, series]);
}

function toHistory({ edition, tables }: NamedEdition): HistoryRow[] {
  return tables.observations.map(
    ({
      indicator_id,
      period,
      series,
      fiscal_year,
      value,
      status,
      unit,
      value_text,
      obs_status,
      attainment,
      attainment_reason,
      source_ref,
    }) => ({
      edition,
      indicator_id,
      period,
      series,
      fiscal_year,
      value,
      status,
      unit,
      value_text,
      obs_status,
      attainment,
      attainment_reason,
      source_ref,
    }),
  );
}

function findRenames(composed: readonly NamedEdition[], { renames = [], plan_id }: PlanSettings): Fault[] {
  return composed.flatMap(({ edition, tables }, index) => {
    const before = new Map((composed[index - 1]?.tables.indicators ?? []).map((row) => [row.indicator_id, row]));
    return tables.indicators.flatMap((row): Fault[] => {
      const old = before.get(row.indicator_id);
      const declared = renames.some(
        (rename) =>
          rename.edition === edition &&
          rename.indicator_id === row.indicator_id &&
          rename.from === old?.indicator &&
          rename.to === row.indicator,
      );
      return !old || nameOf(old) === nameOf(row) || declared
        ? []
        : [
            conflictingName(plan_id, edition, old, row, {
              known: [...before.values()].find((other) => nameOf(other) === nameOf(row)),
              isMoved: tables.indicators.some((other) => nameOf(other) === nameOf(old)),
            }),
          ];
    });
  });
}

function nameOf({ indicator, subgroup }: IndicatorRow): string {
  return subgroup === null ? indicator : `${indicator}（${subgroup}）`;
}

/**
 * The fault for a name that changed under a known id, with the lines to write. An indicator whose name another number had before was
 * numbered anew; one that nobody knows, in the place of one that stands elsewhere now, takes a number that is not in use.
 */
function conflictingName(
  planId: string,
  edition: string,
  old: IndicatorRow,
  row: IndicatorRow,
  { known, isMoved }: { readonly known: IndicatorRow | undefined; readonly isMoved: boolean },
): Fault {
  const to = known?.indicator_id ?? (isMoved ? `${old.indicator_id}b` : null);
  const lines =
    to === null
      ? `renames: [{edition: '${edition}', indicator_id: ${row.indicator_id}, from: ${nameOf(old)}, to: ${nameOf(row)}, reason: …}]`
      : `renumbers: [{edition: '${edition}', from: ${row.indicator_id}, to: ${to}, reason: …}]`;
  const place = known
    ? {
        ja: `この名前は、前の版では \`${known.indicator_id}\` にありました。`,
        en: ` Before, this name stood at \`${known.indicator_id}\`.`,
      }
    : { ja: '', en: '' };
  return {
    code: 'conflicting-name',
    file: `data/plans/${planId}/plan.yaml`,
    messageJa: `指標 \`${row.indicator_id}\` の名前が、${edition} 年度版で \`${nameOf(old)}\` から \`${nameOf(row)}\` に変わっています（${row.source_ref ?? ''}）。${place.ja}その通りなら plan.yaml に \`${lines}\` と書き、違えば番号の並びを確かめてください。`,
    messageEn: `Indicator \`${row.indicator_id}\` changes its name in the ${edition} edition from \`${nameOf(old)}\` to \`${nameOf(row)}\` (${row.source_ref ?? ''}).${place.en} If that is so, write \`${lines}\` into plan.yaml; otherwise check the numbering.`,
  };
}

function missingEdition(planId: string): Fault {
  return {
    code: 'missing-edition',
    file: `data/plans/${planId}/editions`,
    messageJa: `計画 \`${planId}\` に版がありません。data/plans/${planId}/editions/<年度>/ に source.tsv と origin.yaml を置いてください。`,
    messageEn: `Plan \`${planId}\` has no edition; put source.tsv and origin.yaml into data/plans/${planId}/editions/<fiscal year>/.`,
  };
}
