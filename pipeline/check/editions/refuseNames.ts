import type { Fault } from '../../errors.ts';
import type { TableNumbers } from '../../model/Plan.ts';
import type { PlanSettings } from '../../model/Settings.ts';
import type { EditionRows, Memory } from './Memory.ts';
import { bearsName, findRename, listKnown, listNamed, mayBeSame, type Named, type NamedKind } from './names.ts';
import { tellConflict } from './tellConflict.ts';

/** A name that stands under an id which had another one, or under a new id although an old one is free. */
export interface Conflict {
  readonly kind: NamedKind;
  readonly now: Named;
  /** What the id meant before; null where it is new. */
  readonly old: Named | null;
  /** What bore the name before, where that is known. */
  readonly home: Named | null;
  /** The id to give it under `renumbers`; null where it was only renamed. */
  readonly to: string | null;
}

/**
 * Names that changed under a known id although `plan.yaml` does not say so (data model, section 2): `conflicting-name`, each with the
 * line to write. Nothing is said of what lies below a section that is to be renumbered: its line settles that too.
 */
export function refuseNames(
  memory: Memory | null,
  rows: EditionRows,
  { edition, numbers, settings }: { edition: string; numbers: TableNumbers; settings: PlanSettings },
): Fault[] {
  if (memory === null) return [];
  const conflicts = (['section', 'indicator'] as const).flatMap((kind) =>
    findConflicts(kind, listKnown(kind, memory), listNamed(kind, rows), (old, now) =>
      findRename(kind, old, now, edition, settings.renames ?? []),
    ),
  );
  // A known name under a new number is told with the others; alone it is a finding, for nothing has taken its place.
  if (conflicts.every(({ old }) => old === null)) return [];
  const moved = new Set(conflicts.flatMap(({ kind, now, to }) => (kind === 'section' && to !== null ? [now.id] : [])));
  const parents = new Map(rows.sections.map(({ section_id, parent_id }) => [section_id, parent_id]));
  const liesBelow = (parent: string | null): boolean =>
    parent !== null && (moved.has(parent) || liesBelow(parents.get(parent) ?? null));
  return conflicts
    .filter(({ now }) => !liesBelow(now.parent))
    .map((conflict) => {
      const number = (conflict.kind === 'section' ? numbers.sections : numbers.indicators).get(conflict.now.id);
      return tellConflict(conflict, { planId: settings.plan_id, edition, number: number ?? conflict.now.id });
    });
}

/**
 * What was renumbered has a name that another id bore before and no longer bears. A name that nobody knows, in the place of one that
 * stands elsewhere now, takes an id that is not in use. Any other was renamed.
 */
function findConflicts(
  kind: NamedKind,
  known: readonly Named[],
  now: readonly Named[],
  isDeclared: (old: Named, now: Named) => unknown,
): Conflict[] {
  const olds = new Map(known.map((named) => [named.id, named]));
  const settled = new Set(
    now
      .filter((named) => {
        const old = olds.get(named.id);
        return old !== undefined && (mayBeSame(old, named) || isDeclared(old, named));
      })
      .map(({ id }) => id),
  );
  const taken = new Set([...olds.keys(), ...now.map(({ id }) => id)]);
  const homes = known.filter(({ id }) => !settled.has(id));
  const claimed = new Set<string>();
  return now
    .filter(({ id }) => !settled.has(id))
    .flatMap((named): Conflict[] => {
      const old = olds.get(named.id) ?? null;
      const free = homes.filter((home) => !claimed.has(home.id) && bearsName(home, named));
      const home = free.find(({ parent }) => parent === named.parent) ?? free[0] ?? null;
      if (home) claimed.add(home.id);
      if (!old && !home) return [];
      const isMoved = old !== null && now.some((other) => !settled.has(other.id) && bearsName(other, old));
      const to = home?.id ?? (isMoved ? findFree(named.id, taken) : null);
      if (to !== null) taken.add(to);
      return [{ kind, now: named, old, home, to }];
    });
}

/** The id with the first letter behind it that nobody has used: `1-2b`. */
function findFree(id: string, taken: ReadonlySet<string>): string {
  const letters = [...'bcdefghijklmnopqrstuvwxyz'];
  return letters.map((letter) => `${id}${letter}`).find((free) => !taken.has(free)) ?? `${id}b`;
}
