import type { Context } from '../Context.ts';
import type { Dataset } from '../datasets/Dataset.ts';
import { showDataset } from '../datasets/showDataset.ts';
import { type Database, numberOf, textOf } from '../store/Database.ts';
import { readQuestions } from './readQuestions.ts';
import { readSort, type SortKey, writeSort } from './readSort.ts';
import { scoreWords } from './scoreWords.ts';
import { always, type Condition, joinAll, writeCondition } from './writeCondition.ts';

/** A search for datasets. */
export interface DatasetSearch {
  /** Plain words, or with a colon in it a question in Lucene's language. */
  readonly q?: string;
  /** Questions in Lucene's language that must all hold. */
  readonly fq?: string;
  readonly fqList?: readonly string[];
  readonly sort?: string;
  readonly start?: number;
  readonly rows?: number;
  readonly includePrivate?: boolean;
  readonly includeDrafts?: boolean;
}

/** What was found. */
export interface FoundDatasets {
  readonly count: number;
  readonly results: readonly Readonly<Record<string, unknown>>[];
  /** The order as CKAN names it. */
  readonly sort: string;
  /** Counts the values of a field among all that was found: most frequent first. */
  countValues(field: string, limit: number, least: number): readonly (readonly [value: string, count: number])[];
}

const defaultSort = 'score desc, metadata_modified desc';

/** Searches the datasets that this reader may see. Throws CKAN's search errors. */
export function searchDatasets(search: DatasetSearch, context: Context): FoundDatasets {
  const { database } = context;
  const sort = search.sort || defaultSort;
  const keys = readSort(sort);
  const words = search.q?.trim() ?? '';
  const isQuestion = words.includes(':');
  const scores = words === '' || isQuestion ? null : scoreWords(database, words);
  const now = context.stamp();
  const conditions = [
    ...readQuestions([frameFilter(search), ...(search.fqList ?? []), ...(isQuestion ? [words] : [])]).map((question) =>
      writeCondition(question, now),
    ),
    limitToReader(context),
    ...(scores === null
      ? []
      : [{ sql: 'd.id IN (SELECT value FROM json_each(?))', values: [JSON.stringify([...scores.keys()])] }]),
  ];
  const where = joinAll(
    conditions.map(({ sql }) => sql),
    'AND',
  );
  const values = conditions.flatMap((condition) => condition.values);
  const from = `FROM datasets d WHERE ${where}`;
  const total = database.one(`SELECT count(*) AS total ${from}`, ...values);
  return {
    count: total === null ? 0 : numberOf(total, 'total'),
    results: listPage({ where, values }, keys, scores, search, database).map((dataset) =>
      showDataset(dataset, context),
    ),
    sort,
    countValues: (field, limit, least) =>
      database
        .all(
          `SELECT value, count(*) AS total FROM terms WHERE field = ? AND dataset_id IN (SELECT d.id ${from})
           GROUP BY value HAVING count(*) >= ? ORDER BY total DESC, value LIMIT ?`,
          field,
          ...values,
          least,
          limit,
        )
        .map((row) => [textOf(row, 'value'), numberOf(row, 'total')] as const),
  };
}

/** CKAN writes what a reader may see around the question, and so does this: the same question means the same. */
function frameFilter({ fq = '', includePrivate, includeDrafts }: DatasetSearch): string {
  const seen = includePrivate ? '' : '+capacity:public ';
  const states = includeDrafts ? '(active OR draft)' : '(active)';
  return `${seen}${fq}${fq.includes('+state') ? '' : ` +state:${states}`}`;
}

function limitToReader({ mayWrite }: Context): Condition {
  return mayWrite ? always : { sql: "d.state = 'active' AND d.private = 0", values: [] };
}

function listPage(
  { where, values }: { readonly where: string; readonly values: Condition['values'] },
  keys: readonly SortKey[],
  scores: ReadonlyMap<string, number> | null,
  { start = 0, rows = 10 }: DatasetSearch,
  database: Database,
): readonly Dataset[] {
  const from = `FROM datasets d WHERE ${where}`;
  const order = writeSort(keys, scores);
  return database
    .all(`SELECT d.document ${from} ORDER BY ${order.sql} LIMIT ? OFFSET ?`, ...values, ...order.values, rows, start)
    .map((row) => JSON.parse(textOf(row, 'document')) as Dataset);
}
