import { join } from 'node:path';
import { fitText } from '../cli/fitText.ts';
import { renderProblems } from '../cli/renderProblems.ts';
import type { Effects } from '../effects/Effects.ts';
import { loadData } from '../effects/loadData.ts';
import { loadSchemas } from '../effects/loadSchemas.ts';
import { loadWords } from '../effects/loadWords.ts';
import { readTree } from '../effects/readTree.ts';
import { exitCodes, type Fault, PipelineError } from '../errors.ts';
import type { Release } from '../model/Release.ts';
import type { Bilingual } from '../model/Settings.ts';
import type { Channel } from '../publish/Channel.ts';
import { compareServed, type ServedVerdict, verdictWords } from '../publish/compareServed.ts';
import { type ChannelWorld, createChannel, holdsLatestOnly, nameChannels } from '../publish/createChannels.ts';
import { archiveFolder } from '../publish/folder/createFolderChannel.ts';
import { type LedgerEntry, recordVerdict } from '../publish/ledger.ts';
import { readZip } from '../release/bundle/readZip.ts';
import { toRelease, zipName } from '../release/bundle/toRelease.ts';
import { readRelease } from './archive.ts';
import { createProgress } from './createProgress.ts';
import { readLedger, writeLedger, writeStatus } from './ledgerFiles.ts';
import { writeCatalog } from './writeCatalog.ts';

