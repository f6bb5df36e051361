import { createHash } from 'node:crypto';

/**
 * SHA-256 (FIPS 180-4) of bytes in lower-case hex.
 * @example digestOf(new Uint8Array()) // 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
 */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
