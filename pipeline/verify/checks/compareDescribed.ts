import { type Difference, tellDifference } from '../Difference.ts';
import type { Outcome, Published } from '../Published.ts';

/** A table as a file of metadata describes it. */
export interface DescribedTable {
  readonly path: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  readonly references: readonly {
    readonly columns: readonly string[];
    readonly path: string;
    readonly key: readonly string[];
  }[];
}

const phrases = {
  described: { ja: 'この表の説明', en: 'a description of this table' },
  table: { ja: '版にある表', en: 'a table of this release' },
  column: { ja: 'その表の列', en: 'a column of that table' },
} as const;

/**
 * Holds the tables that a file of metadata describes to the CSV files: none missing, none that is not there, the same columns in the
 * same order.
 */
export function compareDescribed(file: string, described: readonly DescribedTable[], { csv }: Published): Outcome {
  const differences: Difference[] = [];
  const tables = [...csv].filter(([path]) => !path.includes('/') && !path.startsWith('source.'));
  let count = 0;
  for (const [path, { header }] of tables) {
    const found = described.find((table) => table.path === path);
    if (found === undefined) {
      differences.push(tellDifference({ file, at: path }, null, phrases.described));
      continue;
    }
    count += header.length;
    const [columns, expected] = [found.columns.join(', '), header.join(', ')];
    if (columns !== expected) differences.push(tellDifference({ file, at: path }, columns, expected));
  }
  for (const { path } of described)
    if (!tables.some(([known]) => known === path))
      differences.push(tellDifference({ file, at: path }, path, phrases.table));
  return { count, differences };
}

/** Keys and references of one described table that are not those of the schema, or point at nothing. */
export function tellKeys(
  file: string,
  { path, key, columns, references }: DescribedTable,
  described: readonly DescribedTable[],
  { schemas }: Published,
): Difference[] {
  const expected = schemas[path.replace(/\.csv$/, '')]?.['x-key'] ?? [];
  const wrongKey =
    key.join(', ') === expected.join(', ')
      ? []
      : [tellDifference({ file, at: `${path} primaryKey` }, key.join(', '), expected.join(', '))];
  return [
    ...wrongKey,
    ...references.flatMap((reference) => {
      const target = described.find((table) => table.path === reference.path);
      const at = `${path} foreignKeys`;
      if (target === undefined) return [tellDifference({ file, at }, reference.path, phrases.table)];
      return [
        ...reference.columns.filter((name) => !columns.includes(name)),
        ...reference.key.filter((name) => !target.columns.includes(name)),
      ].map((name) => tellDifference({ file, at }, name, phrases.column));
    }),
  ];
}

/** The outcome for a file of metadata that is no JSON. */
export function unreadable(file: string, fault: string): Outcome {
  return {
    count: 0,
    differences: [tellDifference({ file }, fault, { ja: '読める JSON', en: 'JSON that can be read' })],
  };
}
