import type { Effects } from '../effects/Effects.ts';

/**
 * Adds Markdown to the page of a GitHub Actions run: to the file that `GITHUB_STEP_SUMMARY` names. Yields false, and does nothing, where that is
 * not set: outside GitHub Actions.
 * @example appendSummary('# 気づき\n', effects)
 */
export function appendSummary(text: string, { env, files }: Pick<Effects, 'env' | 'files'>): boolean {
  const path = env['GITHUB_STEP_SUMMARY'] ?? '';
  if (path === '') return false;
  files.writeFile(path, Buffer.concat([files.readFile(path) ?? new Uint8Array(), Buffer.from(text)]));
  return true;
}
