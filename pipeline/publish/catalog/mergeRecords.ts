import type { Json } from '../../write/renderJson.ts';

type Node = Readonly<Record<string, Json>>;

/** A catalogue record as `dataset.jsonld` of a release has it. */
export interface RecordDocument {
  readonly '@context': Json;
  readonly '@graph': readonly Node[];
}

/** The records of one plan's releases, oldest first, at least one. */
export type PlanRecords = readonly RecordDocument[];

/**
 * `catalog.jsonld`: one `dcat:Catalog` of every plan (DCAT 3, DCAT-AP 3.0.1). Of each plan the newest record stands whole; of an older
 * release its own node stays, without its files: what is said of a file bears no version, and is said of the newest. The catalogue lists
 * every plan's dataset and series once.
 * @example mergeRecords([[first, second]])['@graph'].length
 */
export function mergeRecords(plans: readonly PlanRecords[]): RecordDocument {
  const nodes = new Map<string, Node>();
  for (const records of plans) {
    const newest = records.at(-1);
    for (const node of newest?.['@graph'] ?? []) addNode(nodes, node);
    for (const record of records.slice(0, -1)) {
      for (const node of record['@graph'].filter(isRelease)) {
        const { 'dcat:distribution': _distribution, ...rest } = node;
        if (!nodes.has(String(rest['@id']))) nodes.set(String(rest['@id']), rest);
      }
    }
  }
  return { '@context': plans[0]?.at(-1)?.['@context'] ?? {}, '@graph': [...nodes.values()] };
}

/** A release, not the dataset that it is one of. */
function isRelease(node: Node): boolean {
  return node['dcat:isVersionOf'] !== undefined;
}

/** A thing told of twice has what either says; lists of links are joined, each link once. */
function addNode(nodes: Map<string, Node>, node: Node): void {
  const id = String(node['@id']);
  const known = nodes.get(id);
  const merged = known
    ? Object.fromEntries(
        [...new Set([...Object.keys(known), ...Object.keys(node)])].map((key) => [
          key,
          joinValues(known[key], node[key]),
        ]),
      )
    : node;
  nodes.set(id, merged);
}

function joinValues(one: Json | undefined, two: Json | undefined): Json {
  if (one === undefined || two === undefined || JSON.stringify(one) === JSON.stringify(two)) return one ?? two ?? null;
  const list = [one, two].flat() as readonly Json[];
  const seen = new Set<string>();
  return list.filter((item) => {
    const key = JSON.stringify(item);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
