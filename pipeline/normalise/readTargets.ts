import type { Finding } from '../model/Finding.ts';
import type { TargetRow } from '../model/rows.ts';
import type { DirectionWord, Vocabularies } from '../model/Vocabularies.ts';
import type { ParsedTarget } from '../notation/ParsedTarget.ts';
import { parseDirection } from '../notation/parseDirection.ts';
import { parseFraction } from '../notation/parseFraction.ts';
import { parseObservation } from '../notation/parseObservation.ts';
import { parseTargets, type StagedTarget } from '../notation/parseTargets.ts';
import type { Period } from '../notation/parseYear.ts';
import type { AlignedRow } from './alignRows.ts';
import type { Column } from './Column.ts';
import { columnsOf, contextOf, type IndicatorContext } from './IndicatorContext.ts';
import { tellPart, tellUnknown } from './readObservations.ts';
import { readYearBeside } from './readYearBeside.ts';
import type { SourceCell } from './SourceCell.ts';

/** The targets of one indicator, with the unit and subgroup that they print. */
export interface ReadTargets {
  readonly rows: readonly TargetRow[];
  /** The unit that each of the rows prints. */
  readonly units: readonly (string | null)[];
  readonly subgroup: string | null;
  readonly findings: readonly Finding[];
}

/** One target of a cell, with what its column's heading adds to it. */
interface PlacedTarget {
  readonly cell: SourceCell;
  readonly column: Column;
  readonly target: ParsedTarget | null;
  /** From the cell's own words; null where they do not say. */
  readonly stage: 'final' | 'interim' | null;
}

/**
 * Reads every filled target cell of a row; a cell may set several targets in stages, and a heading may say when they are due. One that
 * no rule understands is kept as `unreadable` and told. `shared` is the row whose targets hold for this one too, where it has none.
 */
export function readTargets(row: AlignedRow, id: string, context: IndicatorContext, shared?: AlignedRow): ReadTargets {
  const own = placeTargets(row, context);
  const taken = own.length === 0 && shared ? placeTargets(shared, context) : [];
  const placed = own.length === 0 ? taken : own;
  const roles = settleRoles(placed);
  const direction = readDirection(row, context);
  return {
    rows: placed.map((entry, index) =>
      toRow(dateColumn(entry, row, context), roles[index] ?? 'final', direction, id, index + 1, context.firstYear),
    ),
    units: placed.map(({ target }) => target?.unit ?? null),
    subgroup: own.find(({ target }) => target !== null && target.subgroup !== null)?.target?.subgroup ?? null,
    findings: [
      ...own.flatMap(({ cell, target }) => (target ? [] : [tellUnreadable(cell, id, context.words)])),
      ...own.flatMap(({ cell, target }) => {
        const fraction =
          target?.kind === 'threshold' ? parseFraction(withoutBrackets(cell.value), context.words) : null;
        return fraction ? [tellPart(cell, fraction, id)] : [];
      }),
      ...taken.slice(0, 1).map(({ cell }) => ({
        code: 'shared-target',
        sourceRef: cell.ref,
        indicatorId: id,
        printed: cell.text,
        params: { line: row.line },
      })),
    ],
  };
}

/** The unit that a target's text prints, where it sets one target. */
export function unitOfTarget(text: string | null, context: Pick<IndicatorContext, 'words' | 'legend'>): string | null {
  const [read] = text === null ? [] : (parseTargets(text, context.words, { legend: context.legend }) ?? []);
  return read?.target.unit ?? null;
}

function placeTargets(row: AlignedRow, context: IndicatorContext): PlacedTarget[] {
  return columnsOf(context, 'target').flatMap((column): PlacedTarget[] => {
    const cell = row.at.get(column.column);
    if (!cell) return [];
    const staged = parseTargets(cell.value, context.words, contextOf(cell, context));
    const held = readByHeading(cell, column, staged, context);
    if (held) return [{ cell, column, target: held, stage: null }];
    if (!staged) return [{ cell, column, target: null, stage: null }];
    return staged.map(({ role, target }) => ({ cell, column, target, stage: staged.length > 1 ? role : null }));
  });
}

/** ▲30% below 目標（基準年度比）: the heading says what it is held against. */
function readByHeading(
  cell: SourceCell,
  { label }: Column,
  staged: readonly StagedTarget[] | null,
  context: IndicatorContext,
): ParsedTarget | null {
  const [only, ...others] = staged ?? [];
  const against = /([^()（）、・]+比)[)）]?$/u.exec(label)?.[1];
  if (!only || others.length > 0 || only.target.unit !== '%' || against === undefined) return null;
  const [held] = parseTargets(`${against}${cell.value}`, context.words, contextOf(cell, context)) ?? [];
  return held?.target.kind === 'relative' ? held.target : null;
}

