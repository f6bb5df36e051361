import { isObject } from '../../Context.ts';
import { findPlace } from './resolvePath.ts';

interface Glob {
  readonly keeps: boolean;
  readonly steps: readonly string[];
}

/**
 * Takes out of `tree`, in place, what patterns such as `-resources__1` or `-*` name; `+title` protects from a later one.
 * Follows `filter_glob_match` of CKAN: a pattern that comes first wins, and patterns further down are done last.
 * @example filterGlobs(tree, ['+id', '-*']) // tree now holds its id alone
 */
export function filterGlobs(tree: unknown, patterns: readonly string[]): void {
  filter(
    tree,
    patterns.map((pattern) => ({
      keeps: pattern.startsWith('+'),
      steps: pattern.replace(/^[+-]+/, '').split('__'),
    })),
  );
}

function filter(tree: unknown, globs: readonly Glob[]): void {
  if (isObject(tree)) filterObject(tree, globs);
  else if (Array.isArray(tree)) filterList(tree, globs);
}

function filterObject(tree: Record<string, unknown>, globs: readonly Glob[]): void {
  const guarded: Record<string, unknown> = {};
  const deeper = new Map<string, Glob[]>();
  for (const { keeps, steps } of globs) {
    const [head = '', ...rest] = steps;
    if (head === '*') {
      if (keeps) Object.assign(guarded, tree);
      else for (const key of Object.keys(tree)) delete tree[key];
    } else if (Object.hasOwn(tree, head)) {
      if (rest.length > 0) deeper.set(head, [...(deeper.get(head) ?? []), { keeps, steps: rest }]);
      else if (keeps) guarded[head] = tree[head];
      else delete tree[head];
    }
  }
  Object.assign(tree, guarded);
  for (const [head, inner] of deeper) filter(tree[head], inner);
}

function filterList(list: unknown[], globs: readonly Glob[]): void {
  const guarded = new Set<number>();
  const removed = new Set<number>();
  for (const { keeps, steps } of globs) {
    const [head = '', ...rest] = steps;
    const places = head === '*' ? [...list.keys()] : [findPlace(list, head)].filter((at) => at >= 0);
    for (const at of places) {
      if (rest.length > 0 && head !== '*') filter(list[at], [{ keeps, steps: rest }]);
      else if (keeps && !removed.has(at)) guarded.add(at);
      else if (!keeps && !guarded.has(at)) removed.add(at);
    }
  }
  const left = list.filter((_, at) => !removed.has(at));
  list.splice(0, list.length, ...left);
}
