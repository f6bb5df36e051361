import { join } from 'node:path';
import { createValidator } from '../check/validateRows.ts';
import type { Effects } from '../effects/Effects.ts';
import { loadSchemas } from '../effects/loadSchemas.ts';
import { loadWords } from '../effects/loadWords.ts';
import { readDocument } from '../effects/readDocument.ts';
import { readTree } from '../effects/readTree.ts';
import { type Fault, PipelineError } from '../errors.ts';
import type { CatalogSettings } from '../model/Settings.ts';
import { compareVersions, isVersion } from '../release/version/semver.ts';
import { readSitePlan, readSummary } from '../site/readSitePlan.ts';
import { renderFlagStyles } from '../site/renderFlagStyles.ts';
import type { PlanSummary, SitePlan, SiteSource } from '../site/SiteSource.ts';

/** Milliseconds for which the list of plans is not read again. */
const freshMs = 2000;

interface Kept<Value> {
  /** The manifest that the value was read with: another manifest, another value. */
  readonly manifest: string;
  readonly value: Value;
}

/**
 * What the pages show, out of `output/` and the archive under it, read when it is asked for and kept until it changes.
 * @throws PipelineError (exit 2) `missing-output` when nothing was built; as `readDocument` for a faulty `catalog.yaml`.
 * @example createSite({ source: openSiteSource(effects), root: 'https://example.org', live: false })
 */
export function openSiteSource(effects: Effects): SiteSource & { readonly catalog: CatalogSettings } {
  const { files, root, checkout, now } = effects;
  const schemas = loadSchemas(checkout, files);
  const words = loadWords(effects);
  const output = join(root, 'output');
  const releases = join(output, 'releases');
  const readText = (path: string): string => {
    const bytes = files.readFile(path);
    if (bytes === null) throw new PipelineError(2, [missingFile(path.slice(checkout.length + 1))]);
    return new TextDecoder().decode(bytes);
  };
  const assets = {
    css: `${renderFlagStyles()}${readText(join(checkout, 'pipeline/site/assets/site.css'))}`,
    js: readText(join(checkout, 'pipeline/site/assets/site.js')),
  };
  const catalog = readDocument<CatalogSettings>(
    { files, root, schemas, validator: createValidator(schemas) },
    'data/catalog.yaml',
    'catalog',
  );
  if (catalog.value === null || catalog.faults.length > 0) throw new PipelineError(2, catalog.faults);

  const summaries = new Map<string, Kept<PlanSummary | null>>();
  const plans = new Map<string, Kept<SitePlan | null>>();
  let list: { readonly at: number; readonly plans: readonly PlanSummary[] } | null = null;

  const keep = <Value>(kept: Map<string, Kept<Value>>, id: string, read: () => Value): Value => {
    const bytes = files.readFile(join(output, id, 'manifest.json'));
    const manifest = bytes === null ? '' : new TextDecoder().decode(bytes);
    const known = kept.get(id);
    if (known && known.manifest === manifest) return known.value;
    const value = read();
    kept.set(id, { manifest, value });
    return value;
  };
  const listIds = (): readonly string[] =>
    files
      .listFolder(output)
      .filter(({ name, kind }) => kind === 'folder' && name !== 'releases' && /^[a-z0-9-]+$/.test(name))
      .map(({ name }) => name);
  const readFew = (id: string): ReadonlyMap<string, Uint8Array> =>
    new Map(
      ['plan.json', 'attainment.csv'].flatMap((name) => {
        const bytes = files.readFile(join(output, id, name));
        return bytes === null ? [] : [[name, bytes] as const];
      }),
    );
  const loadPlan = (id: string): SitePlan | null =>
    /^[a-z0-9-]+$/.test(id) && id !== 'releases'
      ? keep(plans, id, () => {
          const tree = readTree(files, join(output, id));
          const version = readSummary(tree, schemas, words)?.version ?? '';
          const { earlier, zips } = readArchive(effects, join(releases, id), id, version);
          return readSitePlan(tree, earlier, zips, schemas, words);
        })
      : null;
  return {
    catalog: catalog.value.settings,
    words,
    schemas,
    assets,
    loadPlan,
    listPlans: () => {
      if (list === null || now() - list.at > freshMs) {
        const found = listIds().flatMap(
          (id) => keep(summaries, id, () => readSummary(readFew(id), schemas, words)) ?? [],
        );
        list = { at: now(), plans: found.sort(comparePlans) };
      }
      return list.plans;
    },
    readSchema: (path) => files.readFile(join(checkout, 'schemas', path)),
    readRelease: (path) => {
      const archived = files.readFile(join(releases, path));
      if (archived !== null) return archived;
      const [, id = '', version = '', rest = ''] = /^([a-z0-9-]+)\/v([^/]+)\/(.+)$/.exec(path) ?? [];
      return loadPlan(id)?.version === version ? files.readFile(join(output, id, rest)) : null;
    },
  };
}

/** By publisher, then title, in code unit order: the same on every machine. */
function comparePlans(one: PlanSummary, two: PlanSummary): number {
  const key = ({ publisher, title, id }: PlanSummary): string => `${publisher.ja}\n${title.ja}\n${id}`;
  return key(one) < key(two) ? -1 : 1;
}

/** What the archive holds of a plan: the changes of each earlier release, newest first, and where the zips are. */
function readArchive(
  { files }: Pick<Effects, 'files'>,
  folder: string,
  id: string,
  current: string,
): { readonly earlier: readonly ReadonlyMap<string, Uint8Array>[]; readonly zips: ReadonlyMap<string, string> } {
  const versions = files
    .listFolder(folder)
    .flatMap(({ name, kind }) => (kind === 'folder' && isVersion(name.slice(1)) ? [name.slice(1)] : []))
    .sort((one, two) => compareVersions(two, one));
  const zips = new Map(
    versions.flatMap((version) => {
      const name = `${id}-v${version}.zip`;
      return files.listFolder(folder).some((entry) => entry.name === name)
        ? [[version, `/releases/${id}/${name}`] as const]
        : [];
    }),
  );
  const earlier = versions
    .filter((version) => version !== current)
    .map((version) => {
      const bytes = files.readFile(join(folder, `v${version}`, 'changes.json'));
      return new Map(bytes === null ? [] : [['changes.json', bytes] as const]);
    });
  return { earlier, zips };
}

function missingFile(path: string): Fault {
  return {
    code: 'missing-file',
    file: path,
    messageJa: `ファイル \`${path}\` がありません。リポジトリを取り直してください。`,
    messageEn: `The file \`${path}\` is missing. Fetch the repository again.`,
  };
}
