import type { Finding } from '../model/Finding.ts';
import type { IndicatorRow, ObservationRow, SectionRow } from '../model/rows.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';

type Bare<Row extends { readonly findings: string | null }> = Omit<Row, 'findings'>;

/** Rows that get their `findings` column. */
export interface AttachedRows {
  readonly sections: readonly SectionRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly observations: readonly ObservationRow[];
}

/**
 * Fills the `findings` column: distinct codes, sorted, joined by a space; null for none.
 * A section and an indicator bear all findings about them; an observation those of its own cell,
 * and those whose scope in `findings.csv` is the whole indicator (`shifted-row`, `kind-mismatch`).
 */
export function attachFindings(
  rows: {
    readonly sections: readonly Bare<SectionRow>[];
    readonly indicators: readonly Bare<IndicatorRow>[];
    readonly observations: readonly Bare<ObservationRow>[];
  },
  findings: readonly Finding[],
  words: Vocabularies,
): AttachedRows {
  const wide = new Set(words.findings.filter(({ scope }) => scope === 'indicator').map(({ code }) => code));
  const bySection = groupCodes(findings, ({ sectionId }) => sectionId);
  const byIndicator = groupCodes(findings, ({ indicatorId }) => indicatorId);
  const byRow = groupCodes(findings, ({ indicatorId, code }) => (wide.has(code) ? indicatorId : undefined));
  const byCell = groupCodes(findings, ({ sourceRef }) => sourceRef);
  return {
    sections: rows.sections.map((row) => ({ ...row, findings: join(bySection.get(row.section_id)) })),
    indicators: rows.indicators.map((row) => ({ ...row, findings: join(byIndicator.get(row.indicator_id)) })),
    observations: rows.observations.map((row) => ({
      ...row,
      findings: join(byRow.get(row.indicator_id), byCell.get(row.source_ref ?? '')),
    })),
  };
}

function groupCodes(
  findings: readonly Finding[],
  keyOf: (finding: Finding) => string | undefined,
): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const finding of findings) {
    const key = keyOf(finding);
    if (key === undefined) continue;
    const codes = groups.get(key) ?? new Set();
    groups.set(key, codes.add(finding.code));
  }
  return groups;
}

function join(...groups: readonly (ReadonlySet<string> | undefined)[]): string | null {
  const codes = new Set(groups.flatMap((group) => [...(group ?? [])]));
  return codes.size === 0 ? null : [...codes].sort().join(' ');
}
