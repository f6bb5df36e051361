/** One asset as GitHub lists it. */
export interface RemoteAsset {
  readonly id: number;
  readonly name: string;
  /** `uploaded` when it is whole; `starter` and `open` are leftovers of a broken upload. */
  readonly state: string;
  readonly size: number;
  /** SHA-256 in lower-case hex; null where GitHub has not computed one and nobody has downloaded it. */
  readonly sha256: string | null;
}

/** One release as GitHub lists it. */
export interface RemoteRelease {
  readonly id: number;
  readonly tag: string;
  readonly isDraft: boolean;
  /** URI template (RFC 6570) to which assets are sent. */
  readonly uploadUrl: string;
  /** Page for people. */
  readonly url: string;
}

/** A release with the assets it holds now. */
export interface FilledRelease extends RemoteRelease {
  readonly assets: readonly RemoteAsset[];
}

/** What GitHub holds of one version of one plan. Everything that `planGitHub` decides by is in here. */
export interface GitHubState {
  /** The published release that bears the tag. */
  readonly published: FilledRelease | null;
  /** The draft that is carried on: of several, the one with the lowest id, so that every run takes the same one. */
  readonly draft: FilledRelease | null;
  /** The other drafts that bear the tag. */
  readonly surplusDrafts: readonly RemoteRelease[];
  /** Versions of this plan that readers can get: `['1.0.0', '1.1.0']`. */
  readonly publishedVersions: readonly string[];
}
