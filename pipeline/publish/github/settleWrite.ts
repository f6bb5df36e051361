import type { Outcome } from './api/Trouble.ts';
import { type Task, toFailure } from './api/toFailure.ts';
import type { GitHubDeps } from './GitHubSettings.ts';

/** How often a write is sent at most. */
const turns = 3;

/** A pause before what was written can be expected to show: 1, 2, 4 s. */
export const pause = (deps: Pick<GitHubDeps, 'sleep'>, turn: number): Promise<void> =>
  deps.sleep(1000 * 2 ** (turn - 1));

/**
 * Carries one write out. When its answer is lost (a reset, a timeout, a 5xx) or says that the thing is there already,
 * nothing is repeated blindly: `reread` looks whether it was carried out after all and yields what it made, or null
 * after clearing what is in the way; only then the write is sent again, three times at most.
 * Throws a `PipelineError` (exit 3) for any other refusal.
 */
export async function settleWrite<T>(
  task: Task,
  deps: Pick<GitHubDeps, 'sleep'>,
  write: () => Promise<Outcome<T>>,
  reread: () => Promise<T | null>,
): Promise<T> {
  for (let turn = 1; ; turn += 1) {
    const outcome = await write();
    if ('done' in outcome) return outcome.done;
    const { kind } = outcome.trouble;
    if (kind !== 'unclear' && kind !== 'taken') throw toFailure(task, outcome.trouble);
    await pause(deps, turn);
    const made = await reread();
    if (made !== null) return made;
    if (turn === turns) throw toFailure(task, outcome.trouble);
  }
}
