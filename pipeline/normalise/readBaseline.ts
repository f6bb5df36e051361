import type { Finding } from '../model/Finding.ts';
import { parseDatedFigure } from '../notation/parseDatedFigure.ts';
import { parseFraction } from '../notation/parseFraction.ts';
import { type Period, parseYear } from '../notation/parseYear.ts';
import type { AlignedRow } from './alignRows.ts';
import { columnsOf, contextOf, type IndicatorContext } from './IndicatorContext.ts';
import { tellPart, tellUnknown } from './readObservations.ts';
import type { SourceCell } from './SourceCell.ts';

/** The baseline of one indicator as read from its cell. */
export interface ReadBaseline {
  readonly text: string | null;
  readonly value: string | null;
  readonly status: string | null;
  readonly unit: string | null;
  readonly subgroup: string | null;
  readonly year: number | null;
  readonly period: string | null;
  readonly at: { readonly sourceRef?: string };
  readonly findings: readonly Finding[];
}

const none: ReadBaseline = {
  text: null,
  value: null,
  status: null,
  unit: null,
  subgroup: null,
  year: null,
  period: null,
  at: {},
  findings: [],
};

/**
 * Reads the baseline cell: a quantity, a status or a missing mark, with the subgroup that may stand before it. Its period is what the cell
 * prints, else the column of years beside it, else the heading, else the year that `plan.yaml` declares.
 */
export function readBaseline(row: AlignedRow, id: string, context: IndicatorContext): ReadBaseline {
  const column = columnsOf(context, 'baseline')[0];
  const cell = column === undefined ? undefined : row.at.get(column.column);
  if (!cell) return none;
  const { words } = context;
  const { observation: read, period: own } = parseDatedFigure(cell.value, words, contextOf(cell, context));
  const yearCell = columnsOf(context, 'baseline_year').flatMap((entry) => row.at.get(entry.column) ?? [])[0];
  const beside = yearCell ? parseYear(yearCell.value, words, { era: context.eras.get(yearCell.ref) ?? null }) : null;
  const base = { ...none, text: cell.text, at: { sourceRef: cell.ref } };
  const dated = dateBaseline(own ?? beside ?? column?.period ?? null, context.baselineYear);
  switch (read.kind) {
    case 'number':
      return {
        ...base,
        value: read.value,
        unit: read.unit,
        subgroup: read.subgroup,
        ...dated,
        findings: tellFraction(cell, id, context),
      };
    case 'status':
      return { ...base, status: read.status, ...dated };
    case 'missing':
      return base;
    case 'unknown':
      return { ...base, findings: [tellUnknown(read, cell, id)] };
  }
}

function tellFraction(cell: SourceCell, id: string, { words }: IndicatorContext): readonly Finding[] {
  const fraction = parseFraction(cell.value, words);
  return fraction ? [tellPart(cell, fraction, id)] : [];
}

function dateBaseline(
  printed: Period | null,
  declared: number | null,
): { readonly year: number | null; readonly period: string | null } {
  if (printed) return { year: printed.fiscalYear, period: printed.period };
  return { year: declared, period: declared === null ? null : String(declared) };
}
