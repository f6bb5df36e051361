import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { type Fault, PipelineError } from '../errors.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { type VocabularyField, vocabularyTables } from './vocabularyTables.ts';

/** A table with its column types set aside: what the engine walks. */
interface TableSpec {
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, VocabularyField<unknown>>>;
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

interface ReadTable {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly faults: readonly Fault[];
}

const specs = Object.entries<TableSpec>(vocabularyTables).map(([name, spec]) => ({ name, file: `${name}.csv`, spec }));

/**
 * Types every word table from its CSV text, keyed by file name; each has its columns in the order of `Vocabularies`.
 * @throws PipelineError (exit 2) naming every file that is missing and every line that is wrong:
 * `missing-vocabulary`, `invalid-vocabulary`, `duplicate-word`.
 * @example fromVocabularyFiles(new Map([['eras.csv', 'name,letter,…\n令和,R,2018,2019,\n'], …])).eras[0]?.year_zero // 2018
 */
export function fromVocabularyFiles(files: ReadonlyMap<string, string>): Vocabularies {
  const tables = specs.map(({ name, file, spec }) => ({ name, ...readTable(file, files.get(file), spec) }));
  const faults = tables.flatMap((table) => table.faults);
  if (faults.length > 0) throw new PipelineError(2, faults);
  return Object.fromEntries(tables.map(({ name, rows }) => [name, rows])) as unknown as Vocabularies;
}

/**
 * Reads every word table of a folder such as `data/vocabularies`.
 * @throws PipelineError (exit 2) as `fromVocabularyFiles` does.
 */
export function loadVocabularies(dir: string): Vocabularies {
  const present = specs.filter(({ file }) => existsSync(join(dir, file)));
  return fromVocabularyFiles(new Map(present.map(({ file }) => [file, readFileSync(join(dir, file), 'utf8')])));
}

function readTable(file: string, csv: string | undefined, { key, columns }: TableSpec): ReadTable {
  const names = Object.keys(columns);
  if (csv === undefined) return { rows: [], faults: [missingFile(file, names)] };
  const records = splitRecords(file, csv);
  if ('faults' in records) return { rows: [], faults: records.faults };
  const [header, ...body] = records.records;
  if (header?.cells.join(',') !== names.join(',')) {
    return { rows: [], faults: [invalidLine(file, header ?? { line: 1, cells: [] }, names)] };
  }
  const read = body.map((record) => readRow(file, record, columns));
  return {
    rows: read.map(({ row }) => row),
    faults: [...read.flatMap(({ faults }) => faults), ...findTwins(file, body, key, names)],
  };
}

function splitRecords(
  file: string,
  csv: string,
): { readonly records: readonly CsvRecord[] } | { readonly faults: readonly Fault[] } {
  const records: CsvRecord[] = [];
  const addRecord = (cells: string[], { lines }: { readonly lines: number }): null => {
    records.push({ line: lines, cells });
    return null;
  };
  try {
    parse(csv, { bom: true, relax_column_count: true, skip_empty_lines: true, on_record: addRecord });
    return { records };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (records.at(-1)?.line ?? 0) + 1;
    return {
      faults: [
        {
          code: 'invalid-vocabulary',
          file,
          line,
          messageJa: `${file} の ${line} 行目は CSV として読めません（\`${error.code}\`）。引用符 \`"\` の閉じ忘れがないか確かめてください。`,
          messageEn: `Line ${line} of ${file} is not CSV (\`${error.code}\`). Look for a quotation mark \`"\` that is not closed.`,
        },
      ],
    };
  }
}

function readRow(
  file: string,
  record: CsvRecord,
  columns: TableSpec['columns'],
): { readonly row: Record<string, unknown>; readonly faults: readonly Fault[] } {
  const names = Object.keys(columns);
  if (record.cells.length !== names.length) return { row: {}, faults: [invalidLine(file, record, names)] };
  const fields = Object.entries(columns).map(([name, { read, expects }], index) => {
    const printed = record.cells[index] ?? '';
    return { name, printed, expects, value: read(printed), column: index + 1 };
  });
  return {
    row: Object.fromEntries(fields.map(({ name, value }) => [name, value])),
    faults: fields
      .filter(({ value }) => value === undefined)
      .map(({ name, printed, expects, column }) => ({
        code: 'invalid-vocabulary',
        file,
        line: record.line,
        column,
        messageJa: `${file} の ${record.line} 行目の ${name} \`${printed}\` は使えません。${expects} のどれかに直してください。`,
        messageEn: `${name} \`${printed}\` in line ${record.line} of ${file} cannot be used; expected ${expects}. Correct it.`,
      })),
  };
}

/** A word that two rows define would be read by whichever comes first: refused. */
function findTwins(
  file: string,
  records: readonly CsvRecord[],
  key: readonly string[],
  names: readonly string[],
): Fault[] {
  const first = new Map<string, number>();
  return records.flatMap(({ line, cells }): Fault[] => {
    const word = key.map((column) => cells[names.indexOf(column)] ?? '').join(',');
    const before = first.get(word);
    if (before === undefined) {
      first.set(word, line);
      return [];
    }
    return [
      {
        code: 'duplicate-word',
        file,
        line,
        messageJa: `${file} の ${line} 行目の \`${word}\` は ${before} 行目にもあります。1 つの言葉は 1 行です。どちらかを消してください。`,
        messageEn: `\`${word}\` in line ${line} of ${file} stands in line ${before} too; one word takes one line. Remove one of the two.`,
      },
    ];
  });
}

function missingFile(file: string, names: readonly string[]): Fault {
  const header = names.join(',');
  return {
    code: 'missing-vocabulary',
    file,
    messageJa: `言葉の表 \`${file}\` がありません。見出しが \`${header}\` の CSV を data/vocabularies/ に置いてください。`,
    messageEn: `The word table \`${file}\` is missing. Put a CSV with the header \`${header}\` into data/vocabularies/.`,
  };
}

function invalidLine(file: string, { line, cells }: CsvRecord, names: readonly string[]): Fault {
  const [printed, expected] = [cells.join(','), names.join(',')];
  return {
    code: 'invalid-vocabulary',
    file,
    line,
    messageJa: `${file} の ${line} 行目 \`${printed}\` の列が違います。列は \`${expected}\` の ${names.length} 個です。この順に直してください。`,
    messageEn: `Line ${line} of ${file}, \`${printed}\`, has the wrong columns; the ${names.length} columns are \`${expected}\`. Put them in this order.`,
  };
}
