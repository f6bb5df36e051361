import type { AttainmentRow } from '../model/rows.ts';
import type { Schemas } from '../model/Schemas.ts';
import type { Bilingual, PlanSettings } from '../model/Settings.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { objectOf, readJson } from '../verify/readJson.ts';
import { readPublished } from '../verify/readPublished.ts';
import type { PlanSummary, SiteErratum, SiteFile, SitePlan, SiteVersion } from './SiteSource.ts';

/** The parts of `plan.json` that the pages use; `verify` holds the document against its schema. */
interface PlanDocument {
  readonly version: string;
  readonly schema_version: string;
  readonly plan: Omit<PlanSettings, 'operators' | 'renames' | 'accept'>;
  readonly edition: string;
  readonly source: { readonly title: string; readonly url?: string };
  readonly fiscal_years: readonly number[];
  readonly attainment?: readonly AttainmentRow[];
  readonly notes: readonly { readonly text: string; readonly source_ref: string }[];
}

type Files = ReadonlyMap<string, Uint8Array>;

/**
 * What the list of plans tells of a bundle: from `plan.json` and `attainment.csv` alone. `null` when it holds no plan.
 * @example readSummary(tree, schemas, words)?.counts?.numerator // 21
 */
export function readSummary(files: Files, schemas: Schemas, words: Vocabularies): PlanSummary | null {
  const few = new Map([...files].filter(([path]) => path === 'plan.json' || path === 'attainment.csv'));
  const document = readDocument(few);
  return document === null ? null : summarise(document, readPublished(few, schemas, words).tables.attainment);
}

/** A bundle as its pages need it; `earlier` are the bundles of earlier releases, newest first. `null` when it holds no plan. */
export function readSitePlan(
  files: Files,
  earlier: readonly Files[],
  zips: ReadonlyMap<string, string>,
  schemas: Schemas,
  words: Vocabularies,
): SitePlan | null {
  const document = readDocument(files);
  if (document === null) return null;
  const published = readPublished(files, schemas, words);
  const [source] = published.sources;
  const repaired = published.csv.get('table.csv');
  return {
    ...summarise(document, published.tables.attainment),
    settings: document.plan,
    publisherCode: document.plan.publisher.code,
    schemaVersion: document.schema_version,
    sourceTitle: document.source.title,
    sourceUrl: document.source.url ?? null,
    fiscalYears: document.fiscal_years,
    tables: published.tables,
    repaired: { header: repaired?.header ?? [], rows: (repaired?.records ?? []).map(({ cells }) => cells) },
    sheet: source && 'sheet' in source ? source.sheet : { file: '', encoding: 'utf-8', delimiter: '\t', rows: [] },
    notes: document.notes,
    files: listFiles(files),
    versions: [files, ...earlier].flatMap((tree) => readVersion(tree, zips)),
    errata: readErrata(files),
  };
}

function readDocument(files: Files): PlanDocument | null {
  const document = objectOf(readJson(files.get('plan.json')));
  return document['plan'] === undefined ? null : (document as unknown as PlanDocument);
}

function summarise(document: PlanDocument, attainment: readonly AttainmentRow[]): PlanSummary {
  const { plan } = document;
  const edition = Number(document.edition);
  return {
    id: plan.plan_id,
    title: plan.title,
    description: plan.description,
    publisher: plan.publisher.name,
    edition,
    period: plan.period,
    version: document.version,
    counts: attainment.find((row) => row.section_id === 'all' && row.fiscal_year === edition) ?? null,
  };
}

interface ListedFile {
  readonly path: string;
  readonly role: string;
  readonly media_type: string;
  readonly size: number;
  readonly sha256: string;
  readonly rows: number | null;
  readonly label: Bilingual;
}

/** The manifest's files, and the two that it cannot list: itself and the digests. */
function listFiles(files: Files): SiteFile[] {
  const listed = (objectOf(readJson(files.get('manifest.json')))['files'] ?? []) as readonly ListedFile[];
  const own = [
    { path: 'manifest.json', mediaType: 'application/json', label: { ja: '目録', en: 'Manifest' } },
    { path: 'SHA256SUMS', mediaType: 'text/plain', label: { ja: '指紋の一覧', en: 'Digests' } },
  ].flatMap(({ path, ...rest }) => {
    const bytes = files.get(path);
    return bytes ? [{ path, ...rest, role: 'document', size: bytes.length, sha256: null, rows: null }] : [];
  });
  return [...listed.map(({ media_type, ...file }) => ({ ...file, mediaType: media_type })), ...own];
}

function readVersion(files: Files, zips: ReadonlyMap<string, string>): SiteVersion[] {
  const changes = objectOf(readJson(files.get('changes.json')));
  const version = changes['version'];
  if (typeof version !== 'string') return [];
  const listOf = (name: string): readonly unknown[] => {
    const value = changes[name];
    return Array.isArray(value) ? value : [];
  };
  return [
    {
      version,
      edition: String(changes['edition'] ?? ''),
      because: listOf('because') as readonly Bilingual[],
      changes: listOf('changes').length,
      flags: listOf('flags').flatMap(toSentence),
      zip: zips.get(version) ?? null,
    },
  ];
}

function toSentence(flag: unknown): Bilingual[] {
  const { ja, en } = (flag ?? {}) as { readonly ja?: unknown; readonly en?: unknown };
  return typeof ja === 'string' && typeof en === 'string' ? [{ ja, en }] : [];
}

function readErrata(files: Files): SiteErratum[] {
  const errata = objectOf(readJson(files.get('errata.json')))['errata'];
  return (Array.isArray(errata) ? errata : []).map((erratum) => ({ ...erratum, fixedIn: erratum.fixed_in ?? null }));
}
