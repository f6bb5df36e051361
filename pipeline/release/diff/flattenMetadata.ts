/** Parts of `plan.json` that are rows, told by the tables, or the release's own name. */
const notMetadata: ReadonlySet<string> = new Set([
  '$schema',
  'schema_version',
  'version',
  'sections',
  'attainment',
  'findings',
]);

/**
 * What `plan.json` says of plan and source besides its rows: every leaf as text under its JSON pointer (RFC 6901),
 * in document order; an empty object or list is no leaf.
 * @example flattenMetadata({ version: '1.0.0', plan: { title: { ja: '計画' } } }) // Map { '/plan/title/ja' => '計画' }
 */
export function flattenMetadata(document: Readonly<Record<string, unknown>>): ReadonlyMap<string, string | null> {
  return new Map(
    Object.entries(document)
      .filter(([key]) => !notMetadata.has(key))
      .flatMap(([key, value]) => listLeaves(`/${escapeToken(key)}`, value)),
  );
}

function listLeaves(pointer: string, value: unknown): [string, string | null][] {
  if (typeof value !== 'object' || value === null) return [[pointer, value === null ? null : String(value)]];
  return Object.entries(value).flatMap(([key, part]) => listLeaves(`${pointer}/${escapeToken(key)}`, part));
}

/** RFC 6901 section 3. */
function escapeToken(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
