import { createHash } from 'node:crypto';
import { type Difference, tellDifference } from '../Difference.ts';
import type { Outcome, Published } from '../Published.ts';
import { listOf, objectOf } from '../readJson.ts';
import { compareDescribed, type DescribedTable, tellKeys, unreadable } from './compareDescribed.ts';

const file = 'datapackage.json';

/**
 * Holds `datapackage.json` to the files: every table described with exactly its columns, its key and its references, and with its own
 * size and SHA-256; the version that of `plan.json`. The count is that of columns, sizes and digests compared.
 */
export function checkDataPackage(published: Published): Outcome {
  const { dataPackage, files, plan } = published;
  if ('fault' in dataPackage) return unreadable(file, dataPackage.fault);
  const descriptor = objectOf({ value: dataPackage.value });
  const resources = listOf(descriptor['resources']).map((resource) => objectOf({ value: resource }));
  const described = resources.map((resource) => readResource(resource, resources));
  const { count, differences } = compareDescribed(file, described, published);
  const told: Difference[] = [
    ...differences,
    ...described.flatMap((table) => tellKeys(file, table, described, published)),
  ];
  const { version } = objectOf(plan);
  if (descriptor['version'] !== version)
    told.push(tellDifference({ file, at: 'version' }, String(descriptor['version'] ?? ''), String(version)));
  for (const { path, bytes, hash } of resources) {
    const content = files.get(String(path));
    if (content === undefined) continue;
    const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
    if (bytes !== content.length)
      told.push(tellDifference({ file, at: `${String(path)} bytes` }, String(bytes ?? ''), content.length));
    if (hash !== digest) told.push(tellDifference({ file, at: `${String(path)} hash` }, String(hash ?? ''), digest));
  }
  return { count: count + resources.length * 2, differences: told };
}

function readResource(
  { name, path, schema }: Readonly<Record<string, unknown>>,
  resources: readonly Readonly<Record<string, unknown>>[],
): DescribedTable {
  const { fields, primaryKey, foreignKeys } = objectOf({ value: schema });
  return {
    path: String(path),
    columns: listOf(fields).map((field) => String(objectOf({ value: field })['name'])),
    key: listOf(primaryKey).map(String),
    references: listOf(foreignKeys).map((entry) => {
      const { fields: columns, reference } = objectOf({ value: entry });
      const target = objectOf({ value: reference });
      const named = target['resource'] === '' ? name : target['resource'];
      return {
        columns: listOf(columns).map(String),
        path: String(resources.find((resource) => resource['name'] === named)?.['path'] ?? named),
        key: listOf(target['fields']).map(String),
      };
    }),
  };
}
