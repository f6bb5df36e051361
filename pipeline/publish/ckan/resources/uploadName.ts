/**
 * The name under which a file is uploaded: CKAN keeps lower-case ASCII alone and no folders (ckan.lib.munge.munge_filename).
 * @example uploadName('excel/observations.csv') // 'excel__observations.csv'
 */
export function uploadName(path: string): string {
  return path
    .replaceAll('/', '__')
    .toLowerCase()
    .replace(/[^a-z0-9_. -]/g, '')
    .replaceAll(' ', '-')
    .replace(/-+/g, '-');
}
