import { gate } from '../check/gate.ts';
import { renderProblems } from '../cli/renderProblems.ts';
import type { Effects } from '../effects/Effects.ts';
import { loadData } from '../effects/loadData.ts';
import { loadSchemas } from '../effects/loadSchemas.ts';
import { loadWords } from '../effects/loadWords.ts';
import { askMeant } from '../effects/suggestName.ts';
import { exitCodes, PipelineError } from '../errors.ts';
import { tellNextSteps } from '../github/tellNextSteps.ts';
import type { Release } from '../model/Release.ts';
import type { GateFault } from '../publish/checkGate.ts';
import { checkGate } from '../publish/checkGate.ts';
import { type ChannelWorld, createChannel, type NamedChannel, nameChannels } from '../publish/createChannels.ts';
import { archiveFolder } from '../publish/folder/createFolderChannel.ts';
import { toRelease, zipName } from '../release/bundle/toRelease.ts';
import { choosePlans } from './choosePlans.ts';
import { createProgress } from './createProgress.ts';
import { writeStatus } from './ledgerFiles.ts';
import { makeBundle } from './makeBundle.ts';
import { openOutcome, type Prepared, type PublishOutcome, prepareOne, publishOne, toFailed } from './publishOne.ts';
import { publishProblems, publishText } from './publishText.ts';
import { readGate } from './readGate.ts';
import { writeCatalog } from './writeCatalog.ts';

/** What the user asked of `publish`. */
export interface PublishOptions {
  /** Plan ids; empty for every plan. */
  readonly plans: readonly string[];
  /** Print what would be done, and write nothing. */
  readonly dryRun: boolean;
  /** Name of the one channel that is meant; all when absent. */
  readonly only?: string;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** A release, and what speaks against its publication. */
interface Candidate {
  readonly release: Release;
  readonly faults: readonly GateFault[];
}

/**
 * Publishes the built plans to every channel of `data/catalog.yaml`: gate → look → plan → ledger → apply → read back. Every channel is
 * looked at before the first is written to; one that fails keeps none of the others. Yields the exit code: 0 when every channel holds
 * what was meant (or, in a dry run, could), 1 when a gate is shut, 2 for wrong settings, 3 when a remote failed.
 * @throws PipelineError as `loadData` and `makeBundle` do; `unknown-channel` (exit 2).
 * @example await publish({ plans: [], dryRun: true, json: false, quiet: false }, effects) // 0
 */
export async function publish(options: PublishOptions, effects: Effects): Promise<number> {
  const { dryRun, json, quiet } = options;
  const schemas = loadSchemas(effects.checkout, effects.files);
  const words = loadWords(effects);
  const { catalog, plans } = loadData(effects.root, effects, schemas);
  const channels = chooseChannels(nameChannels(catalog.channels), options.only);
  const candidates = choosePlans(plans, options.plans).map((input): Candidate => {
    const bundle = makeBundle(input, { catalog, schemas, words }, effects);
    const faults = checkGate(readGate(bundle, gate(bundle.plan).blockers, catalog, effects));
    return { release: toRelease(bundle.files, `output/${input.settings.plan_id}`), faults };
  });
  const progress = createProgress(effects, quiet || json);
  const world = { effects, progress, words };
  const prepared: Prepared[] = [];
  const failed: PublishOutcome[] = [];
  for (const settings of channels) {
    for (const candidate of candidates) {
      const made = await prepare(settings, candidate, world);
      if ('channel' in made && 'release' in made) prepared.push(made);
      else failed.push(made);
    }
  }
  const outcomes = [...failed];
  for (const item of prepared) outcomes.push(dryRun ? item.outcome : await publishOne(item, progress, effects));
  if (!dryRun) {
    const pages = outcomes.flatMap(({ planId, channel, url }): [string, string][] =>
      url === null ? [] : [[`${planId} ${channel}`, url]],
    );
    writeStatus(new Map(pages), effects);
    writeCatalog(catalog, schemas, effects);
  }
  tellPublished(outcomes, channels, effects);
  const exit = outcomes.reduce<number>((worst, outcome) => Math.max(worst, outcome.exit), exitCodes.done);
  effects.writeError(renderProblems(outcomes.flatMap(publishProblems), effects.colour));
  effects.writeOut(json ? `${JSON.stringify({ exit, outcomes }, null, 2)}\n` : publishText(outcomes, dryRun));
  return exit;
}

/** Tells the next steps of a GitHub Actions job whether anything was published, and which zips are new in the archive. */
function tellPublished(
  outcomes: readonly PublishOutcome[],
  channels: readonly NamedChannel[],
  effects: Pick<Effects, 'env' | 'files'>,
): void {
  const published = outcomes.filter(({ state }) => state === 'published');
  const archives = channels.filter(({ type }) => type === 'folder').map(({ name }) => name);
  const zips = published
    .filter(({ channel }) => archives.includes(channel))
    .map((release) => `${archiveFolder}/${release.planId}/${zipName(release)}`);
  tellNextSteps({ changed: [String(published.length > 0)], zips }, effects);
}

/** A channel that cannot even be made, for want of a token say, fails alone. */
async function prepare(
  settings: NamedChannel,
  { release, faults }: Candidate,
  world: ChannelWorld,
): Promise<Prepared | PublishOutcome> {
  const outcome = openOutcome(settings.name, release, faults, settings.type !== 'folder');
  if (outcome.state === 'shut') return outcome;
  try {
    return await prepareOne(createChannel(settings, world), release, outcome);
  } catch (error) {
    return toFailed(outcome, error);
  }
}

function chooseChannels(channels: readonly NamedChannel[], only: string | undefined): readonly NamedChannel[] {
  if (only === undefined) return channels;
  const chosen = channels.filter(({ name }) => name === only);
  if (chosen.length > 0) return chosen;
  const known = channels.map(({ name }) => name);
  const meant = askMeant(only, known);
  throw new PipelineError(2, [
    {
      code: 'unknown-channel',
      file: 'data/catalog.yaml',
      messageJa: `\`${only}\` という公開先はありません。${meant.ja}あるのは ${known.join('、')} です。`,
      messageEn: `There is no channel \`${only}\`.${meant.en} Known: ${known.join(', ')}.`,
    },
  ]);
}
