import { createHash } from 'node:crypto';
import { type Difference, tellDifference } from '../Difference.ts';
import type { PlanNode } from '../flattenPlan.ts';
import type { Outcome, Published } from '../Published.ts';
import { objectOf } from '../readJson.ts';
import { hasType, listNodes } from './checkGraph.ts';

const file = 'dataset.jsonld';

/** Files that no record can list: itself, and those that name it with its digest. */
const unlisted: ReadonlySet<string> = new Set([file, 'manifest.json', 'SHA256SUMS']);

const phrases = {
  listed: { ja: 'このファイルの dcat:Distribution', en: 'a dcat:Distribution of this file' },
  noFile: { ja: '版にあるファイルだけ', en: 'only files of this release' },
  described: { ja: '記録の中で説明されたもの', en: 'a thing that the record describes' },
} as const;

/**
 * Holds `dataset.jsonld` to the files: every file listed once with its own size and SHA-256 and an address of this version,
 * none that is not there, and every link into the dataset resolved. The count is that of values compared.
 */
export function checkCatalogRecord({ files, record, plan }: Published): Outcome {
  // `checkGraph` tells of a record that cannot be read.
  if ('fault' in record) return { count: 0, differences: [] };
  const nodes = listNodes(record.value);
  const byId = new Map(nodes.map((node) => [node['@id'], node]));
  const dataset = String(nodes.find((node) => hasType(node, 'dcat:Dataset'))?.['@id']);
  const start = `${dataset}/distribution/`;
  const isFile = (node: PlanNode): boolean => hasType(node, 'dcat:Distribution');
  const { version } = objectOf(plan);
  const listed = [...files].filter(([path]) => !unlisted.has(path));
  const differences: Difference[] = [];
  for (const [path, bytes] of listed) {
    const iri = `${start}${encodePath(path)}`;
    const node = byId.get(iri);
    if (node === undefined) {
      differences.push(tellDifference({ file, at: iri }, null, phrases.listed));
      continue;
    }
    const address = `v${String(version)}/${encodePath(path)}`;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const found: readonly (readonly [string, unknown, string | number])[] = [
      ['dcat:byteSize', node['dcat:byteSize'], bytes.length],
      ['schema:sha256', node['schema:sha256'], sha256],
      ['spdx:checksumValue', byId.get(String(node['spdx:checksum']))?.['spdx:checksumValue'], sha256],
      ['dcat:downloadURL', String(node['dcat:downloadURL']).slice(-address.length), address],
    ];
    for (const [property, value, expected] of found)
      if (value !== expected)
        differences.push(tellDifference({ file, at: `${iri} ${property}` }, String(value ?? ''), expected));
  }
  const paths = new Set(listed.map(([path]) => `${start}${encodePath(path)}`));
  for (const node of nodes.filter(isFile))
    if (!paths.has(String(node['@id'])))
      differences.push(tellDifference({ file, at: String(node['@id']) }, String(node['@id']), phrases.noFile));
  for (const link of listLinks(nodes, dataset))
    if (!byId.has(link)) differences.push(tellDifference({ file, at: link }, null, phrases.described));
  return { count: listed.length * 4, differences };
}

/** A path as part of an address. */
function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** What the nodes point at below the dataset; earlier releases have records of their own. */
function listLinks(nodes: readonly PlanNode[], dataset: string): readonly string[] {
  const links = nodes.flatMap((node) =>
    Object.entries(node)
      .filter(([property]) => property !== '@id' && property !== 'dcat:previousVersion')
      .flatMap(([, value]) => [value].flat())
      .filter((value): value is string => typeof value === 'string' && value.startsWith(`${dataset}/`)),
  );
  return [...new Set(links)];
}
