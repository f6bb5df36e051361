/** Fields that hold running text: words are looked for in them, with their weight in the order of what is found. */
export const textColumns = {
  name: 4,
  title: 4,
  tags: 2,
  groups: 2,
  notes: 1,
  author: 1,
  maintainer: 1,
  res_name: 1,
  res_description: 1,
  extras: 1,
  rest: 1,
} as const;

/** A column of the word index. */
export type TextColumn = keyof typeof textColumns;

/** Fields that a question finds by their words; every other field is compared as a whole, as in CKAN's Solr schema. */
const byWords: readonly string[] = ['author', 'maintainer', 'notes', 'res_description', 'res_name', 'title'];

/** The column of the word index that a field of a question stands for; `null` for one that is compared as a whole. */
export function findTextColumn(field: string): TextColumn | 'text' | null {
  if (field === 'text') return 'text';
  return byWords.includes(field) ? (field as TextColumn) : null;
}

/** Columns of `datasets` that are times. */
export const timeColumns: Readonly<Record<string, string>> = {
  metadata_created: 'created',
  metadata_modified: 'modified',
};
