import type { Bilingual } from './Settings.ts';

/** One file of a release. */
export interface ReleaseFile {
  /** Path inside the bundle, with `/`: `observations.csv`, `excel/observations.csv`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** SHA-256 in lower-case hex. */
  readonly sha256: string;
  /** IANA media type. */
  readonly mediaType: string;
  /** What the file is and whom it is for. */
  readonly label: Bilingual;
}

/** One version of one plan, ready to go to every channel. Immutable once published. */
export interface Release {
  readonly planId: string;
  /** Data SemVer: `1.2.0`. */
  readonly version: string;
  readonly title: Bilingual;
  /** Release notes in Markdown, Japanese first. */
  readonly notes: string;
  /** The deterministic zip of the whole bundle comes last. */
  readonly files: readonly ReleaseFile[];
}

/** The tag of a release: `<plan_id>-v1.2.0`. */
export function tagOf({ planId, version }: Pick<Release, 'planId' | 'version'>): string {
  return `${planId}-v${version}`;
}
