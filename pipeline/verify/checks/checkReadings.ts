import type { LineageRow } from '../../model/rows.ts';
import type { Vocabularies } from '../../model/Vocabularies.ts';
import { followEras } from '../../notation/followEras.ts';
import { parseDatedFigure } from '../../notation/parseDatedFigure.ts';
import { parseFigure } from '../../notation/parseFigure.ts';
import type { TargetContext } from '../../notation/parseTarget.ts';
import { parseTargets } from '../../notation/parseTargets.ts';
import { type Difference, type Row, tellDifference } from '../Difference.ts';
import { joinKey } from '../joinKey.ts';
import { type Outcome, type Published, placeRows, type TableName } from '../Published.ts';
import { readPublishedLegend } from '../readPublishedLegend.ts';

/** What the text of a cell says once more, by the columns it fills. */
interface Reading {
  readonly role: LineageRow['role'];
  readonly table: TableName;
  readonly keys: readonly (readonly string[])[];
  readonly read: (text: string, words: Vocabularies, row: Row, context: TargetContext) => Row;
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

/** What a column of years fills: the cell holds no value. */
const yearColumns: ReadonlySet<string> = new Set(['baseline_period', 'due', 'period']);

/**
 * Reads every cell of an observation, a baseline or a target once more, as corrected where `findings.csv` says so, and
 * holds the published numbers and statuses against it. The count is that of cells read.
 */
export function checkReadings(published: Published): Outcome {
  const { findings, lineage } = published.tables;
  const corrected = new Map(
    findings.flatMap(({ code, source_ref, decided }) => (code === 'applied-correction' ? [[source_ref, decided]] : [])),
  );
  const eras = followEras(
    lineage.map(({ source_ref: ref, text }) => ({ ref, text: corrected.get(ref) ?? text })),
    published.words,
  );
  const legend = readPublishedLegend(published);
  const differences: Difference[] = [];
  let count = 0;
  for (const { role, table, keys, read, mayBeEmpty } of readings) {
    const rows = placeRows(published, table);
    const named = new Map(
      keys.toReversed().flatMap((columns) => rows.map((placed) => [joinKey(placed.row, columns), placed] as const)),
    );
    for (const cell of lineage) {
      const isRead = cell.role === role && cell.table === table && !yearColumns.has(cell.column ?? '');
      const placed = isRead ? named.get(cell.key ?? '') : undefined;
      if (!placed) continue;
      count += 1;
      for (const [column, value] of Object.entries(
        read(corrected.get(cell.source_ref) ?? cell.text, published.words, placed.row, {
          era: eras.get(cell.source_ref) ?? null,
          legend,
        }),
      )) {
        const own = placed.row[column] ?? null;
        if (own === value || (mayBeEmpty && own === null)) continue;
        differences.push(tellDifference({ ...placed.place, column }, own, value));
      }
    }
  }
  return { count, differences };
}

/**
 * The value of a relative target is computed, an operator or a year that is not printed comes from elsewhere: neither is in the text. Of
 * several targets in one cell the first is held against the row.
 */
function readTarget(text: string, words: Vocabularies, _row: Row, context: TargetContext): Row {
  const target = parseTargets(text, words, context)?.[0]?.target;
  if (!target) return { value: null, upper: null, status: null };
  const { kind, value, upper, status, from, due, operator, operatorBasis } = target;
  return {
    ...(kind === 'relative' ? {} : { value, upper }),
    status,
    ...(from === null ? {} : { from }),
    ...(due === null ? {} : { due }),
    ...(operatorBasis === 'printed' ? { operator } : {}),
  };
}

/** Under a year the value of that year alone; under no year one that may bring its own. */
function readObserved(text: string, words: Vocabularies, { period = null }: Row, context: TargetContext): Row {
  const dated = parseDatedFigure(text, words, context);
  const isOwn = period === 'undated' || dated.period?.period === period;
  const read = isOwn ? dated.observation : parseFigure(text, words, period === null ? null : String(period), context);
  return toColumns(read, '');
}

function readDated(text: string, words: Vocabularies, prefix: string, context: TargetContext): Row {
  return toColumns(parseDatedFigure(text, words, context).observation, prefix);
}

function toColumns(read: ReturnType<typeof parseFigure>, prefix: string): Row {
  return {
    [`${prefix}value`]: read.kind === 'number' ? read.value : null,
    [`${prefix}status`]: read.kind === 'status' ? read.status : null,
  };
}
