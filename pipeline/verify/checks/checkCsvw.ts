import { type Difference, tellDifference } from '../Difference.ts';
import type { Outcome, Published } from '../Published.ts';
import { listOf, objectOf } from '../readJson.ts';
import { compareDescribed, type DescribedTable, tellKeys, unreadable } from './compareDescribed.ts';

const file = 'csv-metadata.json';

/**
 * Holds `csv-metadata.json` to the tables: every CSV described once, with exactly its columns in their order, its key, and references
 * whose two ends exist. The count is that of columns compared.
 */
export function checkCsvw(published: Published): Outcome {
  const { csvw } = published;
  if ('fault' in csvw) return unreadable(file, csvw.fault);
  const described = listOf(objectOf({ value: csvw.value })['tables']).map(readTable);
  const { count, differences } = compareDescribed(file, described, published);
  const keys: Difference[] = described.flatMap((table) => tellKeys(file, table, described, published));
  const doubled = listOf(objectOf({ value: csvw.value })['tables'])
    .map((table) => String(objectOf({ value: table })['url']))
    .filter((url, index, all) => all.indexOf(url) !== index)
    .map((url) => tellDifference({ file, at: url }, url, { ja: '1度だけ', en: 'described once' }));
  return { count, differences: [...differences, ...keys, ...doubled] };
}

function readTable(value: unknown): DescribedTable {
  const table = objectOf({ value });
  const schema = objectOf({ value: table['tableSchema'] });
  const columns = listOf(schema['columns']).map((column) => objectOf({ value: column }));
  return {
    path: String(table['url'] ?? ''),
    // The name is percent-encoded where a template could not hold it; the first title then is the heading itself.
    columns: columns.filter(({ virtual }) => virtual !== true).map(({ name }) => decodeURIComponent(String(name))),
    key: listOf(schema['primaryKey']).map((name) => decodeURIComponent(String(name))),
    references: listOf(schema['foreignKeys']).map((entry) => {
      const { columnReference, reference } = objectOf({ value: entry });
      const target = objectOf({ value: reference });
      return {
        columns: listOf(columnReference).map(String),
        path: String(target['resource']),
        key: listOf(target['columnReference']).map(String),
      };
    }),
  };
}
