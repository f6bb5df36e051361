import type { Effects } from '../effects/Effects.ts';
import { type Fault, PipelineError } from '../errors.ts';
import type { PlanSettings } from '../model/Settings.ts';
import { uploadLimit } from '../portal/datasets/takeUpload.ts';
import { isIdle, type Progress } from '../publish/Channel.ts';
import type { CkanFacts } from '../publish/ckan/CkanSettings.ts';
import { createCkanChannel } from '../publish/ckan/createCkanChannel.ts';
import { compareServed } from '../publish/compareServed.ts';
import { toRelease } from '../release/bundle/toRelease.ts';
import type { BuildReport, BuiltPlan } from './buildPlans.ts';
import type { ProjectPortal } from './openProjectPortal.ts';

/** What became of one plan in the project's own portal. */
export interface PreviewOutcome {
  readonly planId: string;
  readonly version: string;
  readonly state: 'published' | 'unchanged' | 'failed';
  /** Page of the dataset, once `npm run portal` serves it. */
  readonly url: string;
  /** Why it failed; empty otherwise. */
  readonly faults: readonly Fault[];
}

/** How long one request may take within this process, in milliseconds. */
const timeoutMs = 60_000;

/**
 * Publishes every built plan into the project's own portal, through the same channel as into any other CKAN, and reads it back.
 * Plans that a finding stopped stay out. A failure stands in the outcome of its plan.
 * @example await publishPreview(report, portal, effects, progress) // [{ planId: 'ebetsu-gyokaku', state: 'published', … }]
 */
export async function publishPreview(
  { plans, words }: BuildReport,
  portal: ProjectPortal,
  effects: Pick<Effects, 'now' | 'sleep'>,
  progress: Progress,
): Promise<readonly PreviewOutcome[]> {
  const outcomes: PreviewOutcome[] = [];
  for (const built of plans.filter(({ outcome }) => outcome !== 'rejected')) {
    const { plan } = built;
    const planId = plan.settings.plan_id;
    const row = { planId, version: plan.version, url: `${portal.site.url}/dataset/${planId}` };
    try {
      outcomes.push({ ...row, state: await publishOne(built, words, portal, effects, progress), faults: [] });
    } catch (error) {
      if (!(error instanceof PipelineError)) throw error;
      outcomes.push({ ...row, state: 'failed', faults: error.faults });
    }
  }
  return outcomes;
}

async function publishOne(
  { plan: { settings }, files, folder }: BuiltPlan,
  facts: CkanFacts,
  portal: ProjectPortal,
  { now, sleep }: Pick<Effects, 'now' | 'sleep'>,
  progress: Progress,
): Promise<'published' | 'unchanged'> {
  await makeOrganisation(settings.publisher, portal);
  const send: typeof fetch = (input, init) => portal.fetch(new Request(input, init));
  const channel = createCkanChannel(
    {
      name: 'portal',
      url: portal.site.url,
      profile: 'plain',
      organisation: settings.publisher.code,
      max_file_mb: uploadLimit / 1024 / 1024,
    },
    { token: portal.token, facts, fetch: send, now, sleep, timeoutMs, isPreview: true },
  );
  const release = toRelease(files, folder);
  const plan = channel.plan(release, await channel.look(release));
  const idle = isIdle(plan);
  if (!idle) await channel.apply(plan, release, progress);
  const intended = release.files.map(({ path, bytes, sha256 }) => ({ path, size: bytes.length, sha256 }));
  const { verdict, paths } = compareServed(intended, await channel.readBack(release));
  if (verdict !== 'verified') throw new PipelineError(3, [tellDifferent(settings.plan_id, paths)]);
  return idle ? 'unchanged' : 'published';
}

/** Makes the city an organisation of the portal, where it is none yet. */
async function makeOrganisation({ name, code }: PlanSettings['publisher'], portal: ProjectPortal): Promise<void> {
  const ask = (action: string, params: object): Promise<Response> =>
    portal.fetch(
      new Request(`${portal.site.url}/api/3/action/${action}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: portal.token },
        body: JSON.stringify(params),
      }),
    );
  const shown = await ask('organization_show', { id: code });
  if (shown.status !== 404) return;
  const made = await ask('organization_create', { name: code, title: name.ja });
  if (made.ok) return;
  throw new PipelineError(3, [
    {
      code: 'refused-organisation',
      messageJa: `手元のポータルに組織 \`${code}\` を作れません（${made.status}）。\`.portal/\` を消して npm start をやり直してください。`,
      messageEn: `The portal here does not take the organisation \`${code}\` (${made.status}). Remove \`.portal/\` and run npm start again.`,
    },
  ]);
}

function tellDifferent(planId: string, paths: readonly string[]): Fault {
  const list = paths.slice(0, 5).map((path) => `\`${path}\``);
  return {
    code: 'conflicting-release',
    messageJa: `手元のポータルから読み戻した ${planId} が、送ったものと違います（${list.join('、')}）。\`.portal/\` を消して npm start をやり直してください。`,
    messageEn: `What the portal here serves of ${planId} is not what was sent (${list.join(', ')}). Remove \`.portal/\` and run npm start again.`,
  };
}
