import type { Dataset } from '../datasets/Dataset.ts';
import type { Database } from '../store/Database.ts';
import { findGroup } from '../store/groups.ts';
import { textColumns } from './fields.ts';
import { writeGrams } from './writeGrams.ts';

/** Brings the search index up to a dataset, in the transaction that keeps it: what is found is never older. */
export function indexDataset(database: Database, dataset: Dataset): void {
  database.run('DELETE FROM terms WHERE dataset_id = ?', dataset.id);
  database.run('DELETE FROM words WHERE dataset_id = ?', dataset.id);
  if (dataset.state === 'deleted') return;
  const terms = listTerms(database, dataset);
  for (const [field, values] of Object.entries(terms)) {
    for (const value of new Set(values)) {
      if (value === null || value === '') continue;
      database.run('INSERT INTO terms (dataset_id, field, value) VALUES (?, ?, ?)', dataset.id, field, value);
    }
  }
  const columns = Object.keys(textColumns);
  const words = listWords(dataset, terms);
  database.run(
    `INSERT INTO words (dataset_id, ${columns.join(', ')}) VALUES (?, ${columns.map(() => '?').join(', ')})`,
    dataset.id,
    ...columns.map((column) => writeGrams((words[column] ?? []).join('\n'))),
  );
}

type Terms = Readonly<Record<string, readonly (string | null)[]>>;

/** Fields that are compared as a whole, by the names of CKAN's Solr schema. */
function listTerms(database: Database, dataset: Dataset): Terms {
  const { texts, extras, resources } = dataset;
  const nameOf = (id: string): string => findGroup(database, id)?.name ?? '';
  const listOf = (field: string): readonly string[] => resources.map((resource) => String(resource[field] ?? ''));
  const ownExtras = extras.map(({ key, value }) => [`extras_${key}`, [value]] as const);
  return {
    // An extra can be asked for without its prefix, unless a field of the dataset has its name.
    ...Object.fromEntries(extras.map(({ key, value }) => [key, [value]])),
    ...Object.fromEntries(ownExtras),
    capacity: [dataset.private ? 'private' : 'public'],
    dataset_type: [dataset.type],
    entity_type: ['package'],
    groups: dataset.groups.map(nameOf),
    id: [dataset.id],
    license_id: [texts.license_id],
    name: [dataset.name],
    num_resources: [String(resources.length)],
    num_tags: [String(dataset.tags.length)],
    organization: [nameOf(dataset.owner_org)],
    owner_org: [dataset.owner_org],
    res_format: listOf('format'),
    res_type: listOf('resource_type'),
    res_url: listOf('url'),
    state: [dataset.state],
    tags: dataset.tags,
    title_string: [dataset.title],
    type: [dataset.type],
    url: [texts.url],
    version: [texts.version],
  };
}

function listWords(dataset: Dataset, terms: Terms): Readonly<Record<string, readonly (string | null)[]>> {
  const { texts, extras, resources } = dataset;
  return {
    name: [dataset.name],
    title: [dataset.title],
    tags: dataset.tags,
    groups: terms['groups'] ?? [],
    notes: [texts.notes],
    author: [texts.author],
    maintainer: [texts.maintainer],
    res_name: resources.map(({ name }) => String(name ?? '')),
    res_description: resources.map(({ description }) => String(description ?? '')),
    extras: extras.map(({ value }) => value),
    rest: [...(terms['organization'] ?? []), texts.url, ...resources.map(({ url }) => url)],
  };
}
