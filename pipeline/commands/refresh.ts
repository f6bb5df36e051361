import { dirname, join } from 'node:path';
import { renderProblems } from '../cli/renderProblems.ts';
import type { Effects } from '../effects/Effects.ts';
import { loadData } from '../effects/loadData.ts';
import { loadSchemas } from '../effects/loadSchemas.ts';
import { loadWords } from '../effects/loadWords.ts';
import { writeWhole } from '../effects/writeWhole.ts';
import { exitCodes, PipelineError } from '../errors.ts';
import { proposeEdition } from './proposeEdition.ts';
import { type RefreshOutcome, refreshPlan } from './refreshPlan.ts';

/** What the user asked of `refresh`. */
export interface RefreshOptions {
  /** Open a pull request for every plan whose source changed, and leave this checkout as it is. */
  readonly pullRequest: boolean;
}

/**
 * Looks whether the sources of the plans changed: asks conditionally for the address in the newest `origin.yaml`, and puts a table with other
 * bytes into `data/` as a new or a revised edition; with `pullRequest` on a branch of its own. A plan that fails keeps none of the others.
 * Yields 0; 1 when an edition cannot be told; 3 when a source could not be fetched or a pull request not be opened.
 * @throws PipelineError as `loadData` does.
 * @example await refresh({ pullRequest: false }, effects) // 0
 */
export async function refresh({ pullRequest }: RefreshOptions, effects: Effects): Promise<number> {
  const words = loadWords(effects);
  const { plans } = loadData(effects.root, effects, loadSchemas(effects.checkout, effects.files));
  let worst: number = exitCodes.done;
  for (const input of plans) {
    const found = await refreshPlan(input, words, effects);
    const { outcome, page } = pullRequest
      ? await propose(found, effects)
      : { outcome: keep(found, effects), page: null };
    effects.writeOut(`${renderOutcome(outcome, pullRequest, effects)}${page === null ? '' : `${page}\n`}`);
    effects.writeError(renderProblems(outcome.faults, effects.colour));
    worst = Math.max(worst, outcome.exit);
  }
  return worst;
}

function keep(outcome: RefreshOutcome, { files, root }: Effects): RefreshOutcome {
  for (const [path, bytes] of outcome.files) {
    const place = join(root, path);
    files.makeFolder(dirname(place));
    writeWhole(files, place, bytes);
  }
  return outcome;
}

interface Proposed {
  readonly outcome: RefreshOutcome;
  /** The pull request's page; `null` without one. */
  readonly page: string | null;
}

async function propose(outcome: RefreshOutcome, effects: Effects): Promise<Proposed> {
  if (outcome.state !== 'new' && outcome.state !== 'revised') return { outcome, page: null };
  try {
    return { outcome, page: await proposeEdition(outcome, effects) };
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return { outcome: { ...outcome, faults: error.faults, exit: error.exitCode }, page: null };
  }
}

const stateWords: Readonly<Record<RefreshOutcome['state'], readonly [ja: string, en: string]>> = {
  'no address': ['origin.yaml に url がありません', 'no url in origin.yaml'],
  unchanged: ['変更はありません', 'unchanged'],
  new: ['新しい版があります', 'there is a new edition'],
  revised: ['原資料が改められました', 'the source was revised'],
  'unknown edition': ['年度が読み取れません', 'its fiscal year cannot be read'],
  failed: ['取り込めませんでした', 'could not be taken in'],
};

function renderOutcome(outcome: RefreshOutcome, pullRequest: boolean, { env }: Effects): string {
  const { planId, state, edition, files, staleDays } = outcome;
  const [ja, en] = stateWords[state];
  const line = `${planId}${edition === null ? '' : ` ${edition}`}: ${ja} / ${en}\n`;
  const written = edition === null || pullRequest ? '' : [...files.keys()].map((path) => `  ${path}\n`).join('');
  if (staleDays === null) return `${line}${written}`;
  const text = `${planId}: 原資料が ${staleDays} 日新しくなっていません。市の公表ページを確かめてください。 The source has not been new for ${staleDays} days; look at the city's page.`;
  // The workflow command by which GitHub shows a warning on the run's page.
  return `${line}${written}${env['GITHUB_ACTIONS'] === 'true' ? '::warning::' : '注意 warning: '}${text}\n`;
}
