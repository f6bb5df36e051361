/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A resource as it is kept: every own field of CKAN's, and whatever else a client gave it. `url` of a file is its name. */
export interface Resource {
  readonly id: string;
  readonly package_id: string;
  readonly url: string;
  readonly url_type: string | null;
  readonly format: string;
  readonly created: string;
  readonly metadata_modified: string;
  readonly datastore_active: boolean;
  readonly [field: string]: Json;
}

/** A dataset as it is kept. Titles of organisations, licences and the like are looked up when it is shown. */
export interface Dataset {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly state: 'active' | 'deleted' | 'draft';
  readonly private: boolean;
  /** Id of the organisation. */
  readonly owner_org: string;
  readonly metadata_created: string;
  readonly metadata_modified: string;
  /** The plain text fields by name, `null` where nothing was given. */
  readonly texts: Readonly<Record<TextField, string | null>>;
  /** By key. */
  readonly extras: readonly { readonly key: string; readonly value: string }[];
  /** Names, in code unit order. */
  readonly tags: readonly string[];
  /** Ids of the groups it is in. */
  readonly groups: readonly string[];
  /** In the order in which they are shown. */
  readonly resources: readonly Resource[];
}

/** Text fields of a dataset that may be left empty: a dataset that is updated without one loses it. */
export const textFields = [
  'author',
  'author_email',
  'license_id',
  'maintainer',
  'maintainer_email',
  'notes',
  'url',
  'version',
] as const;

/** One of `textFields`. */
export type TextField = (typeof textFields)[number];
