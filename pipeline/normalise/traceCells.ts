import type { Finding } from '../model/Finding.ts';
import type { LineageRow } from '../model/rows.ts';
import { isBlank } from '../model/Sheet.ts';
import { foldText } from '../notation/foldText.ts';
import type { PlacedSection } from './buildSections.ts';
import type { Column } from './Column.ts';
import { columnsOf } from './IndicatorContext.ts';
import type { Header } from './readHeader.ts';
import type { IndicatorEntry } from './readIndicators.ts';
import { marksOf } from './readMarks.ts';
import type { SourceCell, SourceRow } from './SourceCell.ts';
import type { SortedRows } from './sortRows.ts';

interface Placed {
  readonly role: LineageRow['role'];
  readonly table: string | null;
  readonly key: string | null;
  readonly column: string | null;
}

/** The parts of a read table that cells can have gone to. */
export interface TracedParts {
  readonly rows: readonly SourceRow[];
  /** Every cell of the rows, those included that merged cells cover. */
  readonly cells: readonly SourceCell[];
  readonly header: Header;
  readonly sorted: SortedRows;
  readonly sections: readonly PlacedSection[];
  readonly entries: readonly IndicatorEntry[];
  /** Cells that name the year of their row. */
  readonly yearCells: readonly { readonly cell: SourceCell; readonly period: string | null }[];
}

/**
 * Says of every non-blank cell of the source where its content went (data model, `lineage.csv`), in source order.
 * A cell that went nowhere has role `unknown` and is told as `unknown-cell`.
 */
export function traceCells(parts: TracedParts): {
  readonly lineage: readonly LineageRow[];
  readonly findings: readonly Finding[];
} {
  const places = placeCells(parts);
  const cells = parts.cells.filter(({ text }) => !isBlank(text));
  const repeated = new Set(parts.rows.flatMap(({ merged = [] }) => merged.map(({ ref }) => ref)));
  // A cell that a merged one covers goes where that one went, unless it has a place of its own; one that only repeats it, nowhere else.
  for (const { ref, originRef } of cells) {
    const place = originRef === undefined ? undefined : places.get(originRef);
    // A note that is one merged cell is said once.
    const isSaid = repeated.has(ref) || place?.column === 'notes';
    const own = place && isSaid ? { ...unknown, role: place.role } : place;
    if (own && !places.has(ref)) places.set(ref, own);
  }
  const lineage = cells.map(
    ({ ref, text }): LineageRow => ({ source_ref: ref, text, ...(places.get(ref) ?? unknown) }),
  );
  return { lineage, findings: cells.filter(({ ref }) => !places.has(ref)).map(tellUnknownCell) };
}

const unknown: Placed = { role: 'unknown', table: null, key: null, column: null };

function tellUnknownCell({ ref, text, row, column }: SourceCell): Finding {
  return { code: 'unknown-cell', sourceRef: ref, printed: text, params: { row, column } };
}

function placeCells({ rows, header, sorted, sections, entries, yearCells }: TracedParts): Map<string, Placed> {
  const places = new Map<string, Placed>();
  const blanked = rows.flatMap(({ cells }) => cells).filter(({ value }) => isBlank(value));
  for (const { ref } of blanked) places.set(ref, { role: 'note', table: 'findings', key: ref, column: 'source_ref' });
  if (sorted.title) places.set(sorted.title.ref, { role: 'title', table: 'plan', key: null, column: 'title' });
  for (const note of sorted.notes) places.set(note.ref, { role: 'note', table: 'plan', key: null, column: 'notes' });
  const attributes = new Set(entries.flatMap((entry) => entry.attributes.map(({ attribute }) => attribute)));
  for (const column of header.columns) {
    if (column.heading) places.set(column.heading.ref, { role: 'header', ...headingPlace(column, attributes) });
  }
  const further = [header.row, ...header.further, ...sorted.headers];
  for (const { ref } of further.flatMap(({ cells }) => cells).filter((cell) => !places.has(cell.ref)))
    places.set(ref, { role: 'header', table: null, key: null, column: null });
  for (const { section_id, labels } of sections) {
    for (const { cell } of labels)
      places.set(cell.ref, { role: 'section', table: 'sections', key: section_id, column: 'label_text' });
  }
  for (const { cell, period } of yearCells)
    places.set(
      cell.ref,
      period === null
        ? { role: 'header', table: null, key: null, column: null }
        : { role: 'header', table: 'observations', key: period, column: 'period' },
    );
  for (const entry of entries) placeEntry(entry, header, places);
  for (const { row } of entries) placeRepeats(row, places);
  return places;
}

/** Tables whose rows name the one cell that they come from. */
const ownCells: ReadonlySet<string> = new Set(['targets', 'attributes', 'observations']);

/** A cell that repeats what the first row of its indicator says goes where that went; one that says something else has no place. */
function placeRepeats({ at, again = [], parts = [] }: IndicatorEntry['row'], places: Map<string, Placed>): void {
  for (const [column, cell] of parts) {
    const place = places.get(at.get(column)?.ref ?? '');
    if (place) places.set(cell.ref, place);
  }
  for (const [column, cell] of again) {
    const first = at.get(column);
    const place = first ? places.get(first.ref) : undefined;
    if (!first || !place || places.has(cell.ref)) continue;
    // A target or an attribute is published once, from the cell that says it first; a dash beside it says nothing.
    if (first.value.trim() === cell.value.trim())
      places.set(cell.ref, ownCells.has(place.table ?? '') ? { ...place, column: null } : place);
    else if (/^[-ー…]*$/u.test(foldText(cell.value)))
      places.set(cell.ref, { role: 'attribute', table: null, key: null, column: null });
  }
}

