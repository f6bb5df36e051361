import type { Finding } from '../model/Finding.ts';
import type { CheckedPlan } from './checkPlan.ts';

const counted = /(\d+)(?:つ|個)?の(.*)$/su;

/**
 * Holds every count of sections that a note prints (`23の取組項目`, `3つの基本目標`) against what was found.
 * The words that can be counted are the headings of the section columns.
 * Findings: `count-confirmed`, `count-mismatch`.
 */
export function tellCounts({ plan: { sections, notes } }: CheckedPlan): Finding[] {
  const found = new Map<string, number>();
  for (const { level_label } of sections)
    if (level_label !== null) found.set(level_label, (found.get(level_label) ?? 0) + 1);
  return notes.flatMap(({ text, source_ref }) =>
    findCounts(text.normalize('NFKC'), found).map((entry) => ({ ...entry, sourceRef: source_ref })),
  );
}

function findCounts(text: string, found: ReadonlyMap<string, number>): Finding[] {
  const match = counted.exec(text);
  if (!match) return [];
  const rest = match[2] ?? '';
  const label = [...found.keys()].find((word) => rest.startsWith(word.normalize('NFKC')));
  if (label === undefined) return findCounts(rest, found);
  const count = Number(match[1]);
  const actual = found.get(label) ?? 0;
  return [
    {
      code: count === actual ? 'count-confirmed' : 'count-mismatch',
      printed: `${match[0].slice(0, match[0].length - rest.length)}${label}`,
      decided: String(actual),
      params: { label, count, found: actual },
    },
    ...findCounts(rest, found),
  ];
}
