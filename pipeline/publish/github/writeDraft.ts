import { PipelineError } from '../../errors.ts';
import { tagOf } from '../../model/Release.ts';
import type { RemoteRelease } from './GitHubState.ts';
import { findDrafts } from './lookAtGitHub.ts';
import { pause, settleWrite } from './settleWrite.ts';
import { textOf, type Work } from './Work.ts';

/** How often the list is read for a draft whose creation was not answered: a new one may show late. */
const listTurns = 3;

/** Makes the draft, or finds the one that an unanswered request made. */
export function createDraft({ api, deps, release }: Work): Promise<RemoteRelease> {
  const findMade = async (): Promise<RemoteRelease | null> => {
    for (let turn = 1; ; turn += 1) {
      const made = findDrafts(await api.listReleases(), tagOf(release))[0];
      if (made !== undefined) return made;
      if (turn === listTurns) return null;
      await pause(deps, turn);
    }
  };
  return settleWrite('createDraft', deps, () => api.createDraft(textOf(release)), findMade);
}

/** Passes a draft of this release on. Throws `conflicting-draft` (exit 3) for anything else: it was one when planned. */
function expectDraft({ release }: Work, found: RemoteRelease | null): RemoteRelease {
  if (found?.isDraft === true && found.tag === tagOf(release)) return found;
  const messageJa = `\`${tagOf(release)}\` の下書きが、計画を作った後に変わりました。もう一度実行してください。`;
  const messageEn = `The draft of \`${tagOf(release)}\` has changed since the plan was made. Run again.`;
  throw new PipelineError(3, [{ code: 'conflicting-draft', messageJa, messageEn }]);
}

/** The draft that the plan carries on, as it is now. */
export async function readDraft(work: Work, id: number): Promise<RemoteRelease> {
  return expectDraft(work, await work.api.readRelease(id));
}

/**
 * Removes a draft, if it still is one: GitHub would remove a published release at the same address.
 * The request may be sent again, for nothing can be removed twice.
 */
export async function removeDraft(work: Work, id: number): Promise<void> {
  const { api, deps } = work;
  const found = await api.readRelease(id);
  if (found === null) return;
  expectDraft(work, found);
  await settleWrite(
    'removeRelease',
    deps,
    () => api.removeRelease(id),
    () => Promise.resolve(null),
  );
}
