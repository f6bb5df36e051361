import { PipelineError } from '../errors.ts';
import type { DeclaredColumn, DeclaredShape } from '../model/Settings.ts';
import { columnLetters, isBlank, type Sheet } from '../model/Sheet.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { cleanLabel } from './cleanLabel.ts';
import { type DeclaredHeader, type Header, lastRowOf, readHeader } from './readHeader.ts';
import { readRowYear } from './readRowYear.ts';
import { type SourceRow, toSourceRows } from './SourceCell.ts';
import { splitSideBySide } from './splitSideBySide.ts';

/** The sheets or tables of a file that are read, in the order of the file, and the names of those that are not. */
export interface GatheredSheets {
  readonly parts: readonly Sheet[];
  readonly others: readonly string[];
  /** What stands beside a table that is read, on the same sheet, and is not read itself. */
  readonly beside: readonly Sheet[];
  /** True when one of the others prints indicators that were read, or has a header that could be read. */
  readonly isDoubtful: boolean;
}

/** A sheet or table with what its header makes of it. */
interface Candidate {
  readonly sheet: Sheet;
  /** Null where it has none; a fault where it has one that cannot be read. */
  readonly header: Header | PipelineError | null;
  readonly names: readonly string[];
  readonly filled: number;
}

/** The share of indicators that two tables have in common from which on they are one table printed twice. */
const repeating = 0.5;

/**
 * Chooses what is read of a file: the fullest sheet or table that has the header of a plan's table, and with it every other that has the same
 * headings, or those of a plan's table (指標 with 目標, 基準値, or rows of 目標 and 実績). One that prints indicators that are read already
 * is not read again, nor is a sheet that the workbook hides. Where a person picked a sheet, a table or a header row, that one alone is read.
 */
export function gatherSheets(
  sheet: Sheet,
  words: Vocabularies,
  declared: { readonly columns: readonly DeclaredColumn[]; readonly shape: DeclaredShape },
): GatheredSheets {
  const { siblings = [], ...own } = sheet;
  // Numbers of rows are those of one sheet.
  const isPicked = declared.shape.header !== undefined || (declared.shape.ignore ?? []).length > 0;
  const all = [own, ...(isPicked ? [] : siblings.filter(({ isHidden }) => !isHidden))].toSorted(inOrder);
  const candidates = all
    .flatMap((one) => (isPicked ? [one] : splitSideBySide(one, words)))
    .map((one) => examine(one, words, declared));
  const main = chooseMain(candidates);
  if (!main) return { parts: [own], others: sheet.others ?? [], beside: [], isDoubtful: false };
  const rest = candidates
    .filter((candidate) => candidate !== main && (isLike(candidate, main) || isPlan(candidate, main, words)))
    .toSorted(
      (one, two) => Number(isLike(two, main)) - Number(isLike(one, main)) || two.names.length - one.names.length,
    );
  const known = new Set(main.names);
  const read = [main];
  for (const candidate of rest) {
    const repeated = candidate.names.filter((name) => known.has(name)).length;
    if (candidate.names.length === 0 || repeated >= candidate.names.length * repeating) continue;
    for (const name of candidate.names) known.add(name);
    read.push(candidate);
  }
  const parts = candidates.filter((candidate) => read.includes(candidate)).map((candidate) => candidate.sheet);
  const unread = candidates.filter((candidate) => !read.includes(candidate));
  const named = new Set([...unread, ...read].map((candidate) => candidate.sheet.sheetName));
  return {
    parts,
    others: [
      ...unread.filter(({ sheet: { rows } }) => rows.length > 0).map((candidate) => nameOf(candidate.sheet)),
      ...(sheet.others ?? []).filter((name) => !named.has(name)),
    ],
    beside: unread.map((one) => one.sheet).filter(({ order }) => parts.some((part) => part.order === order)),
    isDoubtful: unread.some(({ names }) => names.length > 1 || names.some((name) => known.has(name))),
  };
}

