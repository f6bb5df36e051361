import { parse } from 'csv-parse/sync';
import { isRecord } from '../api/toTrouble.ts';
import type { RemoteColumn, RemoteTable } from '../CkanState.ts';
import type { Portal } from '../Portal.ts';

/** Rows that are asked for at once; CKAN gives 32000 at most. */
const pageSize = 10_000;

/** What came of looking for a table: the table, null for none, and `no-datastore` where the portal keeps no tables. */
export type TableLook = RemoteTable | null | 'no-datastore';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A column as `datastore_info` gives it. */
function readColumn(value: unknown): readonly RemoteColumn[] {
  if (!isRecord(value) || value['id'] === '_id') return [];
  const info = isRecord(value['info']) ? value['info'] : {};
  const schema = isRecord(value['schema']) ? value['schema'] : {};
  const column = { id: text(value['id']), type: text(value['type']), label: text(info['label']) };
  return [{ ...column, notes: text(info['notes']), isIndexed: schema['is_index'] === true }];
}

/** The value of a cell as our CSV writes it: PostgreSQL prints a boolean as `t` or `f`. */
function plainCell(printed: string, type: string | undefined): string {
  if (type !== 'bool' || printed === '') return printed;
  return printed === 't' ? 'true' : 'false';
}

/** One page of rows by `_id`, in the order of `columns`; exact digits, since PostgreSQL prints them. */
async function readPage(
  { client, toFailure }: Portal,
  resourceId: string,
  columns: readonly RemoteColumn[],
  offset: number,
): Promise<readonly (readonly [string, readonly string[]])[]> {
  const fields = ['_id', ...columns.map(({ id }) => id)].join(',');
  const order = { sort: '_id', limit: pageSize, offset, include_total: false };
  const query = { resource_id: resourceId, records_format: 'csv', fields, ...order };
  const outcome = await client.read('datastore_search', query);
  if ('trouble' in outcome) throw toFailure('datastore_search', outcome.trouble);
  const records = isRecord(outcome.done) ? text(outcome.done['records']) : '';
  const rows: string[][] = parse(records);
  return rows.map(([id = '', ...cells]) => [id, cells.map((cell, index) => plainCell(cell, columns[index]?.type))]);
}

/**
 * Reads a DataStore table whole: columns with their dictionary, and every row.
 * @throws PipelineError (exit 3) when the portal gives no clear answer.
 */
export async function lookAtTable(portal: Portal, resourceId: string): Promise<TableLook> {
  const outcome = await portal.client.read('datastore_info', { id: resourceId });
  if ('trouble' in outcome) {
    if (outcome.trouble.kind === 'absent') return null;
    if (outcome.trouble.kind === 'unknown-action') return 'no-datastore';
    throw portal.toFailure('datastore_info', outcome.trouble);
  }
  const fields = isRecord(outcome.done) && Array.isArray(outcome.done['fields']) ? outcome.done['fields'] : [];
  const columns = fields.flatMap(readColumn);
  const rows = new Map<string, readonly string[]>();
  for (let offset = 0; ; offset += pageSize) {
    const page = await readPage(portal, resourceId, columns, offset);
    for (const [id, cells] of page) rows.set(id, cells);
    if (page.length < pageSize) return { columns, rows };
  }
}