/** The column that says which way is better; what it prints settles a bare threshold. */
export function readDirection(row: AlignedRow, context: IndicatorContext): DirectionWord['direction'] | null {
  const cells = columnsOf(context, 'direction').flatMap(({ column }) => row.at.get(column) ?? []);
  return cells[0] ? parseDirection(cells[0].value, context.words, context.legend) : null;
}

/** The entry with the year of the column beside its own, where its heading says none. */
function dateColumn(entry: PlacedTarget, row: AlignedRow, context: IndicatorContext): PlacedTarget {
  if (entry.column.due !== undefined) return entry;
  const beside = readYearBeside(row, entry.column, 'target_year', context);
  const due = beside ? (beside.fiscalYear ?? endingYear(beside)) : null;
  return due === null ? entry : { ...entry, column: { ...entry.column, due } };
}

/** The fiscal year in which a period ends; a calendar year ends in the fiscal year of the same number. */
function endingYear({ end }: Period): number | null {
  if (end === null) return null;
  const [year = 0, month = 0] = end.split('-').map(Number);
  return month > 3 ? year : year - 1;
}

/** The last target in force is final; one that is due before it, or whose heading says 中間, is on the way. */
function settleRoles(placed: readonly PlacedTarget[]): TargetRow['role'][] {
  const dueOf = ({ target, column }: PlacedTarget): number => target?.due ?? column.due ?? Number.POSITIVE_INFINITY;
  const last = Math.max(...placed.map(dueOf));
  return placed.map((entry) => {
    if (entry.column.targetRole) return entry.column.targetRole;
    if (entry.stage) return entry.stage;
    return placed.length > 1 && dueOf(entry) < last ? 'interim' : 'final';
  });
}

/** A target's text without the years in its brackets: 96/96校園（R5）. */
function withoutBrackets(text: string): string {
  return text.replaceAll(/[(（][^()（）]*[)）]/g, '');
}

/** Says `unknown-unit` where the cell without its timing would be a number of a unit nobody knows, else `unknown-notation`. */
function tellUnreadable(cell: SourceCell, id: string, words: Vocabularies): Finding {
  const read = parseObservation(cell.value.replace(/^\s*[(（][^)）]*[)）]/, ''), words);
  return tellUnknown(read.kind === 'unknown' ? read : { fault: 'unknown-notation', detail: cell.value }, cell, id);
}

const operators: Readonly<Record<string, TargetRow['operator']>> = { increase: '>=', decrease: '<=' };

/** A bare threshold read by the direction that the table prints beside it. */
export function applyDirection(target: TargetRow, direction: DirectionWord['direction'] | null): TargetRow {
  const printed = target.kind === 'threshold' && target.operator === null ? (operators[direction ?? ''] ?? null) : null;
  return printed === null ? target : { ...target, operator: printed, operator_basis: 'printed' };
}

/** What a target asks, as `targets.csv` says it; `unreadable` for one that no rule understands. */
export function askedBy(
  target: ParsedTarget | null,
): Pick<TargetRow, 'kind' | 'operator' | 'operator_basis' | 'value' | 'upper' | 'status' | 'reference' | 'change'> {
  return {
    kind: target?.kind ?? 'unreadable',
    operator: target?.operator ?? null,
    operator_basis: target?.operatorBasis ?? null,
    value: target?.value ?? null,
    upper: target?.upper ?? null,
    status: target?.status ?? null,
    reference: target?.reference ?? null,
    change: target?.change ?? null,
  };
}

function toRow(
  { cell, column, target, stage }: PlacedTarget,
  role: TargetRow['role'],
  direction: DirectionWord['direction'] | null,
  id: string,
  target_no: number,
  firstYear: number | null,
): TargetRow {
  // A stage on the way is not due when the heading says that the target is.
  const isTimed = stage === 'interim' || (target !== null && (target.from !== null || target.due !== null));
  const row: TargetRow = {
    indicator_id: id,
    target_no,
    role,
    series: target?.series ?? null,
    text: cell.text,
    ...askedBy(target),
    from: target?.everyYear ? firstYear : isTimed ? (target?.from ?? null) : (column.from ?? null),
    due: target?.everyYear ? null : isTimed ? (target?.due ?? null) : (column.due ?? null),
    source_ref: cell.ref,
  };
  return applyDirection(row, direction);
}
