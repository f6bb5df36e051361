import { refuse } from '../../ActionError.ts';
import { isObject, type Params } from '../../Context.ts';
import { missing, parseJson, readTexts } from '../../params/readParams.ts';

/** One flattened key and its value: `resources__0__name` and what it should be. */
export interface FlatValue {
  readonly path: string;
  readonly value: unknown;
}

/** What `package_revise` was asked to do. */
export interface Revision {
  /** Id or name of the dataset. */
  readonly dataset: string;
  /** What must be so, as a tree and as flattened keys. */
  readonly match: { readonly tree: Readonly<Record<string, unknown>>; readonly flat: readonly FlatValue[] };
  readonly filter: readonly string[];
  readonly update: Readonly<Record<string, unknown>>;
  /** Flattened updates in the order in which they are done: `__extend` first, so that files find new resources. */
  readonly updates: readonly FlatValue[];
  readonly include: readonly string[];
}

/** Reads `match`, `match__…`, `filter`, `update`, `update__…` and `include`; values of forms may be JSON texts. Throws a refusal. */
export function readRevision(params: Params): Revision {
  const match = readTree(params, 'match');
  const flat = readFlat(params, 'match__');
  const named = new Map(flat.map(({ path, value }) => [path, value]));
  const dataset = named.get('id') || match['id'] || named.get('name') || match['name'];
  if (typeof dataset !== 'string') throw refuse({ match__id: missing });
  return {
    dataset,
    match: { tree: match, flat },
    filter: readTexts(params, 'filter') ?? [],
    update: readTree(params, 'update'),
    updates: readFlat(params, 'update__').sort((a, b) => Number(isExtension(b)) - Number(isExtension(a))),
    include: readTexts(params, 'include') ?? [],
  };
}

const isExtension = ({ path }: FlatValue): boolean => path.endsWith('__extend');

function readTree(params: Params, name: string): Readonly<Record<string, unknown>> {
  const value = readValue(params[name]);
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw refuse({ [name]: ['Must be a dict'] });
  return value;
}

function readFlat(params: Params, prefix: string): FlatValue[] {
  return Object.keys(params)
    .filter((key) => key.startsWith(prefix))
    .sort()
    .map((key) => ({ path: key.slice(prefix.length), value: readValue(params[key]) }));
}

/** A text that is JSON of a list or an object stands for it; any other text for itself. */
function readValue(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  return parseJson(value) ?? value;
}
