import { readFileSync } from 'node:fs';
import type { MemoryEffects } from '../../pipeline/effects/createMemoryEffects.ts';
import type { FakeGitHub } from '../fakes/github/startFakeGitHub.ts';
import { memoryProject } from './memoryProject.ts';

const planFile = 'data/plans/ebetsu-gyokaku/plan.yaml';
const confirmed = `licence:
  status: confirmed
  id: CC-BY-4.0
  title: {ja: クリエイティブ・コモンズ 表示 4.0, en: Creative Commons Attribution 4.0}
  url: https://creativecommons.org/licenses/by/4.0/
  note: {ja: 試験のため。, en: For a test.}
`;

/** A token as GitHub makes them, planted wherever a token may stand. */
export const plantedToken = 'ghp_0123456789abcdefghijABCDEFGHIJ012345';

/**
 * Ebetsu's project in memory, fit for publication: licence confirmed, a real domain, everything committed, channels `folder` and, with a
 * fake, `github`. The source is Ebetsu's unless another is given.
 */
export function publishingProject(github: FakeGitHub | null, source: string | null = null): MemoryEffects {
  const catalog = readFileSync('data/catalog.yaml', 'utf8').replace('https://torikumi.example', 'https://open-data.jp');
  const plan = readFileSync(planFile, 'utf8').replace(/^licence:\n(?: .*\n)+/m, confirmed);
  const channels =
    github === null
      ? ''
      : `channels:\n  - type: folder\n  - {type: github, owner: ${github.place.owner}, repo: ${github.place.repo}, base_url: "${github.place.apiUrl}"}\n`;
  return {
    ...memoryProject(source, { 'data/catalog.yaml': `${catalog}${channels}`, [planFile]: plan }),
    env: { TORIKUMI_GITHUB_TOKEN: plantedToken },
    fetch: (input, init) => fetch(input, init),
    // Git has nothing to tell: everything is committed.
    runProgram: () => ({ exit: 0, out: '', err: '' }),
  };
}
