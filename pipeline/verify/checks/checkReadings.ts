import type { LineageRow } from '../../model/rows.ts';
import type { Vocabularies } from '../../model/Vocabularies.ts';
import { followEras } from '../../notation/followEras.ts';
import { type CellFact, parseCellFacts } from '../../notation/parseCellFacts.ts';
import { parseDatedFigure } from '../../notation/parseDatedFigure.ts';
import type { BracketMeaning, TargetContext } from '../../notation/parseTarget.ts';
import { parseTargets } from '../../notation/parseTargets.ts';
import { bracketNames } from '../../notation/readNote.ts';
import { splitSubgroups } from '../../notation/splitSubgroups.ts';
import type { PlacedRow } from '../compareRows.ts';
import { type Difference, type Row, tellDifference } from '../Difference.ts';
import { joinKey } from '../joinKey.ts';
import { type Outcome, type Published, placeRows, type TableName } from '../Published.ts';
import { readPublishedLegend } from '../readPublishedLegend.ts';

/** What the text of a cell says once more, by the columns it fills. */
interface Reading {
  readonly role: LineageRow['role'];
  readonly table: TableName;
  readonly keys: readonly (readonly string[])[];
  readonly read: (text: string, words: Vocabularies, row: Row, context: TargetContext, place: number) => Row;
  /** True when an empty column is no contradiction: a baseline in another unit than the indicator's is not published. */
  readonly mayBeEmpty?: true;
}

const readings: readonly Reading[] = [
  {
    role: 'observation',
    table: 'observations',
    keys: [
      ['indicator_id', 'period', 'series'],
      ['indicator_id', 'period'],
    ],
    read: readObserved,
  },
  {
    role: 'baseline',
    table: 'indicators',
    keys: [['indicator_id']],
    read: (text, words, _row, context) => readDated(text, words, 'baseline_', context),
    mayBeEmpty: true,
  },
  {
    role: 'target',
    table: 'targets',
    keys: [['indicator_id', 'target_no']],
    read: readTarget,
  },
];

/** Findings that say by what text a cell is read. */
const rewriting: ReadonlySet<string> = new Set(['applied-correction', 'joined-cell']);
/** Findings that tell what a cell was read as, or that its number was left out. */
const settledCodes: ReadonlySet<string> = new Set(['converted-unit', 'continued-stage', 'unit-mismatch']);

/** What a column of years fills: the cell holds no value. */
const yearColumns: ReadonlySet<string> = new Set(['baseline_period', 'due', 'period']);

/**
 * Reads every cell of an observation, a baseline or a target once more, as corrected where `findings.csv` says so, and
 * holds the published numbers and statuses against it. The count is that of cells read.
 */
export function checkReadings(published: Published): Outcome {
  const { findings, lineage } = published.tables;
  const corrected = new Map(
    findings.flatMap(({ code, source_ref, decided }) => (rewriting.has(code) ? [[source_ref, decided]] : [])),
  );
  const eras = followEras(
    lineage.map(({ source_ref: ref, text }) => ({ ref, text: corrected.get(ref) ?? text })),
    published.words,
  );
  // What was settled by more than the cell says is told: the stage that an arrow continues, a number put into the indicator's unit.
  const settled = new Map(
    findings.flatMap(({ code, source_ref, decided }) =>
      settledCodes.has(code)
        ? [[source_ref, code === 'unit-mismatch' ? null : (decided?.split('～') ?? [])] as const]
        : [],
    ),
  );
  const brackets = findBrackets(findings);
  const subgroups = new Map(published.tables.indicators.map(({ indicator_id, subgroup }) => [indicator_id, subgroup]));
  const legend = readPublishedLegend(published);
  const differences: Difference[] = [];
  let count = 0;
  for (const { role, table, keys, read, mayBeEmpty } of readings) {
    const rows = placeRows(published, table);
    const named = new Map(
      keys.toReversed().flatMap((columns) => rows.map((placed) => [joinKey(placed.row, columns), placed] as const)),
    );
    const sameCell = table === 'indicators' ? new Map<string, PlacedRow[]>() : groupByCell(rows);
    for (const cell of lineage) {
      const isRead = cell.role === role && cell.table === table && !yearColumns.has(cell.column ?? '');
      const first = isRead ? named.get(cell.key ?? '') : undefined;
      if (!first) continue;
      count += 1;
      const context = { era: eras.get(cell.source_ref) ?? null, legend, ...(brackets ? { brackets } : {}) };
      const text = corrected.get(cell.source_ref) ?? cell.text;
      // One cell may fill several rows: a value for each series, each year or each subgroup.
      const others = sameCell.get(cell.source_ref) ?? [];
      for (const placed of new Set([first, ...others])) {
        const subgroup = subgroups.get(String(placed.row['indicator_id'])) ?? null;
        const piece = subgroup === null ? undefined : splitSubgroups(text, published.words, context)?.get(subgroup);
        for (const [column, value] of Object.entries(
          read(piece ?? text, published.words, placed.row, context, placeOf(placed, others)),
        )) {
          const own = placed.row[column] ?? null;
          if (own === value || (mayBeEmpty && own === null) || isSettled(own, settled.get(cell.source_ref))) continue;
          differences.push(tellDifference({ ...placed.place, column }, own, value));
        }
      }
    }
  }
  return { count, differences };
}

