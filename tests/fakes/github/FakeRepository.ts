import { createHash } from 'node:crypto';

/** An asset as the fake keeps it: `starter` and `open` are what a broken upload leaves. */
export interface FakeAsset {
  readonly id: number;
  readonly name: string;
  readonly label: string | null;
  readonly contentType: string;
  readonly state: 'starter' | 'uploaded' | 'open';
  readonly bytes: Uint8Array;
}

export interface FakeRelease {
  readonly id: number;
  tag: string;
  name: string | null;
  body: string | null;
  target: string;
  isDraft: boolean;
  assets: FakeAsset[];
  /** How many listings it stays out of yet: a new draft may appear late. */
  late: number;
}

/** How this GitHub behaves; what the settings of a real one and its age bring about. */
export interface FakeRules {
  /** Assets have a digest: false as before June 2025. */
  digests: boolean;
  /** Releases are immutable once published. */
  immutable: boolean;
  /** How many listings a new draft stays out of. */
  lateDrafts: number;
  /** Most entries a page ever has. */
  pageSize: number;
  /** Addresses as on a GitHub Enterprise Server: the API below `/api/v3`, uploads below `/api/uploads`. */
  enterprise: boolean;
}

/** The state of one repository. */
export interface FakeRepository {
  readonly rules: FakeRules;
  releases: FakeRelease[];
  /** Tag → commit. Tags stay when their release is removed. */
  readonly tags: Map<string, string>;
  /** Tags of immutable releases that were removed: nobody may publish under them again. */
  readonly usedTags: Set<string>;
  latest: number | null;
  nextId: number;
}

export const defaultRules: FakeRules = {
  digests: true,
  immutable: false,
  lateDrafts: 0,
  pageSize: 100,
  enterprise: false,
};

export function createRepository(rules: Partial<FakeRules> = {}): FakeRepository {
  return {
    rules: { ...defaultRules, ...rules },
    releases: [],
    tags: new Map(),
    usedTags: new Set(),
    latest: null,
    nextId: 1,
  };
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Puts a release into the repository as if somebody had made it before. */
export function plantRelease(repository: FakeRepository, given: Partial<FakeRelease> & { tag: string }): FakeRelease {
  const release: FakeRelease = {
    id: repository.nextId++,
    name: null,
    body: null,
    target: 'main',
    isDraft: true,
    assets: [],
    late: 0,
    ...given,
  };
  repository.releases.push(release);
  if (!release.isDraft) repository.tags.set(release.tag, release.target);
  return release;
}

/** Puts an asset into a release as if somebody had sent it before. */
export function plantAsset(
  repository: FakeRepository,
  release: FakeRelease,
  given: Pick<FakeAsset, 'name'> & Partial<FakeAsset>,
): FakeAsset {
  const asset: FakeAsset = {
    id: repository.nextId++,
    label: null,
    contentType: 'text/csv',
    state: 'uploaded',
    bytes: new Uint8Array(),
    ...given,
  };
  release.assets.push(asset);
  return asset;
}

/** What a reader without a token gets: tag → file name → SHA-256. */
export type PublicView = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function viewPublic({ releases }: FakeRepository): PublicView {
  const published = releases.filter(({ isDraft }) => !isDraft);
  return Object.fromEntries(
    published.map(({ tag, assets }) => {
      const whole = assets.filter(({ state }) => state === 'uploaded');
      return [tag, Object.fromEntries(whole.map(({ name, bytes }) => [name, sha256Of(bytes)]).sort())];
    }),
  );
}
