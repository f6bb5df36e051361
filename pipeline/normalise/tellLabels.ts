import type { Finding } from '../model/Finding.ts';
import type { AlignedRow } from './alignRows.ts';
import type { PlacedSection } from './buildSections.ts';
import { cleanLabel } from './cleanLabel.ts';
import type { PrintedLabel } from './readLabels.ts';

/**
 * What is odd about the section labels: printed on another row than the section starts on, printed twice, missing,
 * spaced by the layout, or numbered with a gap. Where every section column is filled on every row, that is a plain table,
 * not a repetition.
 */
export function tellLabels(sections: readonly PlacedSection[], rows: readonly AlignedRow[], levels: number): Finding[] {
  const printed = sections.reduce((sum, { labels }) => sum + labels.length, 0);
  const everywhere = printed >= rows.length * levels;
  const last = new Map<PlacedSection['level'], PlacedSection>();
  return sections.flatMap((section) => {
    const before = last.get(section.level);
    last.set(section.level, section);
    return [
      ...section.labels.flatMap((label) => tellSpace(label, section)),
      ...(everywhere ? [] : tellPlace(section, rows, levels)),
      ...tellNumber(section, before),
    ];
  });
}

function tellSpace({ cell, title }: PrintedLabel, { section_id }: PlacedSection): Finding[] {
  const plain = cleanLabel(cell.value);
  return plain === cell.value.trim()
    ? []
    : [{ code: 'layout-space', sourceRef: cell.ref, sectionId: section_id, printed: cell.text, decided: title }];
}

function tellPlace(section: PlacedSection, rows: readonly AlignedRow[], levels: number): Finding[] {
  const { section_id, title, level_label } = section;
  const row = rows[section.at];
  const params = { section_id, title: title ?? '', level: level_label ?? '', line: row?.line ?? 0 };
  const onItsRow = section.labels.some(({ at }) => at === section.at);
  const misplaced = section.labels
    .filter(({ at }, index) => at !== section.at && (index === 0 || at < section.at))
    .map(
      (label): Finding => ({
        code: 'misplaced-label',
        sourceRef: label.cell.ref,
        sectionId: section_id,
        printed: label.cell.text,
        decided: section_id,
        params: { ...params, printed_line: rows[label.at]?.line ?? 0 },
      }),
    );
  const repeated = section.labels.slice(1).map(
    (label): Finding => ({
      code: 'repeated-label',
      sourceRef: label.cell.ref,
      sectionId: section_id,
      printed: label.cell.text,
      decided: section_id,
      params: { ...params, first_line: rows[section.labels[0]?.at ?? 0]?.line ?? 0 },
    }),
  );
  const [first] = row ? row.cells : [];
  const inferred: Finding[] =
    onItsRow || !first
      ? []
      : [
          {
            code: section.labels.length > 0 ? 'inferred-section' : 'missing-label',
            sourceRef: first.ref,
            sectionId: section_id,
            printed: first.text,
            decided: section_id,
            params: { ...params, levels },
          },
        ];
  return [...misplaced, ...repeated, ...inferred];
}

function tellNumber(section: PlacedSection, before: PlacedSection | undefined): Finding[] {
  const { section_id, number, source_ref, title, labels } = section;
  const base = {
    ...(source_ref === null ? {} : { sourceRef: source_ref }),
    sectionId: section_id,
    printed: labels[0]?.cell.text ?? '',
    decided: section_id,
  };
  if (/[a-z]/.test(section_id.split('-').at(-1) ?? ''))
    return [{ code: 'duplicate-section', ...base, params: { title: title ?? '' } }];
  const expected = Number(before?.parent_id === section.parent_id ? before.number : 0) + 1;
  const runsOn = Number(number) === Number(before?.number ?? 0) + 1;
  // A section without a printed number has its place, which says nothing of a gap.
  return Number(number) === expected || runsOn || labels.every((label) => label.number === null)
    ? []
    : [{ code: 'numbering-gap', ...base, params: { expected, title: title ?? '' } }];
}
