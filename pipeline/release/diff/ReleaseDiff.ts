import type {
  AttainmentCode,
  ChangeCauseCode,
  ChangeSubjectCode,
  ObservationRow,
  RowChangeCode,
  VersionLevelCode,
} from '../../model/rows.ts';
import type { Bilingual } from '../../model/Settings.ts';
import type { PublishedTables } from './PublishedTables.ts';
import type { TableName } from './tableFacts.ts';

/**
 * The causes of a change in a row (data model, section 6); schemas and descriptions have their own. The city: `new_period`,
 * `revision`, `unit_change`. A person here: `correction` (corrections.yaml), `declaration` (plan.yaml). This program: `rule_change`.
 */
export type RowCause = Exclude<ChangeCauseCode, 'schema_change' | 'metadata_change'>;

/** Why a row changed: the cause, and what it was that changed, from text to text as printed or read. */
export interface Reason {
  readonly cause: RowCause;
  readonly subject: ChangeSubjectCode;
  /** `null` where there was, or is, nothing. For `rules` the versions of the pipeline, where they are known. */
  readonly before: string | null;
  readonly after: string | null;
  /** For a correction: what was corrected, why, on what evidence, by whom; `null` for one that was taken back. */
  readonly evidence: Bilingual | null;
}

/** One field that differs, as it stands in the CSV file; `null` is an empty field. */
export interface ColumnChange {
  readonly column: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A row that only one side has, or one whose fields differ. */
export interface RowChange {
  readonly change: RowChangeCode;
  /** Key columns joined by `/`, empty ones left out: `1-1-1-1/2019`. */
  readonly key: string;
  /** The fields that differ, in column order; empty for a row that was added or removed. */
  readonly columns: readonly ColumnChange[];
  /** At least one. */
  readonly reasons: readonly Reason[];
}

/** What became of one table. */
export interface TableDiff {
  readonly table: TableName;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  /** In the order of the newer file; rows removed last, in the order of the older one. */
  readonly changes: readonly RowChange[];
  /** Rows that differ only in naming another edition or another source cell. */
  readonly restated: number;
}

/** A flag that is another than before, and why, in one sentence a language. */
export interface FlagChange extends Bilingual {
  readonly indicatorId: string;
  readonly period: string;
  readonly series: ObservationRow['series'];
  readonly before: AttainmentCode;
  readonly after: AttainmentCode;
  readonly reasons: readonly Reason[];
}

/** One thing that differs between two schemas of one name. Its cause is `schema_change`. */
export interface SchemaChange extends Bilingual {
  /** Base name of the schema: `observations`. */
  readonly schema: string;
  /** JSON pointer into the schema, `` for the whole of it. */
  readonly pointer: string;
  readonly keyword: string;
  readonly level: Exclude<VersionLevelCode, 'none'>;
}

/** Something that describes plan or source and is told in another way than before. */
export interface MetadataChange {
  /** JSON pointer into `plan.json`. */
  readonly pointer: string;
  readonly cause: ChangeCauseCode;
  readonly before: string | null;
  readonly after: string | null;
}

/** Files that only one side has, and files with other bytes; those that only record the release are left out. */
export interface FileChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** One side of a difference, by name. */
export type ReleaseName = Pick<PublishedTables, 'planId' | 'version' | 'schemaVersion' | 'edition' | 'pipelineVersion'>;

/** Everything in which one release differs from another; every list is empty when they are the same. */
export interface ReleaseDiff {
  readonly before: ReleaseName;
  readonly after: ReleaseName;
  /** Every table of data-model section 3 in its order, also those without a change. */
  readonly tables: readonly TableDiff[];
  readonly flags: readonly FlagChange[];
  readonly schemas: readonly SchemaChange[];
  readonly metadata: readonly MetadataChange[];
  readonly files: FileChanges;
}
