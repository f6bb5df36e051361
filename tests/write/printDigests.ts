import { createHash } from 'node:crypto';
import { tinyFiles } from './tinyFiles.ts';

/** Prints the SHA-256 of every file of the tiny plan: run as a process of its own by `sameBytes.test.ts`. */
for (const [path, bytes] of tinyFiles) {
  process.stdout.write(`${path} ${createHash('sha256').update(bytes).digest('hex')}\n`);
}
