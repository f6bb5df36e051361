import { createHash } from 'node:crypto';
import type { Release } from '../../../model/Release.ts';

/** Name space of URLs (RFC 9562 section 6.6), as bytes. */
const urlSpace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/**
 * UUID version 5 of a URL (RFC 9562 section 5.5): the same for everybody, always.
 * @example uuidOfUrl('http://www.example.com/') // 'fcde3c85-2270-590f-9e7c-ee003d65e0e2'
 */
export function uuidOfUrl(url: string): string {
  const hash = createHash('sha1').update(urlSpace).update(url, 'utf8').digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * The name of a file that stays from version to version: the zip alone has the version in its name.
 * @example stablePath('ebetsu-gyokaku-v1.2.0.zip', release) // 'ebetsu-gyokaku.zip'
 */
export function stablePath(path: string, { planId }: Pick<Release, 'planId'>): string {
  return path.startsWith(`${planId}-v`) && path.endsWith('.zip') ? `${planId}.zip` : path;
}

/**
 * The id of a file's resource, on every portal and in every version.
 * @param iri of the dataset
 * @param path as `stablePath` gives it
 * @example resourceId('https://torikumi.example/ebetsu-gyokaku', 'observations.csv')
 */
export function resourceId(iri: string, path: string): string {
  return uuidOfUrl(`${iri}/${path}`);
}
