import type { Bilingual } from '../model/Settings.ts';
import type { Served } from './Channel.ts';

/** A file as it was meant. */
export interface IntendedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** How a version stands at a channel, held against what was meant. */
export type ServedVerdict = 'verified' | 'missing' | 'hidden' | 'different';

/** A verdict with its words, and the files that are not as meant. */
export interface Comparison {
  readonly verdict: ServedVerdict;
  /** Paths that are missing, surplus, or of other bytes; a digest that the channel cannot tell counts as another. */
  readonly paths: readonly string[];
}

/** The verdicts in words. */
export const verdictWords: Readonly<Record<ServedVerdict, Bilingual>> = {
  verified: { ja: '確認済み', en: 'verified' },
  missing: { ja: 'ない', en: 'missing' },
  hidden: { ja: '下書きのまま', en: 'a draft still' },
  different: { ja: '内容が違う', en: 'different' },
};

/**
 * Holds what a channel serves of a version against what was meant for it.
 * @example compareServed([{ path: 'a', size: 1, sha256: 'x' }], { state: 'absent', files: [] }).verdict // 'missing'
 */
export function compareServed(intended: readonly IntendedFile[], served: Served): Comparison {
  if (served.state === 'absent') return { verdict: 'missing', paths: intended.map(({ path }) => path) };
  const held = new Map(served.files.map((file) => [file.path, file]));
  const meant = new Map(intended.map((file) => [file.path, file]));
  const paths = [...new Set([...meant.keys(), ...held.keys()])].filter((path) => {
    const [wanted, found] = [meant.get(path), held.get(path)];
    return wanted === undefined || found === undefined || wanted.size !== found.size || wanted.sha256 !== found.sha256;
  });
  if (served.state === 'hidden') return { verdict: 'hidden', paths };
  return { verdict: paths.length === 0 ? 'verified' : 'different', paths };
}
