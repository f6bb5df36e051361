import type { Rename } from '../../model/Settings.ts';
import { type Change, tellBoth } from './Change.ts';
import type { EditionRows, Memory } from './Memory.ts';
import { findRename, listKnown, listNamed, mayBeSame } from './names.ts';

/** Changes of name that a person declared: `applied-rename`. */
export function compareNames(memory: Memory, rows: EditionRows, edition: string, renames: readonly Rename[]): Change[] {
  return (['section', 'indicator'] as const).flatMap((kind) => {
    const known = new Map(listKnown(kind, memory).map((named) => [named.id, named]));
    return listNamed(kind, rows).flatMap((now): Change[] => {
      const old = known.get(now.id);
      if (!old || mayBeSame(old, now)) return [];
      const rename = findRename(kind, old, now, edition, renames);
      if (!rename) return [];
      const before = (kind === 'section' ? memory.sections : memory.indicators).get(now.id)?.edition ?? memory.edition;
      const about = kind === 'section' ? { sectionId: now.id } : { indicatorId: now.id };
      const params = { ...tellBoth(old.name, now.name), reason: rename.reason };
      return [{ edition, before, code: 'applied-rename', ...about, printed: now.name ?? '', params }];
    });
  });
}
