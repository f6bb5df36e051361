import { join } from 'node:path';
import type { Effects } from '../effects/Effects.ts';
import { writeWhole } from '../effects/writeWhole.ts';
import { PipelineError } from '../errors.ts';
import type { Ledger, Status } from '../model/rows.ts';
import { archiveFolder } from '../publish/folder/createFolderChannel.ts';
import { emptyLedger, type PagesByChannel, toStatus } from '../publish/ledger.ts';
import { renderDocument } from '../write/renderJson.ts';

type Place = Pick<Effects, 'files' | 'root'>;

/** A JSON file of the archive; `null` when it is not there. Throws `invalid-ledger` (exit 2) for what is no JSON. */
function readJson(path: string, { files, root }: Place): unknown {
  const bytes = files.readFile(join(root, path));
  if (bytes === null) return null;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const fault = {
      code: 'invalid-ledger',
      file: path,
      messageJa: `\`${path}\` を JSON として読めません（${error.message}）。git で前の内容に戻してください。`,
      messageEn: `\`${path}\` is no JSON (${error.message}). Restore it from git.`,
    } as const;
    throw new PipelineError(2, [fault], error);
  }
}

/** The ledger of a plan; an empty one before anything was meant. */
export function readLedger(planId: string, place: Place): Ledger {
  return (readJson(`${archiveFolder}/${planId}/ledger.json`, place) ?? emptyLedger(planId)) as Ledger;
}

/** Writes the ledger of a plan as a whole; the same bytes are left alone. Yields true when it was written. */
export function writeLedger(ledger: Ledger, { files, root }: Place): boolean {
  return writeWhole(files, join(root, archiveFolder, ledger.plan_id, 'ledger.json'), renderDocument(ledger));
}

/** Makes `status.json` from every ledger of the archive; pages that no channel told this time are kept. */
export function writeStatus(pages: PagesByChannel, place: Place): boolean {
  const { files, root } = place;
  const path = `${archiveFolder}/status.json`;
  const before = readJson(path, place) as Status | null;
  const known = (before?.plans ?? []).flatMap(({ plan_id, channels }) =>
    channels.flatMap(({ channel, url }): [string, string][] => (url === null ? [] : [[`${plan_id} ${channel}`, url]])),
  );
  const plans = files
    .listFolder(join(root, archiveFolder))
    .flatMap(({ name, kind }) => (kind === 'folder' && !name.startsWith('.') ? [name] : []));
  const ledgers = plans.map((planId) => readLedger(planId, place)).filter(({ entries }) => entries.length > 0);
  return writeWhole(files, join(root, path), renderDocument(toStatus(ledgers, new Map([...known, ...pages]))));
}
