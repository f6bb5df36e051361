import { join } from 'node:path';
import { type Problem, renderProblems } from '../cli/renderProblems.ts';
import type { Effects } from '../effects/Effects.ts';
import { readTree } from '../effects/readTree.ts';
import { exitCodes, PipelineError } from '../errors.ts';
import { appendSummary } from '../github/appendSummary.ts';
import { digestOf } from '../release/bundle/digestOf.ts';
import { digestBundles } from './digestBundles.ts';

/** What the user asked of `reproduce`. */
export interface ReproduceOptions {
  /** Fail when what is committed in `output/` is not what a build makes. */
  readonly committed: boolean;
  /** Print the digests of what a build makes, and compare nothing: how the second build is asked. */
  readonly digests: boolean;
}

/** Another place on earth, and another alphabet: what must not show in a single byte. */
const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' } as const;

/**
 * Builds everything twice in memory, the second time in a process of its own under another time zone and locale, and compares every byte;
 * then compares `output/`. What is wrong stands on the page of a GitHub Actions run too. Yields 0, or 1 when two builds differ or (with `committed`) `output/` is stale; a stale `output/` is told in any case.
 * @throws PipelineError as `digestBundles` does; `invalid-build` (exit 2) when the second build fails.
 * @example reproduce({ committed: false, digests: false }, effects) // 0
 */
export function reproduce({ committed, digests }: ReproduceOptions, effects: Effects): number {
  const first = digestBundles(effects);
  if (digests) {
    effects.writeOut(`${JSON.stringify(first)}\n`);
    return exitCodes.done;
  }
  const second = buildElsewhere(effects);
  const differing = listDiffering(first, second);
  const stale = listDiffering(first, digestOutput(first, effects));
  const count = Object.keys(first).length;
  if (differing.length === 0)
    effects.writeOut(
      `2 回作って ${count} 個のファイルがすべて同じでした。 Two builds agree in all ${count} files (second: ${elsewhere.TZ}, ${elsewhere.LANG}).\n`,
    );
  const problems = [
    ...(differing.length > 0 ? [tellDiffering(differing)] : []),
    ...(stale.length > 0 ? [tellStale(stale, committed)] : []),
  ];
  effects.writeError(renderProblems(problems, effects.colour));
  appendSummary(problems.map(({ messageJa, messageEn }) => `- ${messageJa} ${messageEn}\n`).join(''), effects);
  return differing.length > 0 || (committed && stale.length > 0) ? exitCodes.unfit : exitCodes.done;
}

function tellDiffering(paths: readonly string[]): Problem {
  return {
    code: 'unreproducible-build',
    messageJa: `2 回作ると ${paths.length} 個のファイルが違います（${listFew(paths)}）。プログラムの誤りです。Issue で知らせてください。`,
    messageEn: `Two builds differ in ${paths.length} files (${listFew(paths)}). This is a fault of the program; please report it.`,
  };
}

function tellStale(paths: readonly string[], committed: boolean): Problem {
  const [ja, en] = committed
    ? ['npm start を実行し、output/ もコミットしてください。', 'Run npm start and commit output/ too.']
    : ['output/ は取り込み後に作り直されます。', 'It is made again after the merge.'];
  return {
    code: 'stale-output',
    file: 'output/',
    messageJa: `output/ は、今の data/ から作ったものと ${paths.length} 個違います（${listFew(paths)}）。${ja}`,
    messageEn: `output/ is not what data/ makes now: ${paths.length} files (${listFew(paths)}). ${en}`,
  };
}

type Digests = Readonly<Record<string, string>>;

function buildElsewhere({ runProgram, checkout, root }: Effects): Digests {
  const script = join(checkout, 'pipeline', 'launch.mjs');
  const run = runProgram(process.execPath, [script, 'reproduce', '--digests', '--root', root], root, elsewhere);
  if (run.exit === 0) return JSON.parse(run.out) as Digests;
  throw new PipelineError(2, [
    {
      code: 'invalid-build',
      messageJa: `2 回目の作成が終了コード ${run.exit} で止まりました。先に npm run build を実行して確かめてください。`,
      messageEn: `The second build ended with exit code ${run.exit}. Run npm run build first and see what it says.`,
    },
  ]);
}

/** The digests of what stands in `output/` for the same plans. */
function digestOutput(made: Digests, { files, root }: Effects): Digests {
  const plans = [...new Set(Object.keys(made).map((path) => path.split('/')[0] ?? ''))];
  return Object.fromEntries(
    plans.flatMap((plan) =>
      [...readTree(files, join(root, 'output', plan))].map(([path, bytes]) => [`${plan}/${path}`, digestOf(bytes)]),
    ),
  );
}

function listDiffering(one: Digests, two: Digests): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(two)])].filter((path) => one[path] !== two[path]).sort();
}

function listFew(paths: readonly string[]): string {
  return paths.length > 3 ? `${paths.slice(0, 3).join(', ')} …` : paths.join(', ');
}
