import type { Release } from '../model/Release.ts';
import type { Bilingual } from '../model/Settings.ts';

/** One thing that a publication would do, with its reason; `skip` writes nothing. */
export interface Step {
  readonly action: 'create' | 'replace' | 'remove' | 'finish' | 'skip';
  /** What it is done to, as a person would name it: an asset's or a file's name, a tag. */
  readonly target: string;
  readonly reason: Bilingual;
  /** Size of what is sent, in bytes. */
  readonly size?: number;
  /** SHA-256 of what is sent, lower-case hex. */
  readonly sha256?: string;
  /** What else the channel needs to carry the step out, in its own words: `{ asset_id: '42' }`. */
  readonly details?: Readonly<Record<string, string>>;
}

/** What one channel would do for one release: printable, and decided before the first write. No token is ever in it. */
export interface ChannelPlan {
  readonly channel: string;
  readonly planId: string;
  readonly version: string;
  readonly steps: readonly Step[];
}

/** True when a plan writes nothing. */
export function isIdle({ steps }: ChannelPlan): boolean {
  return steps.every(({ action }) => action === 'skip');
}

/** One file as a channel really serves it now. `sha256` is null where the channel cannot tell. */
export interface ServedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string | null;
}

/** What a channel serves of one version: nothing, half of it where nobody sees it (a draft), or all of it. */
export interface Served {
  readonly state: 'absent' | 'hidden' | 'public';
  readonly files: readonly ServedFile[];
  /** Where a person finds it, when it is public. */
  readonly url?: string;
}

/** Told while files are sent: how many bytes of how many; or, with `waitSeconds`, that the remote asked to wait so long. */
export type Progress = (done: {
  readonly target: string;
  readonly sent: number;
  readonly total: number;
  readonly waitSeconds?: number;
}) => void;

/**
 * A place that releases go to. `look` reads the remote state, `plan` is pure, `apply` does exactly the plan,
 * `readBack` says what readers get now. After `apply`, `plan` of a new `look` is all `skip`.
 * Every failure is a `PipelineError` (exit 3 for a remote) whose sentence holds no secret.
 */
export interface Channel<State = unknown> {
  /**
   * Takes away a version that is not as it was meant, so that it can be put there again. Only channels have it where the bytes of a
   * version can be mended without a reader ever having relied on the wrong ones.
   */
  discard?(release: Pick<Release, 'planId' | 'version'>): Promise<void>;
  readonly name: string;
  /** True when strangers can read it: then the gate before publication must be open. */
  readonly isPublic: boolean;
  look(release: Release): Promise<State>;
  plan(release: Release, state: State): ChannelPlan;
  apply(plan: ChannelPlan, release: Release, progress: Progress): Promise<void>;
  readBack(
    release: Pick<Release, 'planId' | 'version'> & { readonly files: readonly { readonly path: string }[] },
  ): Promise<Served>;
}
