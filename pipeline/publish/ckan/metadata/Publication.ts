import { PipelineError } from '../../../errors.ts';
import type { Release, ReleaseFile } from '../../../model/Release.ts';
import type { PlanDocument } from '../../../model/rows.ts';
import type { SchemaDocument } from '../../../model/Schemas.ts';

/** What a release tells of itself in its own published files: nothing here comes from the pipeline's state. */
export interface Publication {
  readonly release: Release;
  /** `plan.json`. */
  readonly plan: PlanDocument;
  /** IRI of the dataset, from `dataset.jsonld`: `https://torikumi.example/ebetsu-gyokaku`. */
  readonly iri: string;
  /** IRI of the body that publishes it; null when `dataset.jsonld` names none. */
  readonly publisher: string | null;
  /** IRI of the place that the plan holds for; null when `dataset.jsonld` names none. */
  readonly place: string | null;
  /** First and last day of the plan, ISO 8601. */
  readonly days: { readonly first: string; readonly last: string };
  /** Schemas of the tables, by the table's path: `observations.csv`. */
  readonly schemas: ReadonlyMap<string, SchemaDocument>;
}

/**
 * Reads the files of a release that describe it.
 * @throws PipelineError (exit 2) `invalid-release` when `plan.json` or `dataset.jsonld` is missing or no JSON, or names no dataset.
 * @example readPublication(release).iri // 'https://torikumi.example/ebetsu-gyokaku'
 */
export function readPublication(release: Release): Publication {
  const plan = readJson<PlanDocument>(release, 'plan.json');
  if (!isPlan(plan)) {
    throw invalidRelease(release, 'plan.json', '計画の形ではありません', 'it has not the form of a plan');
  }
  const linked = readJson<{ readonly '@graph'?: readonly Node[] }>(release, 'dataset.jsonld');
  const dataset = (linked['@graph'] ?? []).find((node) => [node['@type']].flat().includes('dcat:Dataset'));
  const iri = dataset?.['@id'];
  if (typeof iri !== 'string') {
    throw invalidRelease(release, 'dataset.jsonld', 'dcat:Dataset がありません', 'there is no dcat:Dataset');
  }
  const iriAt = (property: string): string | null => {
    const value = dataset?.[property];
    return typeof value === 'string' ? value : null;
  };
  const { first, last } = plan.plan.period;
  const schemas = release.files
    .filter(({ path }) => /^schemas\/[^/]+\.json$/.test(path))
    .map(({ path }) => readJson<SchemaDocument>(release, path));
  return {
    release,
    plan,
    iri,
    publisher: iriAt('dcterms:publisher'),
    place: iriAt('dcterms:spatial'),
    // A Japanese fiscal year runs from 1 April to 31 March (data-model section 1).
    days: { first: `${first}-04-01`, last: `${last + 1}-03-31` },
    schemas: new Map(schemas.flatMap((schema) => (schema['x-table'] ? [[schema['x-table'], schema]] : []))),
  };
}

/** As much of the form as a dataset is described from; `verify` holds the whole against the schema. */
function isPlan(value: unknown): value is PlanDocument {
  const { plan } = (value ?? {}) as { readonly plan?: Partial<PlanDocument['plan']> };
  return [plan?.title, plan?.description, plan?.publisher, plan?.period, plan?.licence].every(
    (part) => part !== undefined,
  );
}

type Node = Readonly<Record<string, unknown>>;

function readJson<T>(release: Release, path: string): T {
  const file = release.files.find((candidate: ReleaseFile) => candidate.path === path);
  if (file === undefined) throw invalidRelease(release, path, 'ファイルがありません', 'there is no such file');
  try {
    return JSON.parse(new TextDecoder().decode(file.bytes)) as T;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw invalidRelease(release, path, 'JSON として読めません', 'it is no JSON');
  }
}

function invalidRelease({ planId, version }: Release, path: string, ja: string, en: string): PipelineError {
  const messageJa = `\`${planId}\` ${version} の \`${path}\` から公開の説明を読めません（${ja}）。npm run build で作り直してください。`;
  const messageEn = `\`${path}\` of \`${planId}\` ${version} does not tell what is published (${en}). Build it again with npm run build.`;
  return new PipelineError(2, [{ code: 'invalid-release', file: path, messageJa, messageEn }]);
}
