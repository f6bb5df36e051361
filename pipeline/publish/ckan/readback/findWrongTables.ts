import type { Release } from '../../../model/Release.ts';
import { lookAtTable } from '../look/lookAtTable.ts';
import { readPublication } from '../metadata/Publication.ts';
import type { Portal } from '../Portal.ts';
import { compareTable } from '../tables/compareTable.ts';
import { toTables } from '../tables/toTable.ts';

/**
 * Paths of the tables whose DataStore table, counted and compared row by row, does not hold what the file beside it holds;
 * none on a portal without a DataStore.
 * @param served the release as the portal serves it
 * @example await findWrongTables(portal, served) // ['observations.csv']
 */
export async function findWrongTables(portal: Portal, served: Release): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const table of toTables(readPublication(served))) {
    const remote = await lookAtTable(portal, table.resourceId);
    if (remote === 'no-datastore') return [];
    if (compareTable(table, remote).action !== 'none') wrong.push(table.path);
  }
  return wrong;
}
