import { createHash } from 'node:crypto';
import type { Manifest } from '../../model/rows.ts';
import { type Difference, type Scalar, tellDifference, tellFault } from '../Difference.ts';
import { scalarsOf } from '../flattenPlan.ts';
import type { Outcome, Published } from '../Published.ts';
import { objectOf, readJson } from '../readJson.ts';

const file = 'manifest.json';

/** Files that a manifest does not list: itself, and the digests that hold it. */
const unlisted: ReadonlySet<string> = new Set([file, 'SHA256SUMS']);

/**
 * Holds `manifest.json` against its schema, against every file (there or not, size, SHA-256, rows) and against what `plan.json`
 * says of plan, version and source, and `changes.json` of the release before. The count is that of files.
 */
export function checkManifest(published: Published): Outcome {
  const { files, validator } = published;
  const manifest = readJson(files.get(file));
  if ('fault' in manifest) {
    const found = { ja: manifest.fault, en: manifest.fault };
    return { count: 0, differences: [tellDifference({ file }, found, { ja: 'JSON の文書', en: 'a JSON document' })] };
  }
  const faults = validator.checkDocument('manifest', manifest.value);
  if (faults.length > 0) {
    const differences = faults.map(({ pointer, value, ja, en }) =>
      tellFault({ file, at: pointer }, typeof value === 'string' ? value : (JSON.stringify(value) ?? ''), { ja, en }),
    );
    return { count: 0, differences };
  }
  const document = manifest.value as Manifest;
  const listed = new Set(document.files.map(({ path }) => path));
  const surplus = [...files.keys()].filter((path) => !listed.has(path) && !unlisted.has(path));
  return {
    count: document.files.length,
    differences: [
      ...compareHead(document, published),
      ...document.files.flatMap((entry, index) => compareFile(entry, `/files/${index}`, published)),
      ...surplus.map((path) =>
        tellDifference(
          { file: path },
          { ja: '目録にないファイル', en: 'a file that the manifest does not list' },
          { ja: '目録にあるファイルだけ', en: 'listed files alone' },
        ),
      ),
    ],
  };
}

function compareHead(manifest: Manifest, { plan, sources, files }: Published): Difference[] {
  const { plan: nested, ...rest } = objectOf(plan);
  const document = scalarsOf(rest);
  const { plan_id: planId = null } = scalarsOf(objectOf({ value: nested }));
  const { previous } = objectOf(readJson(files.get('changes.json')));
  const { version: previousVersion = null } = scalarsOf(objectOf({ value: previous }));
  const last = manifest.sources.at(-1);
  const source = sources[0]?.file ?? '';
  const pairs: readonly (readonly [at: string, found: Scalar, expected: Scalar])[] = [
    ['/plan_id', manifest.plan_id, planId],
    ['/version', manifest.version, document['version'] ?? null],
    ['/schema_version', manifest.schema_version, document['schema_version'] ?? null],
    ['/previous_version', manifest.previous_version, previousVersion],
    ['/edition', manifest.edition, document['edition'] ?? null],
    ['/sources (last) sha256', last?.sha256 ?? null, digestOf(files.get(source))],
    ['/sources (last) file', last?.file ?? null, source],
  ];
  return pairs.flatMap(([at, found, expected]) =>
    found === expected ? [] : [tellDifference({ file, at }, found, expected)],
  );
}

function compareFile(
  { path, size, sha256, rows }: Manifest['files'][number],
  at: string,
  { files, csv }: Published,
): Difference[] {
  const bytes = files.get(path);
  if (bytes === undefined)
    return [
      tellDifference(
        { file: path },
        { ja: 'ファイルなし', en: 'no such file' },
        { ja: 'ファイルあり', en: 'this file' },
      ),
    ];
  const isTable = path.endsWith('.csv') && !path.startsWith('source.');
  const pairs: readonly (readonly [name: string, found: Scalar, expected: Scalar])[] = [
    ['size', size, bytes.length],
    ['sha256', sha256, digestOf(bytes)],
    ['rows', rows, isTable ? (csv.get(path)?.records.length ?? null) : null],
  ];
  return pairs.flatMap(([name, found, expected]) =>
    found === expected ? [] : [tellDifference({ file, at: `${at}/${name} (${path})` }, found, expected)],
  );
}

function digestOf(bytes: Uint8Array | undefined): string | null {
  return bytes === undefined ? null : createHash('sha256').update(bytes).digest('hex');
}
