import { describe, expect, test } from 'vitest';
import { PipelineError } from '../../../pipeline/errors.ts';
import { isIdle } from '../../../pipeline/publish/Channel.ts';
import {
  type FakeRepository,
  type FakeRules,
  plantAsset,
  plantRelease,
  viewPublic,
} from '../../fakes/github/FakeRepository.ts';
import { type FaultKind, faultKinds } from '../../fakes/github/Fault.ts';
import { type GitHubWorld, startGitHubWorld } from './githubWorld.ts';
import { publishRelease, wholeView } from './publishRelease.ts';
import { smallRelease } from './smallRelease.ts';

const [first, second] = [smallRelease('1.0.0', 'old'), smallRelease('1.1.0', 'new')];
const before = { 'small-v1.0.0': wholeView(first) };
const after = { ...before, 'small-v1.1.0': wholeView(second) };

/** What runs that died before may have left of the second version: two drafts, one of them with assets of all kinds. */
function leaveDrafts(repository: FakeRepository): void {
  const [whole, broken] = second.files;
  const draft = plantRelease(repository, { tag: 'small-v1.1.0' });
  plantAsset(repository, draft, { name: 'observations.csv', bytes: whole?.bytes ?? new Uint8Array() });
  plantAsset(repository, draft, { name: 'excel__observations.csv', bytes: new Uint8Array(), state: 'starter' });
  plantAsset(repository, draft, { name: 'plan.json', bytes: broken?.bytes ?? new Uint8Array() });
  plantAsset(repository, draft, { name: 'former.csv', bytes: new Uint8Array(1), state: 'open' });
  plantRelease(repository, { tag: 'small-v1.1.0' });
}

/** Where a publication of the second version may start; the first one is out already. */
const starts: readonly {
  readonly name: string;
  readonly rules: Partial<FakeRules>;
  readonly leave?: (repository: FakeRepository) => void;
}[] = [
  { name: 'GitHub as it is', rules: {} },
  {
    name: 'immutable releases, drafts that appear late, no digests',
    rules: { immutable: true, lateDrafts: 1, digests: false },
  },
  { name: 'drafts and assets of runs that died', rules: {}, leave: leaveDrafts },
];
type Start = (typeof starts)[number];

/** What the faults of one kind led to, counted. */
interface Tally {
  tried: number;
  /** The run came through in spite of the fault. */
  through: number;
  /** The run stopped with a sentence; readers saw the old release alone. */
  stoppedOld: number;
  /** The run stopped with a sentence; the new release was out whole. */
  stoppedNew: number;
  /** Readers saw anything else, at whatever moment. */
  half: number;
  /** The next run did not end in the new release whole, and nothing but it. */
  unmended: number;
}

/** A world in which the first version is out, ready for the second. */
async function prepare({ rules, leave }: Start): Promise<GitHubWorld> {
  const world = await startGitHubWorld(rules);
  await publishRelease(world.open(), first);
  leave?.(world.github.repository);
  world.github.forget();
  return world;
}

/** Faults that befall the sender, who counts a download as one request; the server counts its redirect as well. */
const isSenders = (kind: FaultKind): boolean => kind === 'connection refused' || kind.startsWith('killed');

/** How many requests a whole publication takes (look, apply and read back), as its sender and as the server counts them. */
async function countRequests(start: Start): Promise<{ readonly sent: number; readonly received: number }> {
  const world = await prepare(start);
  world.strike(null);
  await publishAndReadBack(world);
  const counts = { sent: world.countSent(), received: world.github.requests.length };
  await world.github.stop();
  return counts;
}

async function publishAndReadBack(world: GitHubWorld, timeoutMs = 30_000): Promise<void> {
  const channel = world.open({ timeoutMs });
  await publishRelease(channel, second);
  await channel.readBack(second);
}

/** Lets one fault happen and counts what came of it. */
async function tryFault(start: Start, kind: FaultKind, at: number, tally: Tally): Promise<void> {
  const world = await prepare(start);
  const { github } = world;
  world.strike({ at, kind });
  const outcome = await publishAndReadBack(world, kind.startsWith('timeout') ? 300 : 30_000).catch((error) => error);
  world.strike(null);
  const seen = JSON.stringify(viewPublic(github.repository));
  const isNew = seen === JSON.stringify(after);
  tally.tried += 1;
  if (outcome === undefined) tally.through += 1;
  else if (isNew) tally.stoppedNew += 1;
  else tally.stoppedOld += 1;
  if (outcome !== undefined) expect(outcome, `${kind} at ${at}`).toBeInstanceOf(PipelineError);
  if (outcome === undefined) expect(isNew, `${kind} at ${at} came through`).toBe(true);
  const views = [...github.views, seen];
  if (views.some((view) => view !== JSON.stringify(before) && view !== JSON.stringify(after))) tally.half += 1;

  await publishRelease(world.open(), second);
  const left = github.repository.releases.map(({ tag, isDraft, assets }) => [tag, isDraft, assets.length]);
  const isMended = JSON.stringify(left) === '[["small-v1.0.0",false,3],["small-v1.1.0",false,3]]';
  const channel = world.open();
  const isDone = isIdle(channel.plan(second, await channel.look(second)));
  if (!isMended || !isDone || JSON.stringify(viewPublic(github.repository)) !== JSON.stringify(after))
    tally.unmended += 1;
  await github.stop();
}

/** The same work for every entry, eight at a time: most of it is waiting. */
async function runAll<T>(entries: readonly T[], work: (entry: T) => Promise<void>): Promise<void> {
  const rest = [...entries];
  const runOne = async (): Promise<void> => {
    for (let entry = rest.shift(); entry !== undefined; entry = rest.shift()) await work(entry);
  };
  await Promise.all(Array.from({ length: 8 }, runOne));
}

const columns = ['tried', 'through', 'stoppedOld', 'stoppedNew', 'half', 'unmended'] as const;

function renderTable(title: string, tallies: ReadonlyMap<string, Tally>): string {
  const line = (name: string, cells: readonly (string | number)[]): string =>
    `${name.padEnd(20)}${cells.map((cell) => String(cell).padStart(12)).join('')}`;
  const rows = [...tallies].map(([kind, tally]) =>
    line(
      kind,
      columns.map((column) => tally[column]),
    ),
  );
  const sums = columns.map((column) => [...tallies.values()].reduce((sum, tally) => sum + tally[column], 0));
  return ['', title, line('fault', columns), ...rows, line('together', sums), ''].join('\n');
}

describe.each(starts)('a fault at any request, from $name', (start) => {
  test('readers see the old release or the new one whole, and the next run ends in the new one', async () => {
    const { sent, received } = await countRequests(start);
    const requestsOf = (kind: FaultKind): number => (isSenders(kind) ? sent : received);
    expect(sent).toBeGreaterThanOrEqual(10);
    const tallies = new Map(
      faultKinds.map((kind) => [kind, { tried: 0, through: 0, stoppedOld: 0, stoppedNew: 0, half: 0, unmended: 0 }]),
    );
    const cases = [...tallies].flatMap(([kind, tally]) =>
      Array.from({ length: requestsOf(kind) }, (_, index) => ({ kind, tally, at: index + 1 })),
    );
    await runAll(cases, ({ kind, at, tally }) => tryFault(start, kind, at, tally));
    process.stdout.write(renderTable(`${start.name}: a fault at each of ${received} requests`, tallies));
    for (const [kind, { tried, half, unmended }] of tallies)
      expect([kind, tried, half, unmended]).toEqual([kind, requestsOf(kind), 0, 0]);
  }, 300_000);
});
