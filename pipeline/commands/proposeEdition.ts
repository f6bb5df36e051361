import { dirname, join } from 'node:path';
import type { Effects } from '../effects/Effects.ts';
import { openPullRequest } from '../github/openPullRequest.ts';
import type { RefreshOutcome } from './refreshPlan.ts';
import { tellBuild } from './report.ts';
import { chooseIdentity, runGit } from './runGit.ts';

/** What stands above the report. GitHub starts no check for what its own token opened. */
const preface = `原資料が変わったため、\`npm run refresh\` が作りました。気づきと違いを読み、よければ取り込んで（Merge）ください。
確認（check）は自動では始まりません。閉じて開き直す（Close → Reopen）と始まります。
Made by \`npm run refresh\`, because the source has changed: read the findings and the changes, then merge. Close and reopen it to start the checks.
`;

/**
 * Puts a refreshed edition on a branch of its own and opens a pull request with its findings and differences. A branch that holds this source
 * already stays as it is; on one with an older source the edition is put on top, so that what people added stays. `output/` is not touched: it
 * is made after the merge. The checkout is back on its branch afterwards. Yields the pull request's page.
 * @throws PipelineError as `openPullRequest` (exit 3) and `runGit` (exit 3) do.
 * @example await proposeEdition({ planId: 'ebetsu-gyokaku', edition: '2023', state: 'new', files }, effects)
 */
export async function proposeEdition(
  { planId, edition, state, files }: Pick<RefreshOutcome, 'planId' | 'edition' | 'state' | 'files'>,
  effects: Effects,
): Promise<string> {
  const base = runGit(['rev-parse', '--abbrev-ref', 'HEAD'], effects).out.trim();
  const head = `refresh/${planId}-${edition}`;
  const title = state === 'new' ? `${planId}: ${edition}年度版を加える` : `${planId}: ${edition}年度版の原資料の改定`;
  startBranch(head, effects);
  try {
    const fresh = !holdsSource(files, effects);
    if (fresh) {
      writeFiles(files, effects);
      runGit(['add', '--', ...files.keys()], effects);
      runGit(['commit', '--quiet', '--message', title], effects, chooseIdentity(effects));
      runGit(['push', '--quiet', 'origin', head], effects);
    }
    const body = `${preface}\n${tellBuild(effects, planId).text}`;
    return await openPullRequest({ head, base, title, body, fresh }, effects);
  } finally {
    runGit(['checkout', '--quiet', base], effects);
  }
}

/** The branch as the server has it, or a new one from here. */
function startBranch(head: string, effects: Effects): void {
  const there = runGit(['ls-remote', '--heads', 'origin', head], effects).out !== '';
  if (there) runGit(['fetch', '--quiet', 'origin', head], effects);
  runGit(['checkout', '--quiet', '-B', head, ...(there ? ['FETCH_HEAD'] : [])], effects);
}

function holdsSource(edition: RefreshOutcome['files'], { files, root }: Effects): boolean {
  const [[path, bytes] = ['', new Uint8Array()]] = edition;
  const found = files.readFile(join(root, path));
  return found !== null && Buffer.compare(found, bytes) === 0;
}

function writeFiles(edition: RefreshOutcome['files'], { files, root }: Effects): void {
  for (const [path, bytes] of edition) {
    files.makeFolder(dirname(join(root, path)));
    files.writeFile(join(root, path), bytes);
  }
}
