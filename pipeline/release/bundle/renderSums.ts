import { digestOf } from './digestOf.ts';

/**
 * `SHA256SUMS`: a line a file, `<hex>  <path>`, by path in code unit order; what `sha256sum -c` (GNU coreutils) reads.
 * It lists every file that it is given but itself.
 * @example renderSums(new Map([['plan.json', bytes]])) // 'ebb6…  plan.json\n'
 */
export function renderSums(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const lines = [...files]
    .filter(([path]) => path !== 'SHA256SUMS')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => `${digestOf(bytes)}  ${path}\n`);
  return new TextEncoder().encode(lines.join(''));
}
