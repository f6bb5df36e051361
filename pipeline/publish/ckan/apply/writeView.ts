import { isUnclear } from '../api/Trouble.ts';
import { isRecord } from '../api/toTrouble.ts';
import { ask } from '../look/ask.ts';
import type { Portal } from '../Portal.ts';
import { viewType } from '../plan/CkanWork.ts';
import { pause, turns } from './writeDataset.ts';

/** Gives a table's resource its view, once: after an unclear answer the views are listed before anything is sent again. */
export async function writeView(portal: Portal, resourceId: string): Promise<void> {
  for (let turn = 1; ; turn += 1) {
    const views = await ask(portal, 'resource_view_list', { id: resourceId });
    if (Array.isArray(views) && views.some((view) => isRecord(view) && view['view_type'] === viewType)) return;
    const params = { resource_id: resourceId, view_type: viewType, title: '表 / Table' };
    const outcome = await portal.client.write('resource_view_create', params);
    if ('done' in outcome) return;
    if (!isUnclear(outcome.trouble) || turn === turns) throw portal.toFailure('resource_view_create', outcome.trouble);
    await pause(portal, turn);
  }
}
