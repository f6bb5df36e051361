import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createMemoryEffects } from '../../pipeline/effects/createMemoryEffects.ts';

const plan = 'data/plans/ebetsu-gyokaku';

function readFolder(folder: string): [string, Uint8Array][] {
  return readdirSync(folder).map((name) => [`/root/${folder}/${name}`, readFileSync(`${folder}/${name}`)]);
}

/**
 * Ebetsu's project in memory, its source replaced, `origin.yaml` told of the new digest, and a last good output of one file.
 * `more` puts further files in, by their path from the root; `null` in place of a source leaves it as it is.
 */
export function memoryProject(source: string | Uint8Array | null, more: Readonly<Record<string, string>> = {}) {
  const edition = `${plan}/editions/2022`;
  const bytes = source === null ? readFileSync(`${edition}/source.tsv`) : Buffer.from(source);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const origin = readFileSync(`${edition}/origin.yaml`, 'utf8').replace(/[0-9a-f]{64}/, sha256);
  return createMemoryEffects({
    ...Object.fromEntries([...readFolder('schemas/v1'), ...readFolder('data/vocabularies')]),
    '/root/data/catalog.yaml': readFileSync('data/catalog.yaml'),
    [`/root/${plan}/plan.yaml`]: readFileSync(`${plan}/plan.yaml`),
    [`/root/${edition}/origin.yaml`]: origin,
    [`/root/${edition}/source.tsv`]: bytes,
    '/root/output/ebetsu-gyokaku/last.txt': 'the last good output',
    ...Object.fromEntries(Object.entries(more).map(([path, text]) => [`/root/${path}`, text])),
  });
}
