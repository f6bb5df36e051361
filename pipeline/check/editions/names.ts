import type { ReadSection } from '../../model/Plan.ts';
import type { IndicatorRow } from '../../model/rows.ts';
import type { Rename } from '../../model/Settings.ts';
import { isSameName } from '../../notation/isSameName.ts';
import type { EditionRows, Memory } from './Memory.ts';

/** A section or an indicator, as far as it is known by its name. */
export interface Named {
  readonly id: string;
  /** With the subgroup of an indicator; null for a section that prints no title. */
  readonly name: string | null;
  /** Without the subgroup. */
  readonly plain: string | null;
  readonly parent: string | null;
  readonly ref: string | null;
}

/** What names are held against each other: sections among themselves, and indicators. */
export type NamedKind = 'section' | 'indicator';

/** The name of an indicator with its subgroup: `育児休業取得率（男性）`. */
export function nameOf({ indicator, subgroup }: Pick<IndicatorRow, 'indicator' | 'subgroup'>): string {
  return subgroup === null ? indicator : `${indicator}（${subgroup}）`;
}

/** Everything of one kind that an edition has. */
export function listNamed(kind: NamedKind, rows: EditionRows): Named[] {
  return kind === 'section' ? rows.sections.map(nameSection) : rows.indicators.map(nameIndicator);
}

/** Everything of one kind that an earlier edition had, under its last name. */
export function listKnown(kind: NamedKind, memory: Memory): Named[] {
  return kind === 'section'
    ? [...memory.sections.values()].map(({ row }) => nameSection(row))
    : [...memory.indicators.values()].map(({ row }) => nameIndicator(row));
}

function nameSection({ section_id, title, parent_id, source_ref }: ReadSection): Named {
  return { id: section_id, name: title, plain: title, parent: parent_id, ref: source_ref };
}

function nameIndicator(row: IndicatorRow): Named {
  const { indicator_id, indicator, section_id, source_ref } = row;
  return { id: indicator_id, name: nameOf(row), plain: indicator, parent: section_id, ref: source_ref };
}

/** True unless both have a name and the names differ. */
export function mayBeSame(one: Named, other: Named): boolean {
  return one.name === null || other.name === null || isSameName(one.name, other.name);
}

/** True when both have a name, and it is one. */
export function bearsName(one: Named, other: Named): boolean {
  return one.name !== null && other.name !== null && isSameName(one.name, other.name);
}

/** The entry of `plan.yaml` that declares a change of name in an edition; the name may be written with its subgroup or without. */
export function findRename(
  kind: NamedKind,
  old: Named,
  now: Named,
  edition: string,
  renames: readonly Rename[],
): Rename | undefined {
  const pairs = [
    [old.name, now.name],
    [old.plain, now.plain],
  ];
  return renames.find(
    (entry) =>
      entry.edition === edition &&
      (kind === 'section' ? entry.section_id : entry.indicator_id) === now.id &&
      pairs.some(
        ([from, to]) => from && to && isSameName(entry.from, from) && isSameName(entry.to, to) && !isSameName(from, to),
      ),
  );
}
