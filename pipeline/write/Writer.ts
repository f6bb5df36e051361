import type { Plan } from '../model/Plan.ts';
import type { Schemas } from '../model/Schemas.ts';
import type { CatalogSettings } from '../model/Settings.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import type { PublishedTable } from './listTables.ts';

/** What a writer may need besides the plan. */
export interface WriteContext {
  readonly catalog: CatalogSettings;
  readonly schemas: Schemas;
  readonly words: Vocabularies;
  /** The tables of data-model section 3, in its order. */
  readonly tables: readonly PublishedTable[];
}

/** One format of what is published: yields files by their path in the plan's folder, `/` between folders. */
export interface Writer {
  readonly name: string;
  readonly write: (plan: Plan, context: WriteContext) => Iterable<readonly [path: string, bytes: Uint8Array]>;
}
