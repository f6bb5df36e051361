import { basename, join, relative, resolve, sep } from 'node:path';
import pc from 'picocolors';
import { createValidator } from '../check/validateRows.ts';
import type { Effects } from '../effects/Effects.ts';
import { loadSchemas } from '../effects/loadSchemas.ts';
import { loadVocabularies } from '../effects/loadVocabularies.ts';
import { readDocument } from '../effects/readDocument.ts';
import { exitCodes, type Fault, PipelineError } from '../errors.ts';
import { explainCell } from '../inspect/explainCell.ts';
import type { Inspection, Paint } from '../inspect/Inspection.ts';
import { renderColumns } from '../inspect/renderColumns.ts';
import { renderFindingLines } from '../inspect/renderFindingLines.ts';
import { renderTable } from '../inspect/renderTable.ts';
import type { Correction, PlanSettings } from '../model/Settings.ts';
import { readSheet } from '../read/readSheet.ts';
import { composeEdition, type EditionSource } from './composeEdition.ts';

/** What the user asked of `inspect`. */
export interface InspectOptions {
  /** Path of a table, from the current folder. */
  readonly file: string;
  /** `6,7`: row and column, both from 1. */
  readonly cell?: string | undefined;
  /** Print the tables of the data model instead of a picture for a person. */
  readonly json: boolean;
}

/**
 * Shows what the reader makes of one file, and writes nothing. A file inside `data/plans/` is read with its
 * `plan.yaml` and corrections, any other file by itself.
 * Yields 0: what it shows may hold blockers, but showing them is what it is for.
 * @throws PipelineError `missing-file`, `invalid-cell`, and whatever reading the file throws.
 */
export function inspect({ file, cell, json }: InspectOptions, effects: Effects): number {
  const bytes = effects.files.readFile(resolve(file));
  if (bytes === null) throw new PipelineError(2, [missingFile(file)]);
  const place = cell === undefined ? null : readPlace(cell);
  const context = findContext(file, effects);
  const sheet = readSheet(bytes, basename(file), context.settings?.shape);
  const words = loadVocabularies(join(effects.checkout, 'data', 'vocabularies'));
  const composed = composeEdition({ sheet, ...context }, words);
  const inspection: Inspection = { sheet, words, ...composed };
  const paint = pc.createColors(effects.colour);
  effects.writeOut(
    json
      ? renderJson(inspection)
      : `${(place ? renderCell(inspection, place, paint) : renderAll(file, inspection, paint)).join('\n')}\n`,
  );
  return exitCodes.done;
}

/** The settings that belong to a file in `data/plans/<plan>/editions/<year>/`; nothing for a file elsewhere. */
function findContext(file: string, { files, root, checkout }: Effects): Omit<EditionSource, 'sheet'> {
  const parts = relative(root, resolve(file)).split(sep);
  const [data, plans, plan, editions, edition] = parts;
  if (
    parts.length !== 6 ||
    data !== 'data' ||
    plans !== 'plans' ||
    editions !== 'editions' ||
    !/^\d{4}$/.test(edition ?? '')
  )
    return {};
  const schemas = loadSchemas(checkout);
  const reader = { files, root, schemas, validator: createValidator(schemas) };
  const settings = readDocument<PlanSettings>(reader, `data/plans/${plan}/plan.yaml`, 'plan-settings');
  const path = `data/plans/${plan}/editions/${edition}/corrections.yaml`;
  const corrections =
    files.readFile(join(root, path)) === null
      ? null
      : readDocument<readonly Correction[]>(reader, path, 'corrections', []);
  const faults = [...settings.faults, ...(corrections?.faults ?? [])];
  if (settings.value === null || faults.length > 0) throw new PipelineError(2, faults);
  return {
    settings: settings.value.settings,
    edition: Number(edition),
    corrections: corrections?.value?.settings ?? [],
  };
}

