import type { PlacedRow } from './compareRows.ts';
import type { Row, Scalar } from './Difference.ts';
import type { TableName } from './Published.ts';

/** An object of `plan.json`, once the document has passed its schema. */
export type PlanNode = Readonly<Record<string, unknown>>;

/** The rows that `plan.json` nests, by the table they come from; their place is a JSON pointer. */
export type FlatPlan = Readonly<Record<Exclude<TableName, 'history' | 'lineage' | 'methods'>, readonly PlacedRow[]>>;

const file = 'plan.json';

/**
 * Undoes the nesting of `plan.json`: the rows of each table again, with the ids and titles that nesting stands for.
 * The target columns of `indicators.csv` are not among them, since `plan.json` gives targets alone.
 */
export function flattenPlan(document: PlanNode): FlatPlan {
  const flat: Record<keyof FlatPlan, PlacedRow[]> = {
    sections: [],
    indicators: [],
    targets: [],
    observations: [],
    attributes: [],
    attainment: placeAll(document, 'attainment', ''),
    findings: placeAll(document, 'findings', ''),
  };
  const shared = { plan_id: scalarOf(nodeOf(document, 'plan'), 'plan_id'), edition: scalarOf(document, 'edition') };

  function visitSection(node: PlanNode, at: string, parent: Row): void {
    const { parent_id, ...titles } = parent;
    const row = { ...scalarsOf(node), parent_id: parent_id ?? null, findings: codesOf(node) };
    flat.sections.push({ place: { file, at }, row });
    const id = scalarOf(node, 'section_id');
    const below = { ...titles, [String(node['level'])]: scalarOf(node, 'title') };
    for (const [child, pointer] of childrenOf(node, 'indicators', at))
      visitIndicator(child, pointer, { ...below, section_id: id });
    for (const [child, pointer] of childrenOf(node, 'sections', at))
      visitSection(child, pointer, { ...below, parent_id: id });
  }

  function visitIndicator(node: PlanNode, at: string, path: Row): void {
    const nested = { ...prefixed('baseline', nodeOf(node, 'baseline')), ...prefixed('latest', nodeOf(node, 'latest')) };
    flat.indicators.push({
      place: { file, at },
      row: { ...noTitles, ...path, ...scalarsOf(node), ...nested, findings: codesOf(node) },
    });
    const owner = { indicator_id: scalarOf(node, 'indicator_id') };
    flat.targets.push(...placeAll(node, 'targets', at, owner));
    flat.attributes.push(...placeAll(node, 'attributes', at, owner));
    for (const [child, pointer] of childrenOf(node, 'observations', at)) {
      flat.observations.push({
        place: { file, at: pointer },
        row: { ...shared, ...owner, ...scalarsOf(child), findings: codesOf(child) },
      });
    }
  }

  for (const [node, pointer] of childrenOf(document, 'sections', '')) visitSection(node, pointer, noTitles);
  return flat;
}

const noTitles: Row = { goal: null, policy: null, initiative: null };

function placeAll(node: PlanNode, name: string, at: string, owner: Row = {}): PlacedRow[] {
  return childrenOf(node, name, at).map(([child, pointer]) => ({
    place: { file, at: pointer },
    row: { ...owner, ...scalarsOf(child) },
  }));
}

/** The objects in a list of `node`, each with its JSON pointer (RFC 6901). */
function childrenOf(node: PlanNode, name: string, at: string): (readonly [PlanNode, string])[] {
  const list = node[name];
  return (Array.isArray(list) ? list : []).map((child: PlanNode, index) => [child, `${at}/${name}/${index}`]);
}

function nodeOf(node: PlanNode, name: string): PlanNode {
  const child = node[name];
  return isNode(child) ? child : {};
}

function isNode(value: unknown): value is PlanNode {
  return typeof value === 'object' && value !== null;
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function scalarOf(node: PlanNode, name: string): Scalar {
  const value = node[name];
  return isScalar(value) ? value : null;
}

/** The fields of an object that hold one value: no lists, no objects. */
export function scalarsOf(node: PlanNode): Row {
  return Object.fromEntries(Object.entries(node).filter((entry): entry is [string, Scalar] => isScalar(entry[1])));
}

function prefixed(prefix: string, node: PlanNode): Row {
  return Object.fromEntries(Object.entries(scalarsOf(node)).map(([name, value]) => [`${prefix}_${name}`, value]));
}

/** The list of finding codes as the tables write it: joined by spaces, null for none. */
function codesOf(node: PlanNode): string | null {
  const codes = node['findings'];
  return Array.isArray(codes) && codes.length > 0 ? codes.join(' ') : null;
}
