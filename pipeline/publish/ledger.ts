import type { Release } from '../model/Release.ts';
import type { Ledger, Status } from '../model/rows.ts';
import { compareVersions } from '../release/version/semver.ts';

/** One version at one channel, as the ledger holds it. */
export type LedgerEntry = Ledger['entries'][number];

/** A ledger in which nothing was meant yet. */
export function emptyLedger(planId: string): Ledger {
  return { $schema: 'https://torikumi.example/schemas/v1/ledger.json', plan_id: planId, entries: [] };
}

/**
 * The ledger with the bytes that are meant for a channel. An entry that holds the same bytes stays as it is, verified or not.
 * @example recordIntent(emptyLedger('tiny'), 'folder', release).entries[0]?.verified // false
 */
export function recordIntent(ledger: Ledger, channel: string, { version, files }: Release): Ledger {
  const listed = files.map(({ path, bytes, sha256 }) => ({ path, size: bytes.length, sha256 }));
  const old = findEntry(ledger, channel, version);
  if (old !== undefined && JSON.stringify(old.files) === JSON.stringify(listed)) return ledger;
  return putEntry(ledger, { channel, version, verified: false, files: listed });
}

/** The ledger after a version was read back: `verified` when everything was there and the same. */
export function recordVerdict(ledger: Ledger, channel: string, version: string, verified: boolean): Ledger {
  const entry = findEntry(ledger, channel, version);
  return entry === undefined || entry.verified === verified ? ledger : putEntry(ledger, { ...entry, verified });
}

/** The entry of a version at a channel. */
export function findEntry({ entries }: Ledger, channel: string, version: string): LedgerEntry | undefined {
  return entries.find((entry) => entry.channel === channel && entry.version === version);
}

function putEntry(ledger: Ledger, entry: LedgerEntry): Ledger {
  const others = ledger.entries.filter(
    ({ channel, version }) => channel !== entry.channel || version !== entry.version,
  );
  const entries = [...others, entry].sort(
    (a, b) => (a.channel < b.channel ? -1 : a.channel > b.channel ? 1 : 0) || compareVersions(a.version, b.version),
  );
  return { ...ledger, entries };
}

/** Where people find a channel's newest version, by plan and channel: `ebetsu-gyokaku github`. */
export type PagesByChannel = ReadonlyMap<string, string>;

/**
 * `status.json`: for every plan and channel the newest version that was verified there, and whether all that was meant for it is.
 * @param pages for people, as the channels told them; those of the status before where a channel was not asked this time
 * @example toStatus([ledger], new Map()).plans[0]?.channels[0]?.version // '1.0.0'
 */
export function toStatus(ledgers: readonly Ledger[], pages: PagesByChannel): Status {
  return {
    $schema: 'https://torikumi.example/schemas/v1/status.json',
    plans: ledgers.map(({ plan_id, entries }) => ({
      plan_id,
      channels: [...new Set(entries.map(({ channel }) => channel))].map((channel) => {
        const own = entries.filter((entry) => entry.channel === channel);
        const verified = own.filter((entry) => entry.verified);
        return {
          channel,
          version: verified.at(-1)?.version ?? null,
          verified: own.at(-1)?.verified === true,
          url: pages.get(`${plan_id} ${channel}`) ?? null,
        };
      }),
    })),
  };
}
