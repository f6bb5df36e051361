import type { PortalLicence } from './metadata/matchLicence.ts';

/** A JSON object as the portal gave it. */
export type Fields = Readonly<Record<string, unknown>>;

/** One resource of a dataset, whole: what is not ours is sent back as it was. */
export interface RemoteResource {
  readonly id: string;
  /** The file of the bundle that it is; null for a resource that Torikumi did not make. */
  readonly path: string | null;
  readonly fields: Fields;
}

/** A dataset as `package_show` gives it. */
export interface RemoteDataset {
  readonly id: string;
  readonly name: string;
  /** `active`, `deleted`, `draft`, or another word. */
  readonly state: string;
  readonly isPrivate: boolean;
  /** Name of its organisation. */
  readonly organisation: string;
  /** `metadata_modified`, which every change moves: what a write is made conditional on. */
  readonly modified: string;
  /** True when it bears the identifier of our dataset. */
  readonly isOurs: boolean;
  readonly fields: Fields;
  readonly resources: readonly RemoteResource[];
}

/** One column of a DataStore table as it is. */
export interface RemoteColumn {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly notes: string;
  readonly isIndexed: boolean;
}

/** A DataStore table as it is: rows as PostgreSQL prints them, by `_id`. */
export interface RemoteTable {
  readonly columns: readonly RemoteColumn[];
  readonly rows: ReadonlyMap<string, readonly string[]>;
}

/** What may be done in an organisation or a group: nothing, for it is not there; nothing, for want of rights; everything. */
export type Access = 'absent' | 'closed' | 'open';

/** What a portal holds of one plan, and what the token may do there. Everything that `planCkan` decides by is in here. */
export interface CkanState {
  /** False when the portal does not know the token: it then answers as to a stranger. */
  readonly isTokenKnown: boolean;
  /** Names of the portal's plug-ins: `datastore`, `xloader`, `datatables_view`; null when it does not tell. */
  readonly extensions: readonly string[] | null;
  readonly organisation: Access;
  readonly groups: ReadonlyMap<string, Access>;
  readonly licences: readonly PortalLicence[];
  /** The dataset that bears the name. */
  readonly dataset: RemoteDataset | null;
  /** Another dataset that holds our resources: the same one under a name that somebody gave it. */
  readonly namesake: RemoteDataset | null;
  /** SHA-256 of the bytes that the portal serves now, by path, where its metadata promise ours. */
  readonly served: ReadonlyMap<string, string | null>;
  /** DataStore tables by path; null for one that is not there. */
  readonly tables: ReadonlyMap<string, RemoteTable | null>;
  /** False when the portal has no DataStore. */
  readonly hasDataStore: boolean;
  /** Kinds of the views of a table's resource, by path. */
  readonly views: ReadonlyMap<string, readonly string[]>;
}
