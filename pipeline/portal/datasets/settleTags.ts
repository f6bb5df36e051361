import type { Params } from '../Context.ts';
import { missing, readText } from '../params/readParams.ts';

/** Python's `\w`: letters, marks that count as letters, digits and `_` of every script. */
const tagPattern = /^[\p{L}\p{N}_ \-.]*$/u;

/**
 * A dataset's tags, distinct, in code unit order, from a list of `{ name }` and from texts parted by commas.
 * Faults go into `faults` under `tags`: CKAN wants 2 to 100 characters, letters, digits, space, `-`, `_` and `.`.
 * @example settleTags([{ name: '行政改革' }], 'plan, progress', {}) // ['plan', 'progress', '行政改革']
 */
export function settleTags(
  specs: readonly Params[],
  joined: string | undefined,
  faults: Record<string, unknown>,
): readonly string[] {
  const further = (joined ?? '').split(',').map((name) => name.trim());
  const names = [...specs.map((spec) => readText(spec, 'name') ?? ''), ...further.filter((name) => name !== '')];
  const wrong = names.flatMap((name) => checkTag(name));
  if (wrong.length > 0) faults['tags'] = wrong;
  return [...new Set(names)].sort();
}

function checkTag(name: string): readonly string[] {
  if (name === '') return [missing];
  const length = [...name].length;
  if (length < 2) return [`Tag "${name}" length is less than minimum 2`];
  if (length > 100) return [`Tag "${name}" length is more than maximum 100`];
  if (tagPattern.test(name)) return [];
  return [
    `Tag "${name}" can only contain alphanumeric characters, spaces (" "), hyphens ("-"), underscores ("_") or dots (".")`,
  ];
}
