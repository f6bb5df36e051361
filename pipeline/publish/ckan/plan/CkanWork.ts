import type { RemoteResource } from '../CkanState.ts';
import type { IntendedResource } from '../resources/toResources.ts';
import type { TableWork } from '../tables/compareTable.ts';

/** What has to be done for one file. */
export interface FileWork {
  readonly action: 'create' | 'replace' | 'describe' | 'none';
  readonly resource: IntendedResource;
}

/** Everything that has to be done on a portal for one release; what `planCkan` prints and `applyCkan` carries out. */
export interface CkanWork {
  /** `create`: it is made first, private, and shown with everything in it. */
  readonly dataset: 'create' | 'update' | 'none';
  /** What of the dataset itself differs. */
  readonly changes: readonly string[];
  /** True when it is private and has to be shown. */
  readonly reveal: boolean;
  readonly files: readonly FileWork[];
  /** Resources of ours that the release does not hold. */
  readonly removed: readonly RemoteResource[];
  readonly tables: readonly TableWork[];
  /** Paths of tables that get a view. */
  readonly views: readonly string[];
}

/** The one kind of view that is made: a table that can be searched and sorted. */
export const viewType = 'datatables_view';
