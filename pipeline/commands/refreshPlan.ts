import { join } from 'node:path';
import type { Effects } from '../effects/Effects.ts';
import { exitCodes, type Fault, PipelineError } from '../errors.ts';
import type { PlanInput, ReadPlan } from '../model/Plan.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { readSheet } from '../read/readSheet.ts';
import { countStaleDays } from '../refresh/countStaleDays.ts';
import { fetchSource, type Validators } from '../refresh/fetchSource.ts';
import { planEdition } from '../refresh/planEdition.ts';
import { composeEdition } from './composeEdition.ts';

/** What became of one plan's source. */
export interface RefreshOutcome {
  readonly planId: string;
  readonly state: 'no address' | 'unchanged' | 'new' | 'revised' | 'unknown edition' | 'failed';
  readonly edition: string | null;
  /** What to write, by path from the root; the source itself first. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly faults: readonly Fault[];
  readonly exit: number;
  /** Days since the source was last new, once that is longer than it should be. */
  readonly staleDays: number | null;
}

/**
 * Asks for the source of one plan and says where it belongs; nothing is written. A failure stands in the outcome.
 * @example (await refreshPlan(input, words, effects)).state // 'unchanged'
 */
export async function refreshPlan(
  input: PlanInput,
  words: Vocabularies,
  effects: Pick<Effects, 'files' | 'root' | 'fetch' | 'now'>,
): Promise<RefreshOutcome> {
  const { settings, editions } = input;
  const planId = settings.plan_id;
  const folder = `data/plans/${planId}`;
  const memory = `${folder}/.refresh.json`;
  const newest = editions.at(-1);
  const none = { planId, edition: null, files: new Map(), faults: [], exit: exitCodes.done };
  const stale = newest === undefined ? null : countStaleDays(newest.origin, effects.now());
  if (newest?.origin.url === undefined) return { ...none, state: 'no address', staleDays: stale };
  const { url } = newest.origin;
  try {
    const fetched = await fetchSource(url, readValidators(join(effects.root, memory), effects), effects);
    if (fetched.state === 'unchanged') return { ...none, state: 'unchanged', staleDays: stale };
    const { bytes, validators } = fetched;
    const remembered = [memory, new TextEncoder().encode(`${JSON.stringify(validators, null, 2)}\n`)] as const;
    const { read } = composeEdition({ sheet: readSheet(bytes, newest.source.file, settings.shape), settings }, words);
    const retrieved = new Date(effects.now()).toISOString().slice(0, 10);
    const plan = planEdition(input, { bytes, title: read.title, edition: printedYear(read), retrieved });
    if (plan.kind === 'same') return { ...none, state: 'unchanged', files: new Map([remembered]), staleDays: stale };
    if (plan.kind === 'unknown edition')
      return {
        ...none,
        state: plan.kind,
        faults: [unknownEdition(folder, url)],
        exit: exitCodes.unfit,
        staleDays: null,
      };
    const files = [...plan.files].map(([path, content]) => [`${folder}/${path}`, content] as const);
    return {
      ...none,
      state: plan.kind,
      edition: plan.edition,
      files: new Map([...files, remembered]),
      staleDays: null,
    };
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return { ...none, state: 'failed', faults: error.faults, exit: error.exitCode, staleDays: stale };
  }
}

/** The fiscal year that the title prints; the last year with values is only an inference, and no ground for a folder's name. */
function printedYear({ edition, findings }: ReadPlan): number | null {
  return findings.some(({ code }) => code === 'inferred-edition') ? null : edition;
}

/** What the server said last time; a file that is broken counts as none, and only makes the next answer larger. */
function readValidators(path: string, { files }: Pick<Effects, 'files'>): Validators | null {
  const bytes = files.readFile(path);
  if (bytes === null) return null;
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Validators;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function unknownEdition(folder: string, url: string): Fault {
  return {
    code: 'unknown-edition',
    file: folder,
    messageJa: `\`${url}\` の表は変わりましたが、表題から年度を読み取れません。${folder}/editions/<年度>/ に手で置いてください。`,
    messageEn: `The table at \`${url}\` changed, but its title does not say the fiscal year. Put it into ${folder}/editions/<year>/ by hand.`,
  };
}
