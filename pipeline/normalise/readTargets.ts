import type { Finding } from '../model/Finding.ts';
import type { TargetRow } from '../model/rows.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import type { ParsedTarget } from '../notation/ParsedTarget.ts';
import { parseObservation } from '../notation/parseObservation.ts';
import { parseTarget } from '../notation/parseTarget.ts';
import type { AlignedRow } from './alignRows.ts';
import { columnsOf, type IndicatorContext } from './IndicatorContext.ts';
import { tellUnknown } from './readObservations.ts';
import type { SourceCell } from './SourceCell.ts';

/** The targets of one indicator, with the unit and subgroup that they print. */
export interface ReadTargets {
  readonly rows: readonly TargetRow[];
  readonly unit: string | null;
  readonly subgroup: string | null;
  readonly findings: readonly Finding[];
}

/** Reads every filled target cell of a row; one that no rule understands is kept as `unreadable` and told. */
export function readTargets(row: AlignedRow, id: string, context: IndicatorContext): ReadTargets {
  const cells = columnsOf(context, 'target').flatMap(({ column }) => row.at.get(column) ?? []);
  const parsed = cells.map((cell) => ({ cell, target: parseTarget(cell.value, context.words) }));
  return {
    rows: parsed.map(({ cell, target }, index) => toRow(cell, target, id, index + 1)),
    unit: parsed.find(({ target }) => target !== null && target.unit !== null)?.target?.unit ?? null,
    subgroup: parsed.find(({ target }) => target !== null && target.subgroup !== null)?.target?.subgroup ?? null,
    findings: parsed.flatMap(({ cell, target }) => (target ? [] : [tellUnreadable(cell, id, context.words)])),
  };
}

/** Says `unknown-unit` where the cell without its timing would be a number of a unit nobody knows, else `unknown-notation`. */
function tellUnreadable(cell: SourceCell, id: string, words: Vocabularies): Finding {
  const read = parseObservation(cell.value.replace(/^\s*[(（][^)）]*[)）]/, ''), words);
  return tellUnknown(read.kind === 'unknown' ? read : { fault: 'unknown-notation', detail: cell.value }, cell, id);
}

function toRow(cell: SourceCell, target: ParsedTarget | null, id: string, target_no: number): TargetRow {
  return {
    indicator_id: id,
    target_no,
    role: 'final',
    series: null,
    text: cell.text,
    kind: target?.kind ?? 'unreadable',
    operator: target?.operator ?? null,
    operator_basis: target?.operatorBasis ?? null,
    value: target?.value ?? null,
    upper: target?.upper ?? null,
    status: target?.status ?? null,
    from: target?.from ?? null,
    due: target?.due ?? null,
    source_ref: cell.ref,
    reference: target?.reference ?? null,
    change: target?.change ?? null,
  };
}
