import type { Finding } from '../model/Finding.ts';
import type { ReadIndicator, ReadObservation, ReadPlan } from '../model/Plan.ts';
import type { TargetRow } from '../model/rows.ts';
import type { PlanSettings } from '../model/Settings.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { tellCounts } from './tellCounts.ts';
import { tellFormulas } from './tellFormulas.ts';
import { tellKinds } from './tellKinds.ts';
import { tellNames } from './tellNames.ts';
import { tellSuddenChanges } from './tellSuddenChanges.ts';
import { tellUnits } from './tellUnits.ts';

/** What a rule across rows looks at. */
export interface CheckedPlan {
  readonly plan: Pick<ReadPlan, 'sections' | 'notes' | 'title' | 'findings'>;
  readonly indicators: readonly ReadIndicator[];
  readonly targets: readonly TargetRow[];
  readonly observations: readonly ReadObservation[];
  readonly settings: Pick<PlanSettings, 'baseline_year'> | null;
  readonly words: Vocabularies;
}

const rules: readonly ((checked: CheckedPlan) => readonly Finding[])[] = [
  tellAssumedBaseline,
  tellCounts,
  tellFormulas,
  tellKinds,
  tellNames,
  tellSuddenChanges,
  tellUnits,
];

/** Every finding that needs more than one cell to be seen. */
export function checkPlan(checked: CheckedPlan): Finding[] {
  return rules.flatMap((rule) => rule(checked));
}

/** The baseline year is a person's assumption where the source prints none: told once (data model, section 3). */
function tellAssumedBaseline({ settings, indicators }: CheckedPlan): Finding[] {
  const assumed = settings?.baseline_year;
  if (!assumed) return [];
  const count = indicators.filter(({ baseline_year }) => baseline_year === assumed.fiscal_year).length;
  return count === 0
    ? []
    : [
        {
          code: 'assumed-baseline-year',
          decided: String(assumed.fiscal_year),
          params: { count, reason_ja: assumed.reason.ja, reason_en: assumed.reason.en },
        },
      ];
}
