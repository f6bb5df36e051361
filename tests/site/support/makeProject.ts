import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTorikumi } from './exportSite.ts';

/** Ebetsu's project in a new folder, its source changed, and built; yields the folder. */
export function makeProject(change: (source: string) => string): string {
  const root = mkdtempSync(join(tmpdir(), 'torikumi-project-'));
  cpSync('data', join(root, 'data'), { recursive: true });
  const edition = join(root, 'data/plans/ebetsu-gyokaku/editions/2022');
  const source = change(readFileSync(join(edition, 'source.tsv'), 'utf8'));
  writeFileSync(join(edition, 'source.tsv'), source);
  const digest = createHash('sha256').update(source).digest('hex');
  const origin = join(edition, 'origin.yaml');
  writeFileSync(origin, readFileSync(origin, 'utf8').replace(/[0-9a-f]{64}/, digest));
  runTorikumi('build', '--root', root);
  return root;
}
