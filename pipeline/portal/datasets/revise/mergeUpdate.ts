import { refuse } from '../../ActionError.ts';
import { isObject } from '../../Context.ts';
import { findPlace, resolvePath } from './resolvePath.ts';

/**
 * Puts `update` over `tree`, in place: objects key by key, lists place by place, new entries at the end.
 * Throws a refusal where an object or a list meets something else (`update_merge_dict` of CKAN).
 */
export function mergeUpdate(tree: Record<string, unknown>, update: unknown, path = 'update'): void {
  if (!isObject(update)) throw refuse({ [path]: [`Expected dict for ${path}`] });
  for (const [key, value] of Object.entries(update)) {
    // Own keys only, and no assignment: a client's `__proto__` is a key like any other.
    const current = Object.hasOwn(tree, key) ? tree[key] : undefined;
    if (isObject(current)) mergeUpdate(current, value, key);
    else if (Array.isArray(current)) mergeList(current, value, key);
    else Object.defineProperty(tree, key, { value, writable: true, enumerable: true, configurable: true });
  }
}

function mergeList(list: unknown[], update: unknown, path: string): void {
  if (!Array.isArray(update)) throw refuse({ [path]: [`Expected list for ${path}`] });
  for (const [at, value] of update.entries()) {
    const current: unknown = list[at];
    if (at >= list.length) list.push(value);
    else if (isObject(current)) mergeUpdate(current, value, `${path}__${at}`);
    else if (Array.isArray(current)) mergeList(current, value, `${path}__${at}`);
    else list[at] = value;
  }
}

/** Puts a value where a flattened key leads; `…__extend` appends a list to a list. Throws a refusal when it leads nowhere. */
export function mergeUpdateAt(tree: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.split('__');
  const key = steps.at(-1) ?? '';
  const parentPath = steps.slice(0, -1).join('__');
  const parent = parentPath === '' ? tree : resolvePath(tree, parentPath)?.value;
  if (isObject(parent)) {
    mergeUpdate(parent, { [key]: value }, path);
    return;
  }
  if (!Array.isArray(parent)) throw refuse({ [path]: [`Unmatched key ${parentPath}`] });
  if (key === 'extend') {
    if (!Array.isArray(value)) throw refuse({ [path]: [`Expected list for ${parentPath}`] });
    parent.push(...value);
    return;
  }
  const at = findPlace(parent, key);
  const child: unknown = parent[at];
  if (at < 0) throw refuse({ [path]: [`Unmatched key ${path}`] });
  if (isObject(child)) mergeUpdate(child, value, path);
  else if (Array.isArray(child)) mergeList(child, value, path);
  else parent[at] = value;
}
