import type { CkanChannelSettings } from '../../model/Settings.ts';
import type { Vocabularies } from '../../model/Vocabularies.ts';
import type { Progress } from '../Channel.ts';

/** Where releases go on a CKAN portal, as `data/catalog.yaml` says it (`schemas/v1/catalog.json`). */
export type CkanSettings = Omit<CkanChannelSettings, 'type' | 'name'> & {
  /** The channel's name in plans and reports: `ckan`. */
  readonly name: string;
};

/** The word tables that this channel reads. */
export type CkanFacts = Pick<Vocabularies, 'ckan_profiles' | 'ckan_licences'>;

/** What the channel is given from outside: nothing else reaches the clock, the network or the environment. */
export interface CkanDeps {
  /** An API token of a user who may edit the organisation's datasets; sent raw in the Authorization header and nowhere else. */
  readonly token: string;
  readonly facts: CkanFacts;
  /** The global `fetch` when absent. */
  readonly fetch?: typeof fetch;
  /** Waits so many milliseconds. */
  sleep(ms: number): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
  /** How long one request may take, in milliseconds; a body is given a second more for every 100 kB. */
  readonly timeoutMs: number;
  /** True for a portal that nobody relies on, such as the embedded one: there a version may be replaced by other bytes, or by an earlier one. */
  readonly isPreview?: boolean;
  /** Told of waits while the channel is looked at or read back; `apply` has a progress of its own. */
  readonly progress?: Progress;
}
