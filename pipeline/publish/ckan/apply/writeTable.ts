import { PipelineError } from '../../../errors.ts';
import { isUnclear, type Trouble } from '../api/Trouble.ts';
import { lookAtTable } from '../look/lookAtTable.ts';
import type { Portal } from '../Portal.ts';
import { compareTable, type TableWork } from '../tables/compareTable.ts';
import type { IntendedTable } from '../tables/toTable.ts';
import { pause, turns } from './writeDataset.ts';

/** Rows that are sent at once: one request is one transaction. */
const chunkSize = 5000;

/** A row as the DataStore takes it: text as it is printed, null for nothing, and the empty text for an empty key. */
function toRecord({ columns, key }: IntendedTable, row: readonly string[]): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    columns.map(({ id }, index) => {
      const cell = row[index] ?? '';
      return [id, cell === '' && !key.includes(id) ? null : cell];
    }),
  );
}

/** Columns with type and dictionary, as `datastore_create` takes them. */
const toFields = ({ columns }: IntendedTable): readonly object[] =>
  columns.map(({ id, type, label, notes }) => ({ id, type, info: { label, notes } }));

/** One write: the action and its parameters. */
interface WriteCall {
  readonly action: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The requests that bring a table up to date: rows are put in before others are taken out, so that it is never empty. */
function listCalls({ action, table, describe, upserts, deletes }: TableWork): readonly WriteCall[] {
  const call = (name: string, params: WriteCall['params'] = {}): WriteCall => ({
    action: name,
    params: { resource_id: table.resourceId, force: true, ...params },
  });
  const counted = { calculate_record_count: true };
  const chunks = Array.from({ length: Math.ceil(upserts.length / chunkSize) }, (_, index) =>
    upserts.slice(index * chunkSize, (index + 1) * chunkSize).map((row) => toRecord(table, row)),
  );
  const upsert = (records: readonly object[]): WriteCall =>
    call('datastore_upsert', { method: 'upsert', records, ...counted });
  const fields = toFields(table);
  if (action === 'update') {
    return [
      ...(describe ? [call('datastore_create', { fields })] : []),
      ...chunks.map(upsert),
      ...(deletes.length > 0 ? [call('datastore_delete', { filters: { _id: deletes }, ...counted })] : []),
    ];
  }
  const [records = [], ...more] = chunks;
  return [
    ...(action === 'rebuild' ? [call('datastore_delete')] : []),
    call('datastore_create', { fields, primary_key: table.key, records, ...counted }),
    ...more.map(upsert),
  ];
}

/** What a write may answer when somebody else wrote to the same table: then it is looked at again. */
const contested = ['invalid', 'absent'];

/** Sends requests one after another, up to the first that does not succeed; yields its trouble, null when all succeed. */
async function sendAll(portal: Portal, calls: readonly WriteCall[]): Promise<Trouble | null> {
  for (const { action, params } of calls) {
    const outcome = await portal.client.write(action, params);
    if ('done' in outcome) continue;
    const { trouble } = outcome;
    if (!isUnclear(trouble) && !contested.includes(trouble.kind)) throw portal.toFailure(action, trouble);
    return { ...trouble, message: `${action}: ${trouble.message}` };
  }
  return null;
}

/**
 * Brings a DataStore table up to date and reads it back. Each turn begins with what is there, so an unclear answer, or
 * somebody else's write to the same table, is taken in; nothing is put in twice.
 * @throws PipelineError (exit 3) when it is not as it should be after three turns.
 */
export async function writeTable(portal: Portal, table: IntendedTable): Promise<void> {
  for (let turn = 1; ; turn += 1) {
    const remote = await lookAtTable(portal, table.resourceId);
    if (remote === 'no-datastore') return;
    const work = compareTable(table, remote);
    if (work.action === 'none') return;
    if (turn > turns) throw refuseTable(table);
    const trouble = await sendAll(portal, listCalls(work));
    if (trouble === null) continue;
    if (turn === turns) throw portal.toFailure(table.path, trouble);
    await pause(portal, turn);
  }
}

/** The end of a run whose table was changed by somebody else again and again. */
function refuseTable({ path }: IntendedTable): PipelineError {
  const messageJa = `DataStore の表 \`${path}\` が、書き込むたびにほかから変更されます。XLoader などの自動読み込みが動いていないか確かめて、もう一度実行してください。`;
  const messageEn = `Somebody changes the DataStore table \`${path}\` whenever it is written. See that no loader such as XLoader is at work, then run again.`;
  return new PipelineError(3, [{ code: 'conflicting-table', messageJa, messageEn }]);
}