const inOrder = (one: Sheet, two: Sheet): number => (one.order ?? 0) - (two.order ?? 0);

/** The fullest that has a header; one whose header is at fault only where no other has any. */
function chooseMain(candidates: readonly Candidate[]): Candidate | undefined {
  const headed = candidates.filter(({ header }) => header !== null);
  return headed.toSorted((one, two) => two.filled - one.filled)[0];
}

function examine(sheet: Sheet, words: Vocabularies, declared: DeclaredHeader): Candidate {
  const rows = toSourceRows(sheet, new Map());
  const header = findHeader(rows, sheet.file, words, declared);
  const filled = rows.flatMap(({ cells }) => cells).filter(({ origin }) => !origin).length;
  const names = header === null || header instanceof PipelineError ? [] : namesBelow(rows, header);
  return { sheet, header, names, filled };
}

function findHeader(
  rows: readonly SourceRow[],
  file: string,
  words: Vocabularies,
  declared: DeclaredHeader,
): Candidate['header'] {
  try {
    return readHeader(rows, file, words, declared);
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return error.faults.some(({ code }) => code === 'missing-header') ? null : error;
  }
}

/** What stands in the column of indicators below a header. */
function namesBelow(rows: readonly SourceRow[], { row, further, columns }: Header): readonly string[] {
  const names = columns.find(({ role }) => role === 'indicator') ?? columns[0];
  const labels = new Set(columns.map(({ label }) => label));
  const below = rows.filter((other) => other.row > lastRowOf({ row, further }).row);
  const printed = below.flatMap(({ cells }) =>
    cells.length < 2 ? [] : cells.filter(({ column }) => column === names?.column),
  );
  return [...new Set(printed.map(({ value }) => cleanLabel(value)))].filter((name) => !labels.has(name));
}

const labelsOf = ({ header }: Candidate): string =>
  header === null || header instanceof PipelineError
    ? ''
    : [...new Set(header.columns.map(({ label }) => label.normalize('NFKC').replaceAll(/\s/gu, '')))].join('\n');

const isLike = (one: Candidate, two: Candidate): boolean => labelsOf(one) !== '' && labelsOf(one) === labelsOf(two);

/**
 * Headings that only the table of a plan has: indicators by that name, and what is aimed at or where it began. Beside such a table the name
 * alone will do.
 */
function isPlan({ header, sheet }: Candidate, main: Candidate, words: Vocabularies): boolean {
  if (header === null || header instanceof PipelineError) return false;
  const { columns } = header;
  const roles = new Set(columns.filter(({ inferred }) => inferred === undefined).map(({ role }) => role));
  const hasRows = columns.some(({ role }) => role === 'series');
  const hasAims = roles.has('target') || roles.has('baseline') || hasRows;
  // Names that only their place shows will do where the table says what is aimed at; in one with years down the side a row does so.
  if (columns.some(({ isName }) => isName)) return hasAims || hasAimRow(sheet, words);
  const isBeside = sheet.order === main.sheet.order;
  return columns.some(({ role }) => role === 'indicator') && (hasAims || (isBeside && roles.has('indicator')));
}

/** True where a row is that of the target, or of the year that it all began with: 目標（令和7年度）. */
function hasAimRow({ rows }: Sheet, words: Vocabularies): boolean {
  return rows.some(({ cells }) => {
    const [first] = cells.filter(({ text }) => !isBlank(text));
    const year = first ? readRowYear(first.text, words, {}) : null;
    return year !== null && year.role !== 'observation';
  });
}

/** A sheet by its name; the right one of two tables that stand side by side by the column in which it begins. */
function nameOf({ sheetName = '', rows }: Sheet): string {
  const from = Math.min(...rows.flatMap(({ cells }) => cells.slice(0, 1).map(({ column }) => column)));
  return from > 1 && Number.isFinite(from) ? `${sheetName} ${columnLetters(from)}～`.trim() : sheetName;
}
