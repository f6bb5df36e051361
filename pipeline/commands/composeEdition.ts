import { assessObservations } from '../assess/assessObservations.ts';
import { compareMethods } from '../assess/compareMethods.ts';
import { completeIndicators } from '../assess/completeIndicators.ts';
import { countAttainment } from '../assess/countAttainment.ts';
import { markCompleted } from '../assess/markCompleted.ts';
import { settleTargets } from '../assess/settleTargets.ts';
import { attachFindings } from '../check/attachFindings.ts';
import { checkPlan } from '../check/checkPlan.ts';
import type { EditionRows } from '../check/editions/Memory.ts';
import { renderFindings } from '../check/renderFindings.ts';
import type { Finding } from '../model/Finding.ts';
import type { PlanTables, ReadPlan, TableNumbers } from '../model/Plan.ts';
import type { Correction, PlanSettings } from '../model/Settings.ts';
import type { Sheet } from '../model/Sheet.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { normaliseSheet } from '../normalise/normaliseSheet.ts';
import { renumberPlan } from '../normalise/renumberPlan.ts';

/** One sheet with what a person wrote about it; a bare file has the sheet alone. */
export interface EditionSource {
  readonly sheet: Sheet;
  readonly settings?: PlanSettings;
  readonly edition?: number;
  readonly corrections?: readonly Correction[];
}

/** One edition, read, judged and checked. `history` stays empty: it takes two editions. */
export interface ComposedEdition {
  readonly read: ReadPlan;
  readonly tables: PlanTables;
  /** The numbers in its table, where plan.yaml maps them to other ids. */
  readonly numbers: TableNumbers;
}

/**
 * Runs one sheet through normalise → assess → check, purely.
 * `more` looks at the rows and may add findings (what an earlier edition told otherwise).
 * @throws PipelineError as `normaliseSheet` does.
 */
export function composeEdition(
  { sheet, settings, edition, corrections }: EditionSource,
  words: Vocabularies,
  more: (rows: EditionRows) => readonly Finding[] = () => [],
): ComposedEdition {
  const printed = normaliseSheet(sheet, {
    words,
    ...(settings ? { settings } : {}),
    ...(edition === undefined ? {} : { edition }),
    ...(corrections ? { corrections } : {}),
  });
  const { read, numbers } = renumberPlan(printed, settings?.renumbers ?? [], settings?.plan_id ?? '', edition ?? 0);
  const settled = settleTargets({
    targets: read.targets,
    indicators: read.indicators,
    operators: settings?.operators,
    dueWhenNotPrinted: settings?.due_when_not_printed,
    lastYear: settings?.period.last ?? null,
    words,
  });
  const observations = markCompleted(read.observations, words);
  const judged = assessObservations({ indicators: read.indicators, targets: settled.targets, observations, words });
  const indicators = completeIndicators({
    indicators: read.indicators,
    targets: settled.targets,
    observations: judged,
    edition: read.edition,
  });
  const found = checkPlan({
    plan: read,
    indicators: read.indicators,
    targets: settled.targets,
    observations,
    settings: settings ?? null,
    words,
  });
  const { sections } = read;
  const told = more({ sections, indicators, targets: settled.targets, observations: read.observations });
  const findings = [...read.findings, ...settled.findings, ...found, ...told];
  const attached = attachFindings({ sections, indicators, observations: judged }, findings, words);
  return {
    read,
    numbers,
    tables: {
      ...attached,
      targets: settled.targets,
      attributes: read.attributes,
      attainment: countAttainment({
        sections: read.sections,
        indicators,
        observations: judged,
        fiscalYears: read.fiscalYears,
      }),
      methods: compareMethods({ indicators, targets: settled.targets, observations: judged, words }),
      history: [],
      findings: renderFindings(findings, words, settings?.accept),
      lineage: read.lineage,
    },
  };
}
