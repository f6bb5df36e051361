import { posix } from 'node:path';

/**
 * The name under which CKAN keeps an uploaded file: lower case, and only ASCII letters, digits, `_`, `.` and `-`.
 * Follows `munge_filename` of `ckan/lib/munge.py`: 3 to 100 characters, an ending of at most 21.
 * @example mungeFileName('人口 a.CSV') // '-a.csv'
 */
export function mungeFileName(name: string): string {
  const plain = posix
    .basename(name.replaceAll('\\', '/'))
    .toLowerCase()
    .trim()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9_. -]/g, '')
    .replaceAll(' ', '-')
    .replaceAll(/-+/g, '-');
  const ending = posix.extname(plain);
  const end = ending.slice(0, 21);
  const stem = plain.slice(0, plain.length - ending.length);
  return stem.slice(0, 100 - end.length).padEnd(Math.max(1, 3 - end.length), '_') + end;
}
