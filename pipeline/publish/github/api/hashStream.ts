import { createHash } from 'node:crypto';

/**
 * SHA-256 of what a stream yields, in lower-case hex, with no more than a chunk of it in memory.
 * Throws what the stream throws: a download that breaks off.
 */
export async function hashStream(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of stream) hash.update(chunk);
  return hash.digest('hex');
}
