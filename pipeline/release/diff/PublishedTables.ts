import type { PlanTables } from '../../model/Plan.ts';
import type { Schemas } from '../../model/Schemas.ts';

/** One release, or one build, as its files tell it: what a difference is taken of. */
export interface PublishedTables {
  readonly planId: string;
  /** Data SemVer as `plan.json` says. */
  readonly version: string;
  readonly schemaVersion: string;
  /** Four digits: the fiscal year that the leading table reports up to. */
  readonly edition: string;
  /** Version of the pipeline as `manifest.json` says; `null` for files without a manifest. */
  readonly pipelineVersion: string | null;
  /** SHA-256 of the leading source file, as `plan.json` says. */
  readonly sourceSha256: string;
  readonly tables: PlanTables;
  /** `plan.json` without its rows: what describes plan and source, keyed by JSON pointer (RFC 6901), leaves as text. */
  readonly metadata: ReadonlyMap<string, string | null>;
  /** The schemas that travel with the release; those of this checkout for files that have none. */
  readonly schemas: Schemas;
  /** `plan.json` as it stands, for a schema to look at. */
  readonly document: unknown;
  /** Every file by its path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}
