import { createHash } from 'node:crypto';

/**
 * A UUID that stands for a text, the same every time (version 5 of RFC 9562, without a name space).
 * Tags have no place of their own in the store; this is their id.
 * @example identify('tag:行政改革') // 'e3b0…', always the same
 */
export function identify(text: string): string {
  const hash = createHash('sha1').update(text).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
