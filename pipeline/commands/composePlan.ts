import { type Change, toFindings } from '../check/editions/Change.ts';
import { compareEdition } from '../check/editions/compareEdition.ts';
import { type Memory, remember } from '../check/editions/Memory.ts';
import { refuseNames } from '../check/editions/refuseNames.ts';
import { type Fault, PipelineError } from '../errors.ts';
import type { Plan, PlanInput } from '../model/Plan.ts';
import type { HistoryRow } from '../model/rows.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { readSheet } from '../read/readSheet.ts';
import { firstVersion } from '../release/version/nextVersion.ts';
import { type ComposedEdition, composeEdition } from './composeEdition.ts';

interface NamedEdition extends ComposedEdition {
  readonly edition: string;
}

/**
 * Settles one plan from all its editions: the newest leads, every one is kept in `history`, and what one tells otherwise than those
 * before it is a finding.
 * @throws PipelineError as `readSheet`, `normaliseSheet` and `renumberPlan` do; `conflicting-name` when the name of a section or an
 * indicator changed under a known id and `plan.yaml` does not say so (data model, section 2).
 */
export function composePlan({ settings, editions }: PlanInput, words: Vocabularies): Plan {
  const composed: NamedEdition[] = [];
  const changes: Change[] = [];
  const faults: Fault[] = [];
  let memory: Memory | null = null;
  for (const { edition, corrections, source } of editions) {
    const before: Memory | null = memory;
    const sheet = readSheet(source.bytes, source.file, settings.shape);
    const next = composeEdition({ sheet, settings, edition: Number(edition), corrections }, words, (rows) =>
      toFindings([...changes, ...compareEdition(before, rows, edition, settings, words)], rows, edition),
    );
    changes.push(...compareEdition(before, next.tables, edition, settings, words));
    faults.push(...refuseNames(before, next.tables, { edition, numbers: next.numbers, settings }));
    memory = remember(before, edition, next.tables);
    composed.push({ edition, ...next });
  }
  const leading = composed.at(-1);
  const input = editions.at(-1);
  if (!leading || !input) throw new PipelineError(2, [missingEdition(settings.plan_id)]);
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

function missingEdition(planId: string): Fault {
  return {
    code: 'missing-edition',
    file: `data/plans/${planId}/editions`,
    messageJa: `計画 \`${planId}\` に版がありません。data/plans/${planId}/editions/<年度>/ に source.tsv と origin.yaml を置いてください。`,
    messageEn: `Plan \`${planId}\` has no edition; put source.tsv and origin.yaml into data/plans/${planId}/editions/<fiscal year>/.`,
  };
}
