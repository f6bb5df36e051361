import { join } from 'node:path';
import type { Effects } from '../effects/Effects.ts';
import { exitCodes } from '../errors.ts';

/**
 * Runs all tests of this program with vitest, or those that `words` name. Yields 0, or 1 when one fails.
 * Types and style are tests too: `tests/laws/style.test.ts`.
 * @example test(['tests/assess'], effects) // 0
 */
export function test(words: readonly string[], { runNode, checkout }: Pick<Effects, 'runNode' | 'checkout'>): number {
  const exit = runNode(
    join('node_modules', 'vitest', 'vitest.mjs'),
    ['run', '--dir', 'tests', '--testTimeout=60000', '--hookTimeout=60000', ...words],
    checkout,
  );
  return exit === 0 ? exitCodes.done : exitCodes.unfit;
}
