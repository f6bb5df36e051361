import type { Finding } from '../model/Finding.ts';
import { parseFigure } from '../notation/parseFigure.ts';
import type { AlignedRow } from './alignRows.ts';
import { columnsOf, type IndicatorContext } from './IndicatorContext.ts';
import { tellUnknown } from './readObservations.ts';

/** The baseline of one indicator as read from its cell. */
export interface ReadBaseline {
  readonly text: string | null;
  readonly value: string | null;
  readonly status: string | null;
  readonly unit: string | null;
  readonly subgroup: string | null;
  readonly year: number | null;
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
  at: {},
  findings: [],
};

/** Reads the baseline cell: a quantity, a status or a missing mark, with the subgroup that may stand before it. */
export function readBaseline(row: AlignedRow, id: string, context: IndicatorContext): ReadBaseline {
  const column = columnsOf(context, 'baseline')[0]?.column;
  const cell = column === undefined ? undefined : row.at.get(column);
  if (!cell) return none;
  const read = parseFigure(cell.value, context.words, null);
  const base = { ...none, text: cell.text, at: { sourceRef: cell.ref } };
  switch (read.kind) {
    case 'number':
      return { ...base, value: read.value, unit: read.unit, subgroup: read.subgroup, year: context.baselineYear };
    case 'status':
      return { ...base, status: read.status, year: context.baselineYear };
    case 'missing':
      return base;
    case 'unknown':
      return { ...base, findings: [tellUnknown(read, cell, id)] };
  }
}
