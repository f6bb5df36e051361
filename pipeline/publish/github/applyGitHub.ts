import { PipelineError } from '../../errors.ts';
import { tagOf } from '../../model/Release.ts';
import type { ChannelPlan, Progress } from '../Channel.ts';
import type { RemoteRelease } from './GitHubState.ts';
import { publishDraft } from './publishDraft.ts';
import { type Order, readOrders } from './readOrders.ts';
import { removeAsset, uploadFile } from './uploadFile.ts';
import type { Work } from './Work.ts';
import { createDraft, readDraft, removeDraft } from './writeDraft.ts';

/** The draft that an order writes to. Throws `invalid-plan` (exit 2) for a plan that neither makes nor carries on one. */
function expectDraft(draft: RemoteRelease | null, tag: string): RemoteRelease {
  if (draft !== null) return draft;
  const messageJa = `\`${tag}\` の計画に下書きがありません。計画を作り直してください。`;
  const messageEn = `The plan for \`${tag}\` has no draft. Plan this release again.`;
  throw new PipelineError(2, [{ code: 'invalid-plan', messageJa, messageEn }]);
}

/** Carries one order out; yields the draft that the next ones write to. */
async function carryOut(
  work: Work,
  order: Order,
  draft: RemoteRelease | null,
  progress: Progress,
): Promise<RemoteRelease | null> {
  const tag = tagOf(work.release);
  switch (order.act) {
    case 'create-draft':
      return createDraft(work);
    case 'remove-draft':
      await removeDraft(work, order.releaseId);
      return draft;
    case 'remove-asset':
      await removeAsset(work, order.assetId);
      return draft;
    case 'upload':
      if (order.replaced !== null) await removeAsset(work, order.replaced);
      await uploadFile(work, expectDraft(draft, tag), order.file, progress);
      return draft;
    case 'publish':
      await publishDraft(work, expectDraft(draft, tag), order.makeLatest);
      return draft;
  }
}

/**
 * Carries a plan of `planGitHub` out, one request after another: a draft, its assets and, when all of them are found
 * whole, publication. Sends nothing at all for a plan that is all skip. Until the last request readers see nothing of
 * it. Throws a `PipelineError` (exit 3); then look, plan and apply go on where this one stopped.
 */
export async function applyGitHub(work: Work, plan: ChannelPlan, progress: Progress): Promise<void> {
  const orders = readOrders(plan, work.release);
  const carried = orders.find((order) => order.act === 'publish')?.releaseId ?? null;
  let draft = carried === null ? null : await readDraft(work, carried);
  for (const order of orders) draft = await carryOut(work, order, draft, progress);
}
