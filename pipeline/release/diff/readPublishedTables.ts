import { type Fault, PipelineError } from '../../errors.ts';
import type { PlanTables } from '../../model/Plan.ts';
import type { Schemas } from '../../model/Schemas.ts';
import type { Row } from '../../verify/Difference.ts';
import { readCsv } from '../../verify/readCsv.ts';
import { typeRow } from '../../verify/typeRow.ts';
import { isVersion } from '../version/semver.ts';
import { flattenMetadata } from './flattenMetadata.ts';
import type { PublishedTables } from './PublishedTables.ts';
import { readReleaseSchemas } from './readReleaseSchemas.ts';
import { type TableName, tableFacts } from './tableFacts.ts';
import { isObject, type JsonObject, parseJson, unreadableFile } from './unreadableFile.ts';

/** Where the files are read from, and what stands in for schemas that they do not bring along. */
export interface ReadContext {
  /** As a person named it; it stands in every fault. */
  readonly name: string;
  readonly schemas: Schemas;
}

/** Without these a folder is no release; the other tables may be missing from one that is old. */
const needed: readonly string[] = ['plan.json', 'observations.csv', 'indicators.csv', 'targets.csv', 'sections.csv'];

/**
 * The tables and the description of one release from its files, typed by the schemas that it brings along in `schemas/`.
 * @throws PipelineError (exit 2) `invalid-release` for files that are no release, or whose tables or `plan.json` cannot be read.
 * @example readPublishedTables(readTree(files, 'output/ebetsu-gyokaku'), { name: 'output/ebetsu-gyokaku', schemas }).version // '1.0.0'
 */
export function readPublishedTables(files: ReadonlyMap<string, Uint8Array>, context: ReadContext): PublishedTables {
  const { name } = context;
  const missing = needed.filter((path) => !files.has(path));
  if (missing.length > 0) throw new PipelineError(2, [tellMissing(name, missing)]);
  const schemas = readReleaseSchemas(files, context.schemas, name);
  const read = tableFacts.map(({ table }) => readTable(table, files, schemas, name));
  const faults = read.flatMap((table) => table.faults);
  if (faults.length > 0) throw new PipelineError(2, faults);
  const document = parseJson(files.get('plan.json') ?? new Uint8Array(), 'plan.json', name);
  if (!isObject(document)) throw unreadableFile(name, 'plan.json', { ja: 'オブジェクトでない', en: 'it is no object' });
  const textAt = (...path: readonly [string, ...string[]]): string => readText(document, path, name);
  return {
    planId: textAt('plan', 'plan_id'),
    version: requireVersion('version', textAt('version'), name),
    schemaVersion: requireVersion('schema_version', textAt('schema_version'), name),
    edition: textAt('edition'),
    pipelineVersion: readPipelineVersion(files, name),
    sourceSha256: textAt('source', 'sha256'),
    // Every column is there; that each holds what its schema says is for `verify` to tell.
    tables: Object.fromEntries(read.map(({ table, rows }) => [table, rows])) as unknown as PlanTables,
    metadata: flattenMetadata(document),
    schemas,
    document,
    files,
  };
}

/** A table as a release has it; without rows when it has none. */
interface ReadTable {
  readonly table: TableName;
  readonly rows: readonly Row[];
  /** The first fault of form, or the columns that are not there. */
  readonly faults: readonly Fault[];
}

function readTable(
  table: TableName,
  files: ReadonlyMap<string, Uint8Array>,
  schemas: Schemas,
  name: string,
): ReadTable {
  const path = `${table}.csv`;
  const bytes = files.get(path);
  if (bytes === undefined) return { table, rows: [], faults: [] };
  const properties = schemas[table]?.properties ?? {};
  const { header, records, faults } = readCsv(bytes, 'plain');
  const [first] = faults;
  if (first) return { table, rows: [], faults: unreadableFile(name, `${path}:${first.line}`, first.found).faults };
  const missing = Object.keys(properties).filter((column) => !header.includes(column));
  const why = { ja: `列 ${missing.join('、')} がない`, en: `no column ${missing.join(', ')}` };
  return {
    table,
    rows: records.map(({ cells }) => typeRow(header, cells, properties)),
    faults: missing.length === 0 ? [] : unreadableFile(name, path, why).faults,
  };
}

/** A text in `plan.json`, by the keys that lead to it. */
function readText(document: JsonObject, path: readonly string[], name: string): string {
  const value = path.reduce<unknown>((holder, key) => (isObject(holder) ? holder[key] : undefined), document);
  if (typeof value === 'string') return value;
  const key = path.join('.');
  throw unreadableFile(name, 'plan.json', { ja: `${key} がない`, en: `no ${key}` });
}

function requireVersion(key: string, text: string, name: string): string {
  if (isVersion(text)) return text;
  throw unreadableFile(name, 'plan.json', { ja: `${key} が 1.2.0 の形でない`, en: `${key} is not of the form 1.2.0` });
}

function readPipelineVersion(files: ReadonlyMap<string, Uint8Array>, name: string): string | null {
  const bytes = files.get('manifest.json');
  const manifest = bytes === undefined ? null : parseJson(bytes, 'manifest.json', name);
  const pipeline = isObject(manifest) ? manifest['pipeline'] : null;
  const version = isObject(pipeline) ? pipeline['version'] : null;
  return typeof version === 'string' ? version : null;
}

function tellMissing(name: string, missing: readonly string[]): Fault {
  return {
    code: 'invalid-release',
    file: name,
    messageJa: `\`${name}\` は公開用のファイルの集まりではありません。\`${missing.join('`、`')}\` がありません。計画のフォルダ（output/ebetsu-gyokaku など）、その zip、または ebetsu-gyokaku@1.0.0 のような版を指定してください。`,
    messageEn: `\`${name}\` is no set of published files: \`${missing.join('`, `')}\` missing. Name a plan's folder (output/ebetsu-gyokaku for example), its zip, or a version such as ebetsu-gyokaku@1.0.0.`,
  };
}
