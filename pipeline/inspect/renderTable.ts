import type { IndicatorRow, ObservationRow, SectionRow } from '../model/rows.ts';
import { type Inspection, labelOf, type Paint } from './Inspection.ts';

/**
 * The table put right, for a terminal: sections as headings, an indicator a block of two lines, its years side by side
 * with their flags. A row that was moved bears an arrow and its cells a mark: `←1` says that they were read one column further left.
 */
export function renderTable({ tables, words }: Inspection, paint: Paint): string[] {
  const moves = new Map(
    tables.findings
      .filter(({ code }) => code === 'shifted-row')
      .map(({ indicator_id, decided }) => [indicator_id, Number(decided)]),
  );
  const observations = groupRows(tables.observations);
  const sections = new Map(tables.sections.map((section) => [section.section_id, section]));
  const shown = new Set<string>();
  return tables.indicators.flatMap((indicator) => [
    ...headings(indicator.section_id, sections, shown).map((line) => paint.bold(line)),
    ...block(
      indicator,
      observations.get(indicator.indicator_id) ?? [],
      moves.get(indicator.indicator_id) ?? 0,
      paint,
      (code) => labelOf(words, 'attainment', code),
    ),
  ]);
}

function groupRows(observations: readonly ObservationRow[]): Map<string, ObservationRow[]> {
  const groups = new Map<string, ObservationRow[]>();
  for (const row of observations) {
    const group = groups.get(row.indicator_id);
    if (group) group.push(row);
    else groups.set(row.indicator_id, [row]);
  }
  return groups;
}

/** The headings of a section and its parents that were not shown yet, top level first. */
function headings(sectionId: string, sections: ReadonlyMap<string, SectionRow>, shown: Set<string>): string[] {
  const section = sections.get(sectionId);
  if (!section || shown.has(sectionId)) return [];
  shown.add(sectionId);
  const above = section.parent_id === null ? [] : headings(section.parent_id, sections, shown);
  const indent = '  '.repeat(sectionId.split('-').length - 1);
  return [...above, `${indent}${sectionId}  ${section.title ?? '（見出しなし）'}`];
}

function block(
  indicator: IndicatorRow,
  observations: readonly ObservationRow[],
  move: number,
  paint: Paint,
  label: (code: string) => string,
): string[] {
  const arrow = move === 0 ? '' : move > 0 ? '←' : '→';
  const mark = (text: string) => (arrow === '' ? text : paint.yellow(`${arrow}${text}`));
  const name = `${indicator.indicator}${indicator.subgroup === null ? '' : `（${indicator.subgroup}）`}`;
  const years = observations
    .filter(({ value_text }) => value_text !== null)
    .map(
      ({ period, value_text, attainment }) =>
        `${paint.dim(period)} ${mark(flat(value_text ?? ''))} ${colour(attainment, paint)(label(attainment))}`,
    );
  return [
    `      ${paint.cyan(indicator.indicator_id)}  ${name}${arrow === '' ? '' : paint.yellow(`  [${arrow}${Math.abs(move)}]`)}`,
    `        初期値 ${mark(flat(indicator.baseline_text ?? ''))} ／ 目標 ${mark(flat(indicator.target_text ?? ''))}`,
    `        ${years.length > 0 ? years.join(paint.dim(' | ')) : '（実績なし）'}`,
  ];
}

function flat(text: string): string {
  return text.replaceAll(/\s*(?:\r?\n|\r)\s*/g, '⏎');
}

function colour(attainment: ObservationRow['attainment'], paint: Paint): (text: string) => string {
  if (attainment === 'attained' || attainment === 'attained_early' || attainment === 'completed') return paint.green;
  return attainment === 'not_attained' ? paint.red : paint.dim;
}