/** True for a column that is empty, or holds what was decided, where a finding tells of it. */
function isSettled(own: Row[string], decided: readonly string[] | null | undefined): boolean {
  if (decided === undefined) return false;
  return own === null || decided?.some((value) => value === own) === true;
}

/** What a note of the table says that its brackets are. */
function findBrackets(findings: Published['tables']['findings']): BracketMeaning | null {
  const decided = findings.find(({ code }) => code === 'bracket-note')?.decided;
  const known = Object.entries(bracketNames).find(([, name]) => name === decided)?.[0];
  return known === 'cumulative' || known === 'P' || known === 'E' ? known : null;
}

/** Which of the rows that an indicator has from one cell this is. */
function placeOf(placed: PlacedRow, rows: readonly PlacedRow[]): number {
  const own = rows.filter(({ row }) => row['indicator_id'] === placed.row['indicator_id']);
  return Math.max(0, own.indexOf(placed));
}

function groupByCell(rows: readonly PlacedRow[]): ReadonlyMap<string, readonly PlacedRow[]> {
  const groups = new Map<string, PlacedRow[]>();
  for (const placed of rows) {
    const ref = String(placed.row['source_ref']);
    const group = groups.get(ref);
    if (group) group.push(placed);
    else groups.set(ref, [placed]);
  }
  return groups;
}

/**
 * The value of a relative target is computed, an operator or a year that is not printed comes from elsewhere: neither is in the text. Of
 * several targets in one cell each is held against the row in its place.
 */
function readTarget(text: string, words: Vocabularies, row: Row, context: TargetContext, place: number): Row {
  const target = parseTargets(text, words, context)?.[place]?.target;
  // What is held against another number by the column's heading has its change alone.
  if (row['kind'] === 'relative' && target?.kind === 'threshold' && target.unit === '%') return {};
  if (!target) return { value: null, upper: null, status: null };
  const { kind, value, upper, status, from, due, operator, operatorBasis } = target;
  return {
    ...(kind === 'relative' ? {} : { value, upper }),
    status,
    ...(from === null ? {} : { from }),
    ...(due === null ? {} : { due }),
    ...(operatorBasis === 'printed' ? { operator } : {}),
    ...(target.series === undefined ? {} : { series: target.series }),
  };
}

/** Under a year values of that year alone; under no year ones that may bring their own. Of several the row's own is held against it. */
function readObserved(text: string, words: Vocabularies, row: Row, context: TargetContext): Row {
  const { period = null, series = null, fiscal_year = null } = row;
  const place = { period: String(period), fiscalYear: fiscal_year === null ? null : Number(fiscal_year) };
  const own = parseCellFacts(text, words, null, context).filter((fact) => fact.period?.period === period);
  const below = parseCellFacts(text, words, period === null || period === 'undated' ? null : place, context);
  const facts = own.length > 0 ? own : below;
  const fact = facts.find((known) => known.series === series) ?? facts[0];
  const read = toColumns(fact?.observation ?? { kind: 'missing', obsStatus: 'O' }, '');
  // The row may say which series its values are (単年度, 累計); where the cell says it, the cell holds.
  return fact?.series ? { ...read, series: fact.series } : read;
}

function readDated(text: string, words: Vocabularies, prefix: string, context: TargetContext): Row {
  return toColumns(parseDatedFigure(text, words, context).observation, prefix);
}

function toColumns(read: CellFact['observation'], prefix: string): Row {
  return {
    [`${prefix}value`]: read.kind === 'number' ? read.value : null,
    [`${prefix}status`]: read.kind === 'status' ? read.status : null,
  };
}
