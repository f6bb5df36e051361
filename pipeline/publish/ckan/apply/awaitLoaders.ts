import type { Progress } from '../../Channel.ts';
import { isRecord } from '../api/toTrouble.ts';
import type { Portal } from '../Portal.ts';

/** Plug-ins that load an uploaded file into the DataStore by themselves; each has an action `<name>_status`. */
const loaders: readonly string[] = ['xloader', 'datapusher'];
/** What a loader says of a job that is not over. */
const busy: readonly string[] = ['pending', 'submitting', 'submitted', 'started', 'running', 'running_but_viewable'];
/** Between two looks, and how long jobs are waited for altogether, in milliseconds. */
const [interval, longestWait] = [2000, 60_000];

/** True while a loader has a job for a resource. A loader that the portal does not have has none. */
async function isBusy({ client, toFailure }: Portal, loader: string, resourceId: string): Promise<boolean> {
  const action = `${loader}_status`;
  const outcome = await client.read(action, { resource_id: resourceId });
  if ('done' in outcome) return isRecord(outcome.done) && busy.includes(String(outcome.done['status']));
  if (['absent', 'unknown-action', 'refused'].includes(outcome.trouble.kind)) return false;
  throw toFailure(action, outcome.trouble);
}

/**
 * Waits until XLoader or DataPusher is done with files that were just uploaded, a minute at most: whatever they make of
 * a table is put right afterwards. A job that comes later finds the file's MD5 in `hash` and leaves the table alone.
 * @param extensions of the portal; null when it does not tell, then each loader is asked
 */
export async function awaitLoaders(
  portal: Portal,
  extensions: readonly string[] | null,
  resourceIds: readonly string[],
  progress: Progress,
): Promise<void> {
  const { now, sleep } = portal.deps;
  const end = now() + longestWait;
  for (const loader of loaders.filter((name) => extensions?.includes(name) ?? true)) {
    for (const resourceId of resourceIds) {
      while ((await isBusy(portal, loader, resourceId)) && now() < end) {
        progress({ target: `DataStore (${loader})`, sent: 0, total: 0, waitSeconds: interval / 1000 });
        await sleep(interval);
      }
    }
  }
}
