import type { Finding } from '../model/Finding.ts';
import type { ReadSection } from '../model/Plan.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import type { AlignedRow } from './alignRows.ts';
import type { Column } from './Column.ts';
import { cleanLabel } from './cleanLabel.ts';
import { type PrintedLabel, readLabels } from './readLabels.ts';
import type { SourceCell } from './SourceCell.ts';
import { mergeRepeats, type Start, startLevel } from './startSections.ts';
import { tellLabels } from './tellLabels.ts';

/** A section with the place it starts at and all places that print its label. */
export interface PlacedSection extends ReadSection {
  readonly at: number;
  readonly labels: readonly PrintedLabel[];
}

/** The sections in printed order, and for each data row the deepest section it lies in. */
export interface Sections {
  readonly sections: readonly PlacedSection[];
  /** One entry a data row: its sections from the top level down. */
  readonly paths: readonly (readonly PlacedSection[])[];
  readonly findings: readonly Finding[];
}

const levels = ['goal', 'policy', 'initiative'] as const;

/**
 * Rebuilds the nesting from the sections' own numbering (data model, section 2), from the deepest level up.
 * Findings: `misplaced-label`, `repeated-label`, `missing-label`, `inferred-section`, `numbering-gap`, `duplicate-section`, `layout-space`.
 */
export function buildSections(
  rows: readonly AlignedRow[],
  printed: readonly Column[],
  words: Vocabularies,
  { lines = [], taken = new Set() }: SheetSections = {},
): Sections {
  const columns = lines.length === 0 ? printed : [lineLevel, ...printed].slice(0, levels.length);
  const labels =
    lines.length === 0
      ? readLabels(rows, columns, words)
      : [
          ...lines.flatMap((cell) => toLabel(cell, rows)),
          ...readLabels(rows, columns.slice(1), words).map((label) => ({ ...label, level: label.level + 1 })),
        ];
  const starts: Start[][] = columns.map(() => []);
  for (let level = columns.length - 1; level >= 0; level -= 1) {
    const own = labels.filter((label) => label.level === level);
    // A line of its own stands where its section begins: nothing is to be inferred.
    starts[level] = lines.length > 0 && level === 0 ? mergeRepeats(own) : startLevel(own, starts[level + 1] ?? []);
  }
  const sections = nest(starts, columns, taken);
  return { sections, paths: walkPaths(rows.length, sections), findings: tellLabels(sections, rows, columns.length) };
}

/** What else of the sheet bears on the sections of one of its tables. */
export interface SheetSections {
  /** Sections that stand on a line of their own; they are the top level. */
  readonly lines?: readonly SourceCell[];
  /** Ids of the tables above; those of this one are added. */
  readonly taken?: Set<string>;
}

/** The level of sections that stand on lines of their own: no column heads them. */
const lineLevel: Column = { column: 0, role: 'section', heading: null, label: '' };

/** A line as a label of the rows that follow it; none follow a line at the end. */
function toLabel(cell: SourceCell, rows: readonly AlignedRow[]): PrintedLabel[] {
  const at = rows.findIndex(({ row }) => row > cell.row);
  return at < 0 ? [] : [{ level: 0, at, cell, number: null, title: cleanLabel(cell.value) }];
}

/** For each data row the sections it lies in: a section ends where the next one of its level or of a higher level starts. */
function walkPaths(count: number, sections: readonly PlacedSection[]): PlacedSection[][] {
  const paths: PlacedSection[][] = [];
  let path: PlacedSection[] = [];
  let next = 0;
  for (let at = 0; at < count; at += 1) {
    for (let section = sections[next]; section && section.at <= at; section = sections[next]) {
      const depth = levels.indexOf(section.level);
      path = [...path.filter(({ level }) => levels.indexOf(level) < depth), section];
      next += 1;
    }
    paths.push(path);
  }
  return paths;
}

/** Gives every start its id and its parent, the level above it first; the result is in printed order. */
function nest(starts: readonly (readonly Start[])[], columns: readonly Column[], taken: Set<string>): PlacedSection[] {
  const before = [...taken].filter((id) => !id.includes('-')).length;
  let parents: PlacedSection[] = [];
  const placed = starts.flatMap((levelStarts, level) => {
    const counts = new Map<string, number>();
    let above = 0;
    const sections = levelStarts.map((start) => {
      while ((parents[above + 1]?.at ?? Number.POSITIVE_INFINITY) <= start.at) above += 1;
      const parent =
        (parents[above]?.at ?? Number.POSITIVE_INFINITY) <= start.at ? (parents[above]?.section_id ?? null) : null;
      const place = (counts.get(parent ?? '') ?? (parent === null ? before : 0)) + 1;
      counts.set(parent ?? '', place);
      return toSection(
        start,
        parent,
        claim([parent, start.number ?? place].filter((part) => part !== null).join('-'), taken),
        level,
        columns,
      );
    });
    parents = sections;
    return sections;
  });
  return placed.sort((one, two) => one.at - two.at || levels.indexOf(one.level) - levels.indexOf(two.level));
}

function toSection(
  start: Start,
  parent_id: string | null,
  section_id: string,
  level: number,
  columns: readonly Column[],
): PlacedSection {
  const label = start.labels.find(({ at }) => at === start.at) ?? start.labels[0];
  return {
    section_id,
    parent_id,
    level: levels[level] ?? 'initiative',
    level_label: columns[level]?.label || null,
    number: section_id.split('-').at(-1) ?? section_id,
    title: label?.title || null,
    label_text: label?.cell.text ?? null,
    source_ref: label?.cell.ref ?? null,
    at: start.at,
    labels: start.labels,
  };
}

/** An id nobody has yet: a second section of the same number gets `b`, a third `c`; `duplicate-section` tells it. */
function claim(id: string, taken: Set<string>): string {
  const free =
    [id, ...Array.from('bcdefghijklmnopqrstuvwxyz', (letter) => `${id}${letter}`)].find((name) => !taken.has(name)) ??
    `${id}z${taken.size}`;
  taken.add(free);
  return free;
}
