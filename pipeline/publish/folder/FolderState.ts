import type { Manifest, ReleaseIndex } from '../../model/rows.ts';

/** A file that is there: its size and SHA-256. */
export interface HeldFile {
  readonly size: number;
  readonly sha256: string;
}

/** Files by path. */
export type HeldFiles = ReadonlyMap<string, HeldFile>;

/** What the archive holds of one plan. Everything that `planFolder` decides by is in here. */
export interface FolderState {
  /** The files of every version by version; a zip stands beside its folder. */
  readonly versions: ReadonlyMap<string, HeldFiles>;
  /** The manifest of every version. */
  readonly manifests: ReadonlyMap<string, Manifest>;
  /** Files that lie beside the version folders: the zips. */
  readonly beside: HeldFiles;
  readonly latest: HeldFiles;
  /** `index.json` as it stands; `null` when there is none. */
  readonly index: ReleaseIndex | null;
}
