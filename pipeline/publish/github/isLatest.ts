/** The version in a tag of this plan, null for any other tag. */
export function versionIn(tag: string, planId: string): string | null {
  const rest = tag.startsWith(`${planId}-v`) ? tag.slice(planId.length + 2) : '';
  return /^\d+\.\d+\.\d+$/.test(rest) ? rest : null;
}

/** Below 0 when `a` comes before `b` (Semantic Versioning 2.0.0, section 11). */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number)) as [number[], number[]];
  const place = left.findIndex((part, index) => part !== right[index]);
  return place === -1 ? 0 : (left[place] ?? 0) - (right[place] ?? 0);
}

/**
 * True when no published version of the plan is higher: only then may GitHub show this release as the latest one.
 * @example isLatest('1.10.0', ['1.9.0']) // true
 */
export function isLatest(version: string, published: readonly string[]): boolean {
  return published.every((other) => compareVersions(other, version) <= 0);
}
