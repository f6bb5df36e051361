import { isObject } from '../../Context.ts';

/** What a flattened key leads to: the value, and the steps to it with every place in a list as its number. */
export interface Resolved {
  readonly value: unknown;
  readonly steps: readonly (string | number)[];
}

/**
 * Follows a flattened key, such as `resources__1492a__name`, through lists and objects. In a list a step is a place,
 * from the end when negative, or at least five characters that an entry's `id` begins with. Yields `null` when it
 * leads nowhere (`resolve_string_key` of CKAN).
 * @example resolvePath({ a: [{ b: 1 }] }, 'a__-1__b') // { value: 1, steps: ['a', 0, 'b'] }
 */
export function resolvePath(tree: unknown, path: string): Resolved | null {
  let value = tree;
  const steps: (string | number)[] = [];
  for (const step of path.split('__')) {
    if (isObject(value)) {
      if (!Object.hasOwn(value, step)) return null;
      steps.push(step);
      value = value[step];
      continue;
    }
    const at = Array.isArray(value) ? findPlace(value, step) : -1;
    if (at < 0 || !Array.isArray(value)) return null;
    steps.push(at);
    value = value[at];
  }
  return { value, steps };
}

/** The place of a step in a list, -1 when there is none. */
export function findPlace(list: readonly unknown[], step: string): number {
  if (step.length >= 5) {
    return list.findIndex(
      (entry) => isObject(entry) && typeof entry['id'] === 'string' && entry['id'].startsWith(step),
    );
  }
  if (!/^-?\d+$/.test(step)) return -1;
  const at = Number(step) < 0 ? list.length + Number(step) : Number(step);
  return at >= 0 && at < list.length ? at : -1;
}
