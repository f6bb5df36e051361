import type { Effects } from '../effects/Effects.ts';
import { exitCodes, type Fault, PipelineError } from '../errors.ts';
import type { Release } from '../model/Release.ts';
import { type Channel, type ChannelPlan, isIdle, type Progress } from '../publish/Channel.ts';
import type { GateFault } from '../publish/checkGate.ts';
import { compareServed, type ServedVerdict } from '../publish/compareServed.ts';
import { findEntry, recordIntent, recordVerdict } from '../publish/ledger.ts';
import { readLedger, writeLedger } from './ledgerFiles.ts';

/** What became of one release at one channel. */
export interface PublishOutcome {
  readonly channel: string;
  readonly planId: string;
  readonly version: string;
  /** `shut`: the gate stopped it; `planned`: a dry run; `unchanged`: everything was there. */
  readonly state: 'shut' | 'planned' | 'published' | 'unchanged' | 'failed';
  /** What speaks against it; for a channel that no stranger reads, some of it only warns. */
  readonly gate: readonly GateFault[];
  readonly plan: ChannelPlan | null;
  readonly verdict: ServedVerdict | null;
  /** Page for people, when the channel has one. */
  readonly url: string | null;
  readonly faults: readonly Fault[];
  /** Exit code of the fault, 0 without one. */
  readonly exit: number;
}

/** One release before one channel, looked at and planned. */
export interface Prepared {
  readonly outcome: PublishOutcome;
  readonly release: Release;
  readonly channel: Channel;
}

/** An outcome that a failure ended. Throws on what is no `PipelineError`: a fault of this program. */
export function toFailed(outcome: PublishOutcome, error: unknown): PublishOutcome {
  if (!(error instanceof PipelineError)) throw error;
  return { ...outcome, state: 'failed', faults: error.faults, exit: error.exitCode };
}

/** The outcome of a release before anything was done: planned, or shut where the gate of that channel is. */
export function openOutcome(
  channel: string,
  { planId, version }: Release,
  gate: readonly GateFault[],
  isPublic: boolean,
): PublishOutcome {
  const isShut = gate.some(({ counts }) => counts === 'always' || isPublic);
  return {
    channel,
    planId,
    version,
    gate,
    state: isShut ? 'shut' : 'planned',
    exit: isShut ? exitCodes.unfit : exitCodes.done,
    ...{ plan: null, verdict: null, url: null, faults: [] },
  };
}

/** Looks at a channel and plans: the first two of look → plan → apply. A failure stands in the outcome. */
export async function prepareOne(channel: Channel, release: Release, outcome: PublishOutcome): Promise<Prepared> {
  try {
    const plan = channel.plan(release, await channel.look(release));
    return { outcome: { ...outcome, plan }, release, channel };
  } catch (error) {
    return { outcome: toFailed(outcome, error), release, channel };
  }
}

/**
 * Carries a prepared publication out: the intended bytes go into the ledger, then the plan is applied, then everything is read back and
 * compared. Nothing is written where nothing is to be done. A failure stands in the outcome, and in the ledger.
 */
export async function publishOne(
  { outcome, release, channel }: Prepared,
  progress: Progress,
  effects: Pick<Effects, 'files' | 'root'>,
): Promise<PublishOutcome> {
  const { plan } = outcome;
  if (plan === null) return outcome;
  const { planId, version } = release;
  try {
    const ledger = recordIntent(readLedger(planId, effects), channel.name, release);
    writeLedger(ledger, effects);
    const idle = isIdle(plan);
    if (!idle) await channel.apply(plan, release, progress);
    const served = await channel.readBack(release);
    const intended = findEntry(ledger, channel.name, version)?.files ?? [];
    const { verdict, paths } = compareServed(intended, served);
    writeLedger(recordVerdict(ledger, channel.name, version, verdict === 'verified'), effects);
    if (verdict !== 'verified') throw new PipelineError(3, [tellUnverified(outcome, paths)]);
    return { ...outcome, state: idle ? 'unchanged' : 'published', verdict, url: served.url ?? null };
  } catch (error) {
    return toFailed(outcome, error);
  }
}

function tellUnverified({ channel, planId, version }: PublishOutcome, paths: readonly string[]): Fault {
  const list = paths.slice(0, 5).map((path) => `\`${path}\``);
  const more = paths.length > list.length ? ` … (${paths.length})` : '';
  return {
    code: 'conflicting-release',
    messageJa: `${channel} から読み戻した ${planId} ${version} が、送ったものと違います（${list.join('、')}${more}）。npm run reconcile で確かめ、直せるものは直してください。`,
    messageEn: `What ${channel} serves of ${planId} ${version} is not what was sent (${list.join(', ')}${more}). Check and mend it with npm run reconcile.`,
  };
}