/** What the user asked of `reconcile`. */
export interface ReconcileOptions {
  /** Tell what is wrong and mend nothing. */
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** A newer version has taken its place where a channel serves the newest alone; it is not asked for, nor put back. */
const superseded = 'superseded';

type Standing = ServedVerdict | 'unreadable' | typeof superseded;

/** How one version stands at one channel, before and after mending. */
interface ReconcileRow {
  readonly planId: string;
  readonly channel: string;
  readonly version: string;
  readonly found: Standing;
  /** After mending; as found where nothing was to be mended, or could be. */
  readonly now: Standing;
  readonly paths: readonly string[];
  readonly url: string | null;
  readonly faults: readonly Fault[];
}

/**
 * Reads back from every channel what the ledgers say was put there, tells how each version stands, and mends what can be mended: a version
 * whose bytes lie in the archive (or its zip, or `output/`) is put there again. Yields 0 when all is verified in the end, 1 when something
 * is not as it was meant, 3 when a channel could not be read.
 * @throws PipelineError as `loadData` does.
 * @example await reconcile({ dryRun: true, json: false, quiet: false }, effects) // 0
 */
export async function reconcile({ dryRun, json, quiet }: ReconcileOptions, effects: Effects): Promise<number> {
  const schemas = loadSchemas(effects.checkout, effects.files);
  const { catalog } = loadData(effects.root, effects, schemas);
  const world: ChannelWorld = { effects, progress: createProgress(effects, quiet || json), words: loadWords(effects) };
  const settings = nameChannels(catalog.channels);
  const plans = effects.files
    .listFolder(join(effects.root, archiveFolder))
    .flatMap(({ name, kind }) => (kind === 'folder' && !name.startsWith('.') ? [name] : []));
  const rows: ReconcileRow[] = [];
  for (const planId of plans) {
    const { entries } = readLedger(planId, effects);
    for (const entry of entries) {
      const found = settings.find(({ name }) => name === entry.channel);
      const newest = entries.findLast(({ channel }) => channel === entry.channel);
      if (found !== undefined && holdsLatestOnly(found) && entry !== newest) {
        const { channel, version } = entry;
        const row = { planId, channel, version, found: superseded, now: superseded } as const;
        rows.push({ ...row, paths: [], url: null, faults: [] });
        continue;
      }
      const make = (): Channel => {
        if (found === undefined) throw new PipelineError(2, [unknownChannel(entry.channel)]);
        return createChannel(found, world);
      };
      rows.push(await reconcileEntry(make, planId, entry, dryRun, world));
    }
  }
  if (!dryRun) {
    for (const { planId, channel, version, now } of rows.filter((row) => row.now !== superseded))
      writeLedger(recordVerdict(readLedger(planId, effects), channel, version, now === 'verified'), effects);
    const pages = rows.flatMap(({ planId, channel, url }): [string, string][] =>
      url === null ? [] : [[`${planId} ${channel}`, url]],
    );
    if (rows.length > 0) writeStatus(new Map(pages), effects);
    writeCatalog(catalog, schemas, effects);
  }
  const exit = rows.reduce<number>(
    (worst, { now }) =>
      Math.max(worst, now === 'unreadable' ? exitCodes.remote : isWell(now) ? exitCodes.done : exitCodes.unfit),
    exitCodes.done,
  );
  effects.writeError(
    renderProblems(
      rows.flatMap(({ faults, planId, channel, version }) =>
        faults.map((fault) => ({ ...fault, file: fault.file ?? `${planId} ${version} → ${channel}` })),
      ),
      effects.colour,
    ),
  );
  effects.writeOut(json ? `${JSON.stringify({ exit, rows }, null, 2)}\n` : renderRows(rows));
  return exit;
}

async function reconcileEntry(
  make: () => Channel,
  planId: string,
  entry: LedgerEntry,
  dryRun: boolean,
  { effects, progress }: ChannelWorld,
): Promise<ReconcileRow> {
  const { channel: name, version, files } = entry;
  const release = findBytes(planId, entry, effects);
  // Some channels learn from the files where a plan stands there.
  const query = release ?? { planId, version, files };
  const row = { planId, channel: name, version, url: null };
  let found: ReconcileRow['found'] = 'unreadable';
  try {
    const channel = make();
    const served = await channel.readBack(query);
    const compared = compareServed(files, served);
    found = compared.verdict;
    const told = { ...row, found, paths: compared.paths, url: served.url ?? null, faults: [] };
    if (found === 'verified' || dryRun) return { ...told, now: found };
    if (release === null) return { ...told, now: found, faults: [lostBytes(planId, entry)] };
    if (found === 'different') await channel.discard?.(release);
    await channel.apply(channel.plan(release, await channel.look(release)), release, progress);
    const again = await channel.readBack(query);
    const { verdict, paths } = compareServed(files, again);
    return { ...told, now: verdict, paths, url: again.url ?? null };
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return { ...row, found, now: found, paths: [], faults: error.faults };
  }
}

/** The release whose bytes are those of a ledger entry, wherever they still lie; `null` when they are nowhere. */
function findBytes(planId: string, entry: LedgerEntry, effects: Effects): Release | null {
  const { version } = entry;
  const zipPath = join(effects.root, archiveFolder, planId, zipName({ planId, version }));
  const zip = effects.files.readFile(zipPath);
  const places: readonly (() => ReadonlyMap<string, Uint8Array>)[] = [
    () => readRelease(planId, version, effects),
    () => (zip === null ? new Map<string, Uint8Array>() : readZip(zip, zipPath)),
    () => readTree(effects.files, join(effects.root, 'output', planId)),
  ];
  for (const read of places) {
    const release = tryRelease(read, planId);
    const files = release?.files.map(({ path, bytes, sha256 }) => ({ path, size: bytes.length, sha256 }));
    if (release !== null && JSON.stringify(files) === JSON.stringify(entry.files)) return release;
  }
  return null;
}

/** A release from files that may be damaged: what cannot be read is none, and the next place is asked. */
function tryRelease(read: () => ReadonlyMap<string, Uint8Array>, planId: string): Release | null {
  try {
    return toRelease(read(), planId);
  } catch (error) {
    if (error instanceof PipelineError) return null;
    throw error;
  }
}

/** The standings in words. */
const standingWords: Readonly<Record<Standing, Bilingual>> = {
  ...verdictWords,
  unreadable: { ja: '読めない', en: 'unreadable' },
  superseded: { ja: '新しい版に替わった', en: 'superseded by a newer version' },
};

function isWell(standing: Standing): boolean {
  return standing === 'verified' || standing === superseded;
}

function renderRows(rows: readonly ReconcileRow[]): string {
  if (rows.length === 0) return '台帳に記録がありません。 The ledger is empty: nothing was published yet.\n';
  const word = (standing: Standing): string => `${standingWords[standing].ja} / ${standingWords[standing].en}`;
  return rows
    .map(({ planId, channel, version, found, now, paths }) => {
      const state = found === now ? word(now) : `${word(found)} → ${word(now)}`;
      const files = isWell(now) || paths.length === 0 ? '' : `  ${paths.slice(0, 3).join(', ')}`;
      return `${fitText(planId, 24)} ${fitText(`v${version}`, 9)} ${fitText(channel, 10)} ${state}${files}\n`;
    })
    .join('');
}

function unknownChannel(name: string): Fault {
  return {
    code: 'unknown-channel',
    file: 'data/catalog.yaml',
    messageJa: `台帳にある公開先 \`${name}\` が data/catalog.yaml の channels にありません。戻すか、台帳から消してください。`,
    messageEn: `The ledger names the channel \`${name}\`, which channels of data/catalog.yaml does not. Put it back, or take it out of the ledger.`,
  };
}

function lostBytes(planId: string, { version }: LedgerEntry): Fault {
  return {
    code: 'missing-release',
    messageJa: `${planId} ${version} の元のファイルが手元にないため、直せません。git の履歴から ${archiveFolder}/${planId}/ を戻してください。`,
    messageEn: `The bytes of ${planId} ${version} are nowhere here, so it cannot be mended. Restore ${archiveFolder}/${planId}/ from git.`,
  };
}
