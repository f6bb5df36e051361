import type { PublishedTables } from './PublishedTables.ts';
import type { FileChanges } from './ReleaseDiff.ts';

/** Files that record a release and follow from the others. */
export const recordFiles: ReadonlySet<string> = new Set([
  'manifest.json',
  'SHA256SUMS',
  'CHANGES.md',
  'changes.json',
  'datapackage.json',
  'dataset.jsonld',
]);

/**
 * Files that only one side has, and files whose bytes differ, by path in code unit order; those that record the release
 * are left out. A plan has one source file, whatever its name: `source.tsv` replaced by `source.csv` is a file changed.
 */
export function diffFiles(before: PublishedTables, after: PublishedTables): FileChanges {
  const [old, now] = [byName(before), byName(after)];
  const changed = [...now].filter(([name, file]) => {
    const match = old.get(name);
    return match !== undefined && Buffer.compare(match.bytes, file.bytes) !== 0;
  });
  return {
    added: listOthers(now, old),
    removed: listOthers(old, now),
    changed: changed.map(([, { path }]) => path).sort(),
  };
}

interface NamedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

function byName({ files }: PublishedTables): Map<string, NamedFile> {
  return new Map(
    [...files]
      .filter(([path]) => !recordFiles.has(path))
      .map(([path, bytes]) => [path.replace(/^source\.[^/]*$/, 'source.*'), { path, bytes }]),
  );
}

function listOthers(files: ReadonlyMap<string, NamedFile>, known: ReadonlyMap<string, NamedFile>): string[] {
  return [...files].flatMap(([name, { path }]) => (known.has(name) ? [] : [path])).sort();
}
