import { refuse } from '../../ActionError.ts';
import { isObject } from '../../Context.ts';
import { isEqual } from '../settleResource.ts';
import type { Revision } from './readRevision.ts';
import { resolvePath } from './resolvePath.ts';

/**
 * Flattened keys at which a dataset is not as `match` says; empty when all is so. Lists are compared place by place,
 * as far as `match` goes. Throws a refusal for a flattened key that leads nowhere.
 * @example findMismatches({ notes: 'a' }, { tree: { notes: 'b' }, flat: [] }) // ['notes']
 */
export function findMismatches(dataset: unknown, { tree, flat }: Revision['match']): readonly string[] {
  return [
    ...compare(dataset, tree, []),
    ...flat.flatMap(({ path, value }) => {
      const found = resolvePath(dataset, path);
      if (found === null) throw refuse({ match: [`Unmatched key ${path}`] });
      return compare(found.value, value, found.steps);
    }),
  ];
}

function compare(actual: unknown, wanted: unknown, steps: readonly (string | number)[]): readonly string[] {
  const here = [steps.join('__')];
  if (isObject(wanted)) {
    if (!isObject(actual)) return here;
    return Object.keys(wanted)
      .sort()
      .flatMap((key) =>
        Object.hasOwn(actual, key) ? compare(actual[key], wanted[key], [...steps, key]) : [[...steps, key].join('__')],
      );
  }
  if (Array.isArray(wanted)) {
    if (!Array.isArray(actual)) return here;
    return wanted.flatMap((entry, at) =>
      at < actual.length ? compare(actual[at], entry, [...steps, at]) : [[...steps, at].join('__')],
    );
  }
  return isEqual(actual, wanted) ? [] : here;
}
