import type { RemoteAsset, RemoteRelease } from '../GitHubState.ts';
import type { Outcome } from './Trouble.ts';

/** One file as it is sent: its bytes under an ASCII name, and the label that people read. */
export interface AssetUpload {
  readonly name: string;
  readonly label: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What a release says of itself. */
export interface ReleaseText {
  readonly tag: string;
  readonly name: string;
  readonly body: string;
}

/**
 * The few things this channel asks of GitHub's REST API (releases and release assets, version 2022-11-28).
 * A read yields what GitHub holds or throws a `PipelineError`; a write yields an `Outcome`, for whoever asked
 * has to know what to do when the answer was lost.
 */
export interface GitHubApi {
  /** The published release of a tag; a draft is never found this way. */
  findPublished(tag: string): Promise<RemoteRelease | null>;
  /** Every release, drafts included. A draft made a moment ago may be missing. */
  listReleases(): Promise<readonly RemoteRelease[]>;
  readRelease(id: number): Promise<RemoteRelease | null>;
  /** Every asset of a release, in whatever state. */
  listAssets(releaseId: number): Promise<readonly RemoteAsset[]>;
  /** SHA-256 of the asset's bytes, downloaded. */
  hashAsset(asset: RemoteAsset): Promise<string>;
  createDraft(text: ReleaseText): Promise<Outcome<RemoteRelease>>;
  /** `tell` hears how many bytes have gone. */
  uploadAsset(uploadUrl: string, asset: AssetUpload, tell: (sent: number) => void): Promise<Outcome<true>>;
  /** Done as well when it is gone already. */
  removeAsset(id: number): Promise<Outcome<true>>;
  /** Done as well when it is gone already. */
  removeRelease(id: number): Promise<Outcome<true>>;
  publishRelease(id: number, text: ReleaseText, makeLatest: 'true' | 'false'): Promise<Outcome<RemoteRelease>>;
}
