import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs this program as a user does; yields what it printed. Throws with all of it when it fails. */
export function runTorikumi(...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['pipeline/launch.mjs', ...words], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${words.join(' ')}: exit ${status}\n${stdout}\n${stderr}`);
  return stdout;
}

/** Exports the pages of a project into a new folder, for the address under which they will be asked for; yields the folder. */
export function exportSite(url: string, root = process.cwd()): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'torikumi-site-')), 'site');
  runTorikumi('site', '--root', root, '--out', folder, '--url', url);
  return folder;
}
