import type { Vocabularies } from '../model/Vocabularies.ts';
import { type Label, parseLabel } from '../notation/parseLabel.ts';
import type { AlignedRow } from './alignRows.ts';
import { cleanLabel } from './cleanLabel.ts';
import type { Column } from './readHeader.ts';
import { isContinued, type SourceCell } from './SourceCell.ts';

/** A section label as printed: its level (0 is the top), its row among the data rows, its number where it has one. */
export interface PrintedLabel {
  readonly level: number;
  /** Index among the data rows. */
  readonly at: number;
  readonly cell: SourceCell;
  readonly number: number | null;
  readonly title: string;
}

interface Candidate {
  readonly level: number;
  readonly at: number;
  readonly cell: SourceCell;
  readonly parsed: Label | null;
}

/**
 * Every label in the section columns, put on the level that its form of numbering belongs to.
 * Each column's form (`1`, `(1)`, `①`) is learnt from the majority of its labels; a label that stands in one column
 * but bears another column's form belongs to that other level.
 */
export function readLabels(
  rows: readonly AlignedRow[],
  sections: readonly Column[],
  words: Vocabularies,
): PrintedLabel[] {
  const candidates = rows.flatMap((row, at) =>
    sections.flatMap(({ column }, level): Candidate[] => {
      const cell = row.at.get(column);
      return cell && cell.value.trim() !== '' && !isContinued(cell)
        ? [{ level, at, cell, parsed: parseLabel(cell.value, words) }]
        : [];
    }),
  );
  const styles = sections.map((_, level) => majority(candidates.filter((candidate) => candidate.level === level)));
  return candidates.map(({ level, at, cell, parsed }) => {
    const numbered = parsed !== null && styles.includes(parsed.style) ? parsed : null;
    return {
      level: numbered && styles[level] !== numbered.style ? styles.indexOf(numbered.style) : level,
      at,
      cell,
      number: numbered?.number ?? null,
      title: cleanLabel(numbered?.title ?? cell.value),
    };
  });
}

/** The style that at least half of a column's labels bear, if any. */
function majority(labels: readonly Candidate[]): Label['style'] | undefined {
  const styles = labels.flatMap(({ parsed }) => (parsed ? [parsed.style] : []));
  return styles.find((style) => styles.filter((other) => other === style).length * 2 >= labels.length);
}
