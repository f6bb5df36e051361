import { refuseMissing } from '../ActionError.ts';
import type { Context, Params } from '../Context.ts';
import { needResource } from '../datasets/access.ts';
import { readText } from '../params/readParams.ts';
import { type DataTable, findDataTable } from '../store/dataTables.ts';

/** The id of a table in what was sent: `resource_id`, or `id` as older clients call it. */
export function readTableId(params: Params): string | undefined {
  return readText(params, 'resource_id') ?? readText(params, 'id');
}

/** The table of that resource. Throws a refusal when there is none, or when its dataset is not for this reader. */
export function needDataTable(id: string, context: Context, noun = 'Resource'): DataTable {
  const table = findDataTable(context.database, id);
  if (table === null) throw refuseMissing(`${noun} "${id}" was not found.`);
  needResource(id, context);
  return table;
}
