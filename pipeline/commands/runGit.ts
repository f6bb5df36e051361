import type { Effects, ProgramRun } from '../effects/Effects.ts';
import { PipelineError } from '../errors.ts';

/** What `git -c` is told so that a commit has an author where nobody told git who works here. */
const botIdentity = ['-c', 'user.name=torikumi', '-c', 'user.email=torikumi@users.noreply.github.com'] as const;

/** The options by which git commits: none where git knows whose checkout this is, else this program's own name. */
export function chooseIdentity({ runProgram, root }: Pick<Effects, 'runProgram' | 'root'>): readonly string[] {
  return runProgram('git', ['config', 'user.email'], root).out.trim() === '' ? botIdentity : [];
}

/**
 * Runs git in the root and yields what it wrote.
 * @param identity options before the command, not told in a fault
 * @throws PipelineError `refused-git` (exit 3) when git is not there or does not end with 0; names the command and git's last line.
 * @example runGit(['rev-parse', 'HEAD'], effects).out
 */
export function runGit(
  args: readonly string[],
  { runProgram, root }: Pick<Effects, 'runProgram' | 'root'>,
  identity: readonly string[] = [],
): ProgramRun {
  const run = runProgram('git', [...identity, ...args], root);
  if (run.exit === 0) return run;
  const command = `git ${args.slice(0, 2).join(' ')}`;
  const said = run.err.trim().split('\n').at(-1) ?? '';
  const [ja, en] = run.exit === null ? ['git がありません', 'there is no git'] : [said, said];
  throw new PipelineError(3, [
    {
      code: 'refused-git',
      messageJa: `\`${command}\` が失敗しました（${ja}）。手元の git の状態と、書き込みの権限を確かめてください。`,
      messageEn: `\`${command}\` failed (${en}). See the state of the checkout, and whether you may push.`,
    },
  ]);
}
