import type { Effects } from '../effects/Effects.ts';
import { exitCodes, PipelineError } from '../errors.ts';
import { chooseIdentity, runGit } from './runGit.ts';

/** What the user asked of `archive`. */
export interface ArchiveOptions {
  /** Push the commit too. */
  readonly push: boolean;
}

const message = 'output: what data/ makes, and the releases of it';

/**
 * Commits `output/` when it changed: the built files, the archive of releases, ledgers and status. With `push` sends what is committed to the
 * branch that is checked out, once more after a rebase when somebody else was faster; what an earlier run could not send goes too.
 * Yields 0; says so when there was nothing to commit.
 * @throws PipelineError (exit 3) `refused-git` for what git refuses.
 * @example archiveOutput({ push: false }, effects) // 0
 */
export function archiveOutput({ push }: ArchiveOptions, effects: Effects): number {
  runGit(['add', '--all', '--', 'output'], effects);
  const staged = runGit(['diff', '--cached', '--name-only', '--', 'output'], effects).out;
  const identity = chooseIdentity(effects);
  if (staged === '') effects.writeOut('output/ に変更はありません。 Nothing in output/ changed.\n');
  else {
    runGit(['commit', '--quiet', '--message', message, '--', 'output'], effects, identity);
    const commit = runGit(['rev-parse', '--short', 'HEAD'], effects).out.trim();
    effects.writeOut(`output/ をコミットしました。 Committed: ${commit}\n`);
  }
  if (push) send(identity, effects);
  return exitCodes.done;
}

/** Nothing is sent where the branch on the server has it all; a rebase that meets a conflict is taken back. */
function send(identity: readonly string[], effects: Effects): void {
  if (runGit(['rev-list', '@{upstream}..HEAD'], effects).out === '') return;
  if (effects.runProgram('git', ['push', '--quiet'], effects.root).exit !== 0) {
    try {
      runGit(['pull', '--quiet', '--rebase'], effects, identity);
    } catch (error) {
      if (error instanceof PipelineError) effects.runProgram('git', ['rebase', '--abort'], effects.root);
      throw error;
    }
    runGit(['push', '--quiet'], effects);
  }
  effects.writeOut('送りました。 Pushed.\n');
}