function readPlace(cell: string): { readonly row: number; readonly column: number } {
  const match = /^\s*(\d{1,7})\s*,\s*(\d{1,5})\s*$/.exec(cell);
  if (match) return { row: Number(match[1]), column: Number(match[2]) };
  throw new PipelineError(2, [
    {
      code: 'invalid-cell',
      messageJa: `\`--cell ${cell}\` はセルの場所として読めません。\`--cell 6,7\` のように、行と列を 1 から数えて書いてください。`,
      messageEn: `\`--cell ${cell}\` is no place of a cell; write row and column counted from 1, such as \`--cell 6,7\`.`,
    },
  ]);
}

/** The tables as the data model names them; the whole of stdout is this one document. */
function renderJson({
  read: { columns },
  tables: { indicators, targets, observations, sections, attributes, attainment, lineage, findings },
}: Inspection): string {
  const coverage = countCells({ lineage, findings });
  return `${JSON.stringify({ coverage, columns, indicators, targets, observations, sections, attributes, attainment, lineage, findings }, null, 2)}\n`;
}

/** Findings that say of a cell that it was kept as printed, or its column, because nothing of it was understood. */
const unread: ReadonlySet<string> = new Set(['unknown-notation', 'unknown-unit', 'unread-heading', 'unread-unit']);

/** Cells that hold something, and those of them that were understood; the others by address: they have no place in the data, or an empty value. */
function countCells({ lineage, findings }: Pick<Inspection['tables'], 'lineage' | 'findings'>) {
  const told = new Set(
    findings.flatMap(({ code, source_ref: ref }) => (unread.has(code) && ref !== null ? [ref] : [])),
  );
  const unknown = lineage
    .filter(({ role, source_ref }) => role === 'unknown' || told.has(source_ref))
    .map(({ source_ref }) => source_ref);
  return { understood: lineage.length - unknown.length, present: lineage.length, not_understood: unknown };
}

function renderAll(file: string, inspection: Inspection, paint: Paint): string[] {
  const { sheet, read, tables } = inspection;
  const { understood, present, not_understood: left } = countCells(tables);
  return [
    paint.bold(`${file}  ${read.title ?? '（表題なし）'}`),
    `  ${sheet.encoding}、${sheet.rows.length} 行、${read.edition ?? '?'} 年度版  セル ${understood} / ${present} を読めました (cells understood)`,
    ...(left.length === 0 ? [] : [paint.yellow(`  読めなかったセル not understood: ${listShort(left)}`)]),
    `  区分 sections ${tables.sections.length}、指標 indicators ${tables.indicators.length}、実績 observations ${tables.observations.length}、気づき findings ${tables.findings.length}`,
    '',
    ...renderColumns(read, paint),
    '',
    ...renderTable(inspection, paint),
    '',
    ...renderFindingLines(inspection, paint),
    '',
    paint.dim('1 つのセルの読み方: --cell 行,列   表のデータ: --json   (one cell: --cell ROW,COLUMN; as data: --json)'),
  ];
}

/** The first addresses of a list, and how many more there are. */
function listShort(refs: readonly string[]): string {
  const most = 12;
  return `${refs.slice(0, most).join('、')}${refs.length > most ? ` ほか${refs.length - most}` : ''}`;
}

function renderCell(
  inspection: Inspection,
  { row, column }: { readonly row: number; readonly column: number },
  paint: Paint,
): string[] {
  const chain = explainCell(inspection, row, column, paint);
  if (chain) return chain;
  const { sheet } = inspection;
  const rows = sheet.rows.length;
  throw new PipelineError(2, [
    {
      code: 'missing-cell',
      file: sheet.file,
      line: row,
      column,
      messageJa: `${sheet.file} の ${row} 行 ${column} 列には何もなく、どの年度の欄でもありません。表は ${rows} 行です。行と列を 1 から数えて確かめてください。`,
      messageEn: `Row ${row}, column ${column} of ${sheet.file} is empty and belongs to no year; the table has ${rows} rows. Count rows and columns from 1.`,
    },
  ]);
}

function missingFile(file: string): Fault {
  return {
    code: 'missing-file',
    file,
    messageJa: `ファイル \`${file}\` がありません。表（.tsv か .csv）の場所を、いまのフォルダーからの道筋で書いてください。`,
    messageEn: `There is no file \`${file}\`; give the path of a table (.tsv or .csv) from the current folder.`,
  };
}
