import { gate } from '../check/gate.ts';
import type { Effects } from '../effects/Effects.ts';
import { healOutput } from '../effects/healOutput.ts';
import { loadData } from '../effects/loadData.ts';
import { loadSchemas } from '../effects/loadSchemas.ts';
import { loadWords } from '../effects/loadWords.ts';
import { clearRejected, type SwapOutcome, swapOutput, writeRejected } from '../effects/swapOutput.ts';
import { exitCodes } from '../errors.ts';
import type { FindingRow } from '../model/rows.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { choosePlans } from './choosePlans.ts';
import { type MadeBundle, makeBundle } from './makeBundle.ts';

/** One plan as the build left it. */
export interface BuiltPlan extends MadeBundle {
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
    const bundle = makeBundle(input, { catalog, schemas, words }, effects);
    return { ...bundle, blockers: gate(bundle.plan).blockers };
  });
  const built = made.map((bundle): BuiltPlan => {
    const { plan, files, blockers } = bundle;
    const id = plan.settings.plan_id;
    if (blockers.length > 0) {
      writeRejected(effects, id, files);
      return { ...bundle, outcome: 'rejected', folder: `output/.rejected/${id}` };
    }
    clearRejected(effects, id);
    return { ...bundle, outcome: swapOutput(effects, id, files), folder: `output/${id}` };
  });
  const exit = built.some(({ outcome }) => outcome === 'rejected') ? exitCodes.unfit : exitCodes.done;
  return { plans: built, words, exit };
}
