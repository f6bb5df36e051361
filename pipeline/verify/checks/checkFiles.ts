import { type Difference, tellDifference } from '../Difference.ts';
import type { Outcome, Published } from '../Published.ts';
import { tableNames } from '../readPublished.ts';
import { travellingSchemas } from '../readSchemas.ts';
import { listCharts } from './checkCharts.ts';

/** Files that record a release. */
const recordFiles = [
  'README.md',
  'README.html',
  'CHANGES.md',
  'changes.json',
  'errata.json',
  'manifest.json',
  'SHA256SUMS',
];

/** The plan as other standards hold it. */
const exchange = ['iati-results.xml', 'stratml.xml'];

/** Tables that are written only when they have rows (data-model section 3). */
const optional: ReadonlySet<string> = new Set(['history']);

const phrases = {
  file: { ja: 'ファイルあり', en: 'this file' },
  noFile: { ja: 'ファイルなし', en: 'no such file' },
  oneSource: { ja: '元の表 source.* が1つ', en: 'one source table source.*' },
} as const;

/** Holds the folder to the files of data-model section 3: all of them, one source file, no stranger. The count is that of files. */
export function checkFiles(published: Published): Outcome {
  const { files, sources } = published;
  const expected = listExpected(published);
  const differences: Difference[] = [];
  for (const file of expected) {
    if (!files.has(file)) differences.push(tellDifference({ file }, phrases.noFile, phrases.file));
  }
  if (sources.length === 0) differences.push(tellDifference({ file: 'source.tsv' }, phrases.noFile, phrases.oneSource));
  const named = [...new Set(sources.map(({ file }) => file))];
  for (const file of named.slice(1)) differences.push(tellDifference({ file }, phrases.file, phrases.oneSource));
  const known = new Set([...expected, ...named]);
  for (const file of files.keys()) {
    if (!known.has(file)) differences.push(tellDifference({ file }, phrases.file, phrases.noFile));
  }
  return { count: files.size, differences };
}

function listExpected(published: Published): string[] {
  const tables = [...tableNames, 'table'].map((name) => `${name}.csv`);
  const twins = tables.map((file) => `excel/${file}`);
  const columnar = tables.map((file) => `parquet/${file.replace('.csv', '.parquet')}`);
  const written = [...tables, ...twins, ...columnar].filter(
    (file) => !optional.has(baseName(file)) || hasTable(published, baseName(file)),
  );
  const schemas = travellingSchemas.map((name) => `schemas/${name}.json`);
  const metadata = ['csv-metadata.json', 'datapackage.json', 'dataset.jsonld'];
  const documents = ['plan.json', 'plan.jsonld', 'plan.ttl', ...metadata, `excel/${readPlanId(published)}.xlsx`];
  return [...written, ...schemas, ...recordFiles, ...documents, ...exchange, ...listCharts(published)];
}

function baseName(file: string): string {
  return file.replace(/^[a-z]+\//, '').replace(/\.[a-z]+$/, '');
}

function hasTable({ files }: Published, name: string): boolean {
  return [`${name}.csv`, `excel/${name}.csv`, `parquet/${name}.parquet`].some((file) => files.has(file));
}

/** The plan's id as its first observation says; a plan without observations has it in the name of its workbook. */
function readPlanId({ tables, files }: Published): string {
  const workbook = [...files.keys()].find((file) => /^excel\/[^/]+\.xlsx$/.test(file));
  return tables.observations[0]?.plan_id ?? workbook?.slice('excel/'.length, -'.xlsx'.length) ?? '<plan_id>';
}
