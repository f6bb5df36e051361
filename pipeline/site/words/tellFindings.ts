import type { FindingRow, SeverityCode } from '../../model/rows.ts';
import type { Bilingual } from '../../model/Settings.ts';
import type { Vocabularies } from '../../model/Vocabularies.ts';

/** All findings of one kind. */
export interface FindingGroup {
  readonly code: string;
  readonly title: Bilingual;
  readonly severity: SeverityCode;
  readonly count: number;
  readonly rows: readonly FindingRow[];
}

const weights: readonly SeverityCode[] = ['blocker', 'warning', 'note'];

/** The findings by kind, the gravest first, then in the order of the rows. */
export function tellFindings(
  rows: readonly FindingRow[],
  words: Pick<Vocabularies, 'findings'>,
): readonly FindingGroup[] {
  const codes = [...new Set(rows.map(({ code }) => code))];
  const groups = codes.map((code): FindingGroup => {
    const own = rows.filter((row) => row.code === code);
    const kind = words.findings.find((entry) => entry.code === code);
    const severity = weights.find((weight) => own.some((row) => row.severity === weight)) ?? 'note';
    return {
      code,
      title: { ja: kind?.title_ja ?? code, en: kind?.title_en ?? code },
      severity,
      count: own.length,
      rows: own,
    };
  });
  return weights.flatMap((weight) => groups.filter(({ severity }) => severity === weight));
}
