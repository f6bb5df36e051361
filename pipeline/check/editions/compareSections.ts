import type { ReadSection } from '../../model/Plan.ts';
import type { Change } from './Change.ts';
import type { EditionRows, Memory } from './Memory.ts';

/**
 * Sections that an edition drops, adds or puts under another one: `dropped-section`, `added-section`, `moved-section`.
 * A section that it prints no title of is told by its number.
 */
export function compareSections(memory: Memory, rows: EditionRows, edition: string): Change[] {
  const before = new Set(memory.rows.sections.map(({ section_id }) => section_id));
  const now = new Set(rows.sections.map(({ section_id }) => section_id));
  const base = { edition, before: memory.edition };
  return [
    ...memory.rows.sections
      .filter(({ section_id }) => !now.has(section_id))
      .map((row): Change => {
        return { ...base, code: 'dropped-section', printed: titleOf(row), params: { id: row.section_id } };
      }),
    ...rows.sections.flatMap((row): Change[] => {
      const old = memory.sections.get(row.section_id);
      const about = { ...base, sectionId: row.section_id, printed: titleOf(row) };
      const [was, is] = [old?.row.parent_id, row.parent_id];
      const params = {
        was_ja: was ?? '最上位',
        was_en: was ?? 'the top',
        is_ja: is ?? '最上位',
        is_en: is ?? 'the top',
      };
      return [
        ...(before.has(row.section_id) ? [] : [{ ...about, code: 'added-section' }]),
        ...(!old || old.row.parent_id === row.parent_id
          ? []
          : [{ ...about, before: old.edition, code: 'moved-section', params }]),
      ];
    }),
  ];
}

function titleOf({ title, label_text, section_id }: ReadSection): string {
  return title ?? label_text ?? section_id;
}
