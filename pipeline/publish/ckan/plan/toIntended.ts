import type { CkanState } from '../CkanState.ts';
import { cleanTags } from '../metadata/cleanTags.ts';
import { datasetFields } from '../metadata/datasetFields.ts';
import { matchLicence } from '../metadata/matchLicence.ts';
import { nameDataset } from '../metadata/nameDataset.ts';
import type { Publication } from '../metadata/Publication.ts';
import type { Portal } from '../Portal.ts';
import { type IntendedResource, toResources } from '../resources/toResources.ts';
import { type IntendedTable, toTables } from '../tables/toTable.ts';

/** The dataset as a release wants it on one portal. What is not named here stays as it is there. */
export interface Intended {
  readonly publication: Publication;
  readonly name: string;
  readonly organisation: string;
  /** The dataset's own fields: `title`, `notes`, `version`, … */
  readonly fields: ReadonlyMap<string, string>;
  readonly extras: ReadonlyMap<string, string>;
  readonly tags: readonly string[];
  /** Keywords that CKAN takes only in another form, or not at all: `['税', null]`. */
  readonly changedTags: readonly (readonly [string, string | null])[];
  readonly groups: readonly string[];
  /** Null when the portal lists no licence for it. */
  readonly licence: string | null;
  readonly resources: readonly IntendedResource[];
  readonly tables: readonly IntendedTable[];
}

/** What the settings of a channel decide, and the word tables they refer to. */
export type IntendedBy = Pick<Portal, 'settings' | 'profile'> & { readonly deps: Pick<Portal['deps'], 'facts'> };

/** The dataset that a publication wants on a portal, by the portal's licences. */
export function toIntended(by: IntendedBy, publication: Publication, state: Pick<CkanState, 'licences'>): Intended {
  const { settings, profile, deps } = by;
  const { plan } = publication.plan;
  const names = nameDataset(settings, profile, { planId: plan.plan_id, publisherCode: plan.publisher.code });
  const filled = datasetFields.flatMap(({ to, place, from }) => {
    const value = from(publication);
    return value === null ? [] : [{ to, place, value }];
  });
  const pick = (place: 'field' | 'extra') =>
    filled.filter((rule) => rule.place === place).map(({ to, value }): [string, string] => [to, value]);
  const tags = cleanTags([...(plan.keywords?.ja ?? []), ...(plan.keywords?.en ?? [])]);
  return {
    publication,
    name: names.dataset,
    organisation: names.organisation,
    fields: new Map(pick('field')),
    extras: new Map([...pick('extra'), ...Object.entries(settings.extras ?? {})]),
    tags: tags.flatMap(({ tag }) => (tag === null ? [] : [tag])),
    changedTags: tags.flatMap(({ keyword, tag }) => (keyword === tag ? [] : [[keyword, tag] as const])),
    groups: settings.groups ?? [],
    licence: matchLicence(plan.licence, settings.licence, state.licences, deps.facts),
    resources: toResources(publication),
    tables: toTables(publication),
  };
}