/** A heading of a column that holds nothing names nothing that is published. */
function headingPlace({ role, period, label, judges }: Column, attributes: ReadonlySet<string>): Omit<Placed, 'role'> {
  switch (role) {
    case 'section':
      return { table: 'sections', key: null, column: 'level_label' };
    case 'indicator':
      return { table: 'indicators', key: null, column: 'indicator' };
    case 'baseline':
      return { table: 'indicators', key: null, column: 'baseline_text' };
    case 'target':
      return { table: 'targets', key: null, column: 'text' };
    case 'observation':
      return { table: 'observations', key: period?.period ?? null, column: 'period' };
    case 'baseline_year':
      return { table: 'indicators', key: null, column: 'baseline_period' };
    case 'target_year':
      return { table: 'targets', key: null, column: 'due' };
    case 'observation_year':
      return { table: 'observations', key: null, column: 'period' };
    default:
      if (judges !== undefined) return { table: 'observations', key: null, column: 'self_assessment' };
      return attributes.has(label)
        ? { table: 'attributes', key: label, column: 'attribute' }
        : { table: null, key: null, column: null };
  }
}

function placeEntry(
  { row, group, indicator, targets, observations, attributes }: IndicatorEntry,
  header: Header,
  places: Map<string, Placed>,
): void {
  const id = indicator.indicator_id;
  const cellsOf = (role: Column['role']) => columnsOf(header, role).flatMap(({ column }) => row.at.get(column) ?? []);
  for (const { ref } of cellsOf('indicator'))
    places.set(ref, { role: 'indicator', table: 'indicators', key: id, column: 'indicator' });
  for (const { ref } of cellsOf('baseline').slice(0, 1))
    claim(places, ref, { role: 'baseline', table: 'indicators', key: id, column: 'baseline_text' });
  for (const { source_ref, target_no } of targets) {
    if (source_ref !== null && !places.has(source_ref))
      places.set(source_ref, { role: 'target', table: 'targets', key: `${id}/${target_no}`, column: 'text' });
  }
  for (const { source_ref, period, series, value_text } of observations) {
    if (source_ref !== null && value_text !== null)
      claim(places, source_ref, {
        role: 'observation',
        table: 'observations',
        key: [id, period, ...(series === null ? [] : [series])].join('/'),
        column: 'value_text',
      });
  }
  for (const column of columnsOf(header, 'self_assessment')) {
    const cell = row.at.get(column.column);
    const judged = columnsOf(header, 'observation').find((entry) => entry.column === column.judges);
    const period = judged
      ? observations.find((entry) => entry.source_ref === row.at.get(judged.column)?.ref)?.period
      : undefined;
    if (cell && period !== undefined)
      places.set(cell.ref, {
        role: 'attribute',
        table: 'observations',
        key: `${id}/${period}`,
        column: 'self_assessment',
      });
  }
  for (const { ref } of cellsOf('subgroup'))
    claim(places, ref, { role: 'indicator', table: 'indicators', key: id, column: 'subgroup' });
  const marks = marksOf(group);
  for (const member of group.rows) {
    if (!places.has(member.cell.ref))
      places.set(member.cell.ref, { role: 'attribute', table: null, key: id, column: null });
    if (member !== marks) continue;
    for (const { column, period } of columnsOf(header, 'observation')) {
      const cell = member.row.at.get(column);
      if (cell && period)
        places.set(cell.ref, {
          role: 'attribute',
          table: 'observations',
          key: `${id}/${period.period}`,
          column: 'self_assessment',
        });
    }
  }
  for (const { ref } of cellsOf('baseline_year'))
    places.set(ref, { role: 'baseline', table: 'indicators', key: id, column: 'baseline_period' });
  for (const { column, dates } of columnsOf(header, 'target_year')) {
    const cell = row.at.get(column);
    const dated = targets.find(({ source_ref }) => source_ref !== null && source_ref === row.at.get(dates ?? 0)?.ref);
    if (cell)
      places.set(cell.ref, {
        role: 'target',
        table: 'targets',
        key: dated ? `${id}/${dated.target_no}` : id,
        column: 'due',
      });
  }
  for (const { column, dates } of columnsOf(header, 'observation_year')) {
    const cell = row.at.get(column);
    const dated = observations.find(({ source_ref }) => source_ref === row.at.get(dates ?? 0)?.ref);
    if (cell)
      places.set(cell.ref, {
        role: 'observation',
        table: 'observations',
        key: `${id}/${dated?.period ?? 'undated'}`,
        column: 'period',
      });
  }
  for (const { source_ref, attribute } of attributes)
    places.set(source_ref, { role: 'attribute', table: 'attributes', key: `${id}/${attribute}`, column: 'value' });
}

/** Gives a cell its place; of several rows that one cell fills the first has it. */
function claim(places: Map<string, Placed>, ref: string, place: Placed): void {
  if (places.get(ref)?.role !== place.role) places.set(ref, place);
}
