import type { Release } from '../../../pipeline/model/Release.ts';
import type { Channel, ChannelPlan, Progress } from '../../../pipeline/publish/Channel.ts';
import { assetName } from '../../../pipeline/publish/github/assetName.ts';

/** Looks, plans and applies, as `npm run publish` does; yields the plan. */
export async function publishRelease(channel: Channel, release: Release, progress?: Progress): Promise<ChannelPlan> {
  const plan = channel.plan(release, await channel.look(release));
  await channel.apply(plan, release, progress ?? (() => undefined));
  return plan;
}

/** What readers of GitHub see of a release that is out whole: asset name → SHA-256. */
export function wholeView({ files }: Release): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map(({ path, sha256 }) => [assetName(path), sha256]).sort());
}
