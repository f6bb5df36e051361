import type { Publication } from './Publication.ts';
import { searchWords } from './searchWords.ts';

/** Where one fact of a release goes: a field of CKAN's dataset or one of its extras. */
export interface FieldRule {
  readonly to: string;
  readonly place: 'field' | 'extra';
  /** Null where the release has nothing to say: then the field is left as it is. */
  from(publication: Publication): string | null;
}

/** The EU's authority tables, which ckanext-dcat and DCAT-AP readers know. */
const authority = 'http://publications.europa.eu/resource/authority';

/** Names of schemas and files are lists in ckanext-dcat, which reads them as JSON. */
const list = (values: readonly string[]): string => JSON.stringify(values);

/** `notes`: what it is in both languages, the terms while none is confirmed, and words for CKAN's search. */
function renderNotes({ plan: { plan } }: Publication): string {
  const { title, description, publisher, licence, keywords } = plan;
  const words = searchWords({ title: title.ja, publisher: publisher.name.ja, keywords: keywords?.ja ?? [] });
  return [
    description.ja,
    description.en,
    ...(licence.status === 'confirmed' ? [] : [`利用条件: ${licence.note.ja}`, `Terms: ${licence.note.en}`]),
    `検索のことば: ${words.join(' ')}`,
  ].join('\n\n');
}

/**
 * Every fact that goes to a dataset, in the fields that ckanext-dcat reads
 * (`ckanext-dcat` 2.x, profiles `euro_dcat_ap_2`: which CKAN field becomes which DCAT property).
 */
export const datasetFields: readonly FieldRule[] = [
  { to: 'title', place: 'field', from: ({ plan }) => plan.plan.title.ja },
  { to: 'notes', place: 'field', from: renderNotes },
  { to: 'version', place: 'field', from: ({ release }) => release.version },
  { to: 'url', place: 'field', from: ({ iri }) => iri },
  { to: 'author', place: 'field', from: ({ plan }) => plan.plan.publisher.name.ja },
  { to: 'maintainer', place: 'field', from: ({ plan }) => plan.plan.contact?.name.ja ?? null },
  { to: 'maintainer_email', place: 'field', from: ({ plan }) => plan.plan.contact?.email ?? null },
  { to: 'identifier', place: 'extra', from: ({ iri }) => iri },
  { to: 'title_en', place: 'extra', from: ({ plan }) => plan.plan.title.en },
  { to: 'frequency', place: 'extra', from: () => `${authority}/frequency/ANNUAL` },
  { to: 'temporal_start', place: 'extra', from: ({ days }) => days.first },
  { to: 'temporal_end', place: 'extra', from: ({ days }) => days.last },
  { to: 'spatial_uri', place: 'extra', from: ({ place }) => place },
  { to: 'language', place: 'extra', from: () => list([`${authority}/language/JPN`, `${authority}/language/ENG`]) },
  { to: 'conforms_to', place: 'extra', from: ({ schemas }) => list([...schemas.values()].map(({ $id }) => $id)) },
  { to: 'publisher_uri', place: 'extra', from: ({ publisher }) => publisher },
  { to: 'publisher_name', place: 'extra', from: ({ plan }) => plan.plan.publisher.name.ja },
  { to: 'publisher_id', place: 'extra', from: ({ plan }) => plan.plan.publisher.code },
  { to: 'contact_name', place: 'extra', from: ({ plan }) => plan.plan.contact?.name.ja ?? null },
  { to: 'contact_email', place: 'extra', from: ({ plan }) => plan.plan.contact?.email ?? null },
  { to: 'contact_uri', place: 'extra', from: ({ plan }) => plan.plan.contact?.url ?? null },
  { to: 'provenance', place: 'extra', from: ({ plan }) => plan.title },
];
