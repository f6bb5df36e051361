/**
 * The ASCII name under which a file of the bundle is attached: `/` becomes `__`, for an asset has no folders.
 * @example assetName('excel/observations.csv') // 'excel__observations.csv'
 */
export function assetName(path: string): string {
  return path.replaceAll('/', '__');
}

/** True for a name that GitHub keeps as it is: it rewrites other characters, and periods at the ends. */
export function isKeptName(name: string): boolean {
  return /^[A-Za-z0-9_-](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/.test(name);
}
