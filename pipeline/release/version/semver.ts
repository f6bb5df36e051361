import type { VersionLevelCode } from '../../model/rows.ts';

/** Levels from light to heavy. */
const levels: readonly VersionLevelCode[] = ['none', 'patch', 'minor', 'major'];

const form = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** True for `1.2.0` and the like. */
export function isVersion(text: string): boolean {
  return form.test(text);
}

/**
 * The three numbers of a version (Semantic Versioning 2.0.0, section 2; no pre-release, no build metadata).
 * @throws Error for anything else: versions come from schema-checked files.
 * @example parseVersion('1.2.0') // [1, 2, 0]
 */
export function parseVersion(version: string): readonly [major: number, minor: number, patch: number] {
  const [, major, minor, patch] = form.exec(version) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) throw new Error(`no version: '${version}'`);
  return [Number(major), Number(minor), Number(patch)];
}

/**
 * Less than, equal to or greater than 0, as one version comes before, is, or comes after the other (SemVer, section 11).
 * @example compareVersions('1.10.0', '1.9.0') > 0 // true
 */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [parseVersion(one), parseVersion(other)];
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/**
 * The version after `version` for a change of that level (SemVer, sections 6 to 8); the same one for `none`.
 * @example raiseVersion('1.2.3', 'minor') // '1.3.0'
 */
export function raiseVersion(version: string, level: VersionLevelCode): string {
  const [major, minor, patch] = parseVersion(version);
  const next = {
    major: [major + 1, 0, 0],
    minor: [major, minor + 1, 0],
    patch: [major, minor, patch + 1],
    none: [major, minor, patch],
  };
  return next[level].join('.');
}

/**
 * The level that leads from one version to a later one; `none` when they are the same.
 * @example levelBetween('1.2.3', '2.0.0') // 'major'
 */
export function levelBetween(before: string, after: string): VersionLevelCode {
  const [a, b] = [parseVersion(before), parseVersion(after)];
  const place = a.findIndex((number, index) => number !== b[index]);
  return (['major', 'minor', 'patch'] as const)[place] ?? 'none';
}

/** The heaviest of some levels; `none` when there is none. */
export function heaviest(given: readonly VersionLevelCode[]): VersionLevelCode {
  return levels.findLast((level) => given.includes(level)) ?? 'none';
}
