import type { PlanTables, ReadPlan } from '../model/Plan.ts';
import type { AttainmentRow } from '../model/rows.ts';
import type { Schemas } from '../model/Schemas.ts';
import type { Bilingual, CatalogSettings, PlanSettings } from '../model/Settings.ts';
import type { Sheet } from '../model/Sheet.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';

/** What the list of plans tells of one plan. */
export interface PlanSummary {
  readonly id: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly publisher: Bilingual;
  /** Fiscal year that the newest edition reports up to. */
  readonly edition: number;
  readonly period: { readonly first: number; readonly last: number };
  readonly version: string;
  /** The whole plan's counts in the year of the edition; `null` when nothing was counted. */
  readonly counts: AttainmentRow | null;
}

/** A file of a release as its manifest lists it. */
export interface SiteFile {
  readonly path: string;
  readonly role: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex; `null` for the files that the manifest cannot list. */
  readonly sha256: string | null;
  readonly rows: number | null;
  readonly label: Bilingual;
}

/** One change of a release that flipped a flag, or a reason for its version, as sentences. */
export interface SiteVersion {
  readonly version: string;
  readonly edition: string;
  /** Why the version is what it is. */
  readonly because: readonly Bilingual[];
  /** Number of rows that changed, by kind. */
  readonly changes: number;
  /** Flags that are other than before, one sentence each. */
  readonly flags: readonly Bilingual[];
  /** Path of the zip under the site, when it is in the archive. */
  readonly zip: string | null;
}

/** A mistake in a release, as `errata.json` tells it. */
export interface SiteErratum {
  readonly version: string;
  readonly table: string;
  readonly key: string;
  readonly column: string | null;
  readonly wrong: string;
  readonly right: string | null;
  readonly reason: Bilingual;
  readonly fixedIn: string | null;
}

/** One plan with everything that its pages show, from the files of its bundle alone. */
export interface SitePlan extends PlanSummary {
  readonly settings: Pick<PlanSettings, 'licence' | 'contact' | 'keywords'>;
  readonly publisherCode: string;
  readonly schemaVersion: string;
  readonly sourceTitle: string;
  readonly sourceUrl: string | null;
  readonly fiscalYears: readonly number[];
  readonly tables: PlanTables;
  /** `table.csv`: header and rows as printed. */
  readonly repaired: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly sheet: Sheet;
  readonly notes: ReadPlan['notes'];
  readonly files: readonly SiteFile[];
  /** Newest first; the first is this one. */
  readonly versions: readonly SiteVersion[];
  readonly errata: readonly SiteErratum[];
}

/** Where the pages get what they show. Reading is lazy: the list of plans needs no plan's tables. */
export interface SiteSource {
  readonly catalog: Pick<CatalogSettings, 'title' | 'description' | 'publisher'>;
  readonly words: Vocabularies;
  readonly schemas: Schemas;
  readonly assets: { readonly css: string; readonly js: string };
  /** Every plan, by publisher and title. */
  readonly listPlans: () => readonly PlanSummary[];
  readonly loadPlan: (id: string) => SitePlan | null;
  /** A file of a release: `releases/<plan>/v<version>/<path>` without the first folder. */
  readonly readRelease: (path: string) => Uint8Array | null;
  /** A schema by its path under `schemas/`: `v1/plan.json`. */
  readonly readSchema: (path: string) => Uint8Array | null;
}
