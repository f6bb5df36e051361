import type { Finding } from '../model/Finding.ts';
import { columnsOf } from './IndicatorContext.ts';
import type { Header } from './readHeader.ts';
import type { IndicatorEntry } from './readIndicators.ts';
import type { SourceCell, SourceRow } from './SourceCell.ts';

/** Says which edition a table was taken for, where neither a person nor its title says so, or where the two differ. */
export function tellEdition(
  declared: number | undefined,
  printed: number | null,
  settled: number | null,
  titleRef: string | undefined,
): Finding[] {
  const at = titleRef === undefined ? {} : { sourceRef: titleRef };
  if (settled === null) return [{ code: 'unknown-edition', ...at }];
  if (declared === undefined && printed === null)
    return [{ code: 'inferred-edition', ...at, decided: String(settled) }];
  if (declared === undefined || printed === null || declared === printed) return [];
  return [{ code: 'edition-mismatch', ...at, printed: String(printed), decided: String(declared) }];
}

/** Says that a table has no column of results for the year of its edition. */
export function tellMissingColumn(edition: number | null, header: Header): Finding[] {
  const years = columnsOf(header, 'observation').flatMap(({ period }) => period?.fiscalYear ?? []);
  if (years.length === 0) return [];
  const [first] = header.row.cells;
  return edition === null || years.includes(edition) || !first
    ? []
    : [{ code: 'missing-edition-column', sourceRef: first.ref, decided: String(edition), params: { edition } }];
}

/** Prose above a table stands alone in its row; a row of several cells there may be one of the table, with the header above it lost. */
export function tellRowsAbove(rows: readonly SourceRow[]): Finding[] {
  return rows
    .filter(({ cells }) => cells.length > 2)
    .flatMap(({ cells: [first], line }) =>
      first ? [{ code: 'row-above-header', sourceRef: first.ref, printed: first.text, params: { line } }] : [],
    );
}

/** Says of a line that only its place shows it to be a section. */
export function tellLines(lines: readonly SourceCell[]): Finding[] {
  return lines.map(({ ref, text, row }) => ({ code: 'section-line', sourceRef: ref, printed: text, params: { row } }));
}

/** Gives every finding about a row the id of the indicator that the row became. */
export function nameIndicators(findings: readonly Finding[], entries: readonly IndicatorEntry[]): Finding[] {
  const ids = new Map(
    entries.flatMap(({ row, group, indicator }) =>
      [row, ...group.rows.map((member) => member.row)].flatMap(({ cells }) =>
        cells.map(({ ref }) => [ref, indicator.indicator_id] as const),
      ),
    ),
  );
  return findings.map((finding) => {
    const indicatorId =
      finding.indicatorId ??
      (finding.sectionId === undefined && finding.sourceRef !== undefined ? ids.get(finding.sourceRef) : undefined);
    return indicatorId === undefined ? finding : { ...finding, indicatorId };
  });
}
