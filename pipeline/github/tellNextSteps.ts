import type { Effects } from '../effects/Effects.ts';

/**
 * Hands values to the later steps of a GitHub Actions job, one line of text each or several: into the file that `GITHUB_OUTPUT` names. Does
 * nothing where that is not set: outside GitHub Actions.
 * @example tellNextSteps({ changed: ['true'], zips: ['output/releases/a/a-v1.0.0.zip'] }, effects)
 */
export function tellNextSteps(
  values: Readonly<Record<string, readonly string[]>>,
  { env, files }: Pick<Effects, 'env' | 'files'>,
): void {
  const path = env['GITHUB_OUTPUT'] ?? '';
  if (path === '') return;
  const text = Object.entries(values).map(
    ([name, lines]) => `${name}<<TORIKUMI\n${lines.map((line) => `${line}\n`).join('')}TORIKUMI\n`,
  );
  files.writeFile(path, Buffer.concat([files.readFile(path) ?? new Uint8Array(), Buffer.from(text.join(''))]));
}
