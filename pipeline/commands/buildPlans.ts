import { gate } from '../check/gate.ts';
import type { Effects } from '../effects/Effects.ts';
import { healOutput } from '../effects/healOutput.ts';
import { loadData } from '../effects/loadData.ts';
import { loadSchemas } from '../effects/loadSchemas.ts';
import { loadWords } from '../effects/loadWords.ts';
import { askMeant } from '../effects/suggestName.ts';
import { clearRejected, type SwapOutcome, swapOutput, writeRejected } from '../effects/swapOutput.ts';
import { exitCodes, type Fault, PipelineError } from '../errors.ts';
import type { Plan, PlanInput } from '../model/Plan.ts';
import type { FindingRow } from '../model/rows.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { writePlan } from '../write/writePlan.ts';
import { composePlan } from './composePlan.ts';

/** One plan as the build left it. */
export interface BuiltPlan {
  readonly plan: Plan;
  /** The plan's files by their path in `folder`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Findings that keep it from publication; none when it was published. */
  readonly blockers: readonly FindingRow[];
  readonly outcome: SwapOutcome | 'rejected';
  /** Where the files are, from the root: `output/<plan_id>`, or `output/.rejected/<plan_id>`. */
  readonly folder: string;
}

/** What a build did: its plans in order of their ids, and the words it used. */
export interface BuildReport {
  readonly plans: readonly BuiltPlan[];
  readonly words: Vocabularies;
  readonly exit: number;
}

/** The plans that were asked for, all when none was. Throws `unknown-plan` (exit 2) for each that is not there. */
function choosePlans(plans: readonly PlanInput[], asked: readonly string[]): readonly PlanInput[] {
  const known = plans.map(({ settings }) => settings.plan_id);
  const faults = asked
    .filter((id) => !known.includes(id))
    .map((id): Fault => {
      const meant = askMeant(id, known);
      return {
        code: 'unknown-plan',
        messageJa: `\`${id}\` という計画はありません。${meant.ja}あるのは ${known.join('、')} です。`,
        messageEn: `There is no plan \`${id}\`.${meant.en} Known: ${known.join(', ')}.`,
      };
    });
  if (faults.length > 0) throw new PipelineError(2, faults);
  return asked.length === 0 ? plans : plans.filter(({ settings }) => asked.includes(settings.plan_id));
}

/**
 * Makes the files of every plan asked for (all when none is named) in memory, and only then touches `output/`:
 * a plan that passes the gate is swapped in, one that does not goes to `output/.rejected/` and its last good output stays.
 * `exit` is 1 when a plan was stopped. Throws PipelineError as the stages do; `output/` is then as it was.
 * @example buildPlans(['ebetsu-gyokaku'], effects).plans[0]?.outcome // 'swapped'
 */
export function buildPlans(asked: readonly string[], effects: Effects): BuildReport {
  healOutput(effects);
  const schemas = loadSchemas(effects.checkout, effects.files);
  const words = loadWords(effects);
  const { catalog, plans } = loadData(effects.root, effects, schemas);
  const made = choosePlans(plans, asked).map((input) => {
    const plan = composePlan(input, words);
    return { plan, files: writePlan(plan, catalog, schemas, words), blockers: gate(plan).blockers };
  });
  const built = made.map(({ plan, files, blockers }): BuiltPlan => {
    const id = plan.settings.plan_id;
    if (blockers.length > 0) {
      writeRejected(effects, id, files);
      return { plan, files, blockers, outcome: 'rejected', folder: `output/.rejected/${id}` };
    }
    clearRejected(effects, id);
    return { plan, files, blockers, outcome: swapOutput(effects, id, files), folder: `output/${id}` };
  });
  const exit = built.some(({ outcome }) => outcome === 'rejected') ? exitCodes.unfit : exitCodes.done;
  return { plans: built, words, exit };
}
