import { type Fault, PipelineError } from '../errors.ts';
import type { Finding } from '../model/Finding.ts';
import type { ReadPlan } from '../model/Plan.ts';
import type { Correction, PlanSettings } from '../model/Settings.ts';
import { cellRef, type Sheet } from '../model/Sheet.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { findEraYear } from '../notation/parseYear.ts';
import { type AlignedRow, alignRows } from './alignRows.ts';
import { applyCorrections } from './applyCorrections.ts';
import { buildSections } from './buildSections.ts';
import { columnsOf, type IndicatorContext } from './IndicatorContext.ts';
import { type Header, readHeader } from './readHeader.ts';
import { type IndicatorEntry, readIndicators } from './readIndicators.ts';
import { toSourceRows } from './SourceCell.ts';
import { sortRows } from './sortRows.ts';
import { traceCells } from './traceCells.ts';

/** What is known of a sheet beside the sheet itself; all of it may be absent for a bare file. */
export interface NormaliseContext {
  readonly words: Vocabularies;
  readonly settings?: Pick<PlanSettings, 'plan_id' | 'baseline_year'>;
  /** Fiscal year that the edition reports up to. */
  readonly edition?: number;
  readonly corrections?: readonly Correction[];
}

/**
 * Reads a sheet into a plan: header, alignment, sections, indicators, targets, observations, lineage.
 * Nothing is judged, nothing printed is changed; whatever was decided is in `findings`.
 * @throws PipelineError `missing-header`, `missing-years`, `duplicate-year`, `missing-indicators`, `conflicting-correction`.
 */
export function normaliseSheet(
  sheet: Sheet,
  { words, settings, edition, corrections = [] }: NormaliseContext,
): ReadPlan {
  const applied = applyCorrections(sheet, corrections);
  const rows = toSourceRows(sheet, applied.corrected);
  const header = readHeader(rows, sheet.file, words);
  const sorted = sortRows(rows, header);
  const aligned = alignRows(sorted.data, header.columns, words);
  const levels = columnsOf(header, 'section').slice(0, 3);
  const built = buildSections(aligned.rows, levels, words);
  const title = sorted.title?.text.trim() ?? null;
  const printedEdition = title === null ? null : (findEraYear(title, words)?.fiscalYear ?? null);
  const settled = edition ?? printedEdition ?? lastFilledYear(aligned.rows, header);
  const context: IndicatorContext = {
    columns: header.columns,
    words,
    planId: settings?.plan_id ?? 'unnamed',
    edition: settled,
    baselineYear: settings?.baseline_year?.fiscal_year ?? null,
    refAt: (row, column) => cellRef(sheet.file, row.row, column + row.shift),
  };
  const entries = readIndicators(aligned.rows, built.paths, context);
  if (entries.length === 0) throw new PipelineError(1, [missingIndicators(sheet.file, header)]);
  const traced = traceCells({ rows, header, sorted, sections: built.sections, entries });
  return {
    title,
    edition: settled,
    fiscalYears: columnsOf(header, 'observation').flatMap(({ period }) => period?.fiscalYear ?? []),
    sections: built.sections.map(({ at: _at, labels: _labels, ...section }) => section),
    indicators: entries.map(({ indicator }) => indicator),
    targets: entries.flatMap(({ targets }) => targets),
    observations: entries.flatMap(({ observations }) => observations),
    attributes: entries.flatMap(({ attributes }) => attributes),
    lineage: traced.lineage,
    notes: sorted.notes.map(({ text, ref }) => ({ text, source_ref: ref })),
    findings: nameIndicators(
      [
        ...tellEdition(edition, printedEdition, settled, sorted.title?.ref),
        ...tellMissingColumn(settled, header),
        ...aligned.findings,
        ...built.findings,
        ...entries.flatMap(({ findings }) => findings),
        ...applied.findings,
        ...traced.findings,
      ],
      entries,
    ),
  };
}

function missingIndicators(file: string, { row: { line } }: Header): Fault {
  return {
    code: 'missing-indicators',
    file,
    line,
    messageJa: `${file} の ${line} 行目の見出しの下に、指標の行が 1 つもありません。見出しの下に指標と実績の行を入れてください。`,
    messageEn: `No indicator row stands below the header in line ${line} of ${file}; at least one was expected. Put the indicators and their values below the header.`,
  };
}

function lastFilledYear(rows: readonly AlignedRow[], header: Header): number | null {
  const filled = columnsOf(header, 'observation').filter(({ column }) => rows.some((row) => row.at.has(column)));
  return filled.at(-1)?.period?.fiscalYear ?? null;
}

function tellEdition(
  declared: number | undefined,
  printed: number | null,
  settled: number | null,
  titleRef: string | undefined,
): Finding[] {
  const at = titleRef === undefined ? {} : { sourceRef: titleRef };
  if (declared === undefined && printed === null)
    return [{ code: 'inferred-edition', ...at, decided: String(settled ?? '') }];
  if (declared === undefined || printed === null || declared === printed) return [];
  return [{ code: 'edition-mismatch', ...at, printed: String(printed), decided: String(declared) }];
}

function tellMissingColumn(edition: number | null, header: Header): Finding[] {
  const years = columnsOf(header, 'observation').map(({ period }) => period?.fiscalYear);
  const [first] = header.row.cells;
  return edition === null || years.includes(edition) || !first
    ? []
    : [{ code: 'missing-edition-column', sourceRef: first.ref, decided: String(edition), params: { edition } }];
}

/** Gives every finding about a row the id of the indicator that the row became. */
function nameIndicators(findings: readonly Finding[], entries: readonly IndicatorEntry[]): Finding[] {
  const ids = new Map(
    entries.flatMap(({ row, indicator }) => row.cells.map(({ ref }) => [ref, indicator.indicator_id] as const)),
  );
  return findings.map((finding) => {
    const indicatorId =
      finding.indicatorId ??
      (finding.sectionId === undefined && finding.sourceRef !== undefined ? ids.get(finding.sourceRef) : undefined);
    return indicatorId === undefined ? finding : { ...finding, indicatorId };
  });
}
