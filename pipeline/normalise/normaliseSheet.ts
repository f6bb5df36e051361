import { type Fault, PipelineError } from '../errors.ts';
import type { Finding } from '../model/Finding.ts';
import type { ReadPlan, ReadSection } from '../model/Plan.ts';
import type { Correction, PlanSettings } from '../model/Settings.ts';
import { cellRef, type Sheet } from '../model/Sheet.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { followEras } from '../notation/followEras.ts';
import { gatherLegend } from '../notation/gatherLegend.ts';
import { findEraYear } from '../notation/parseYear.ts';
import { alignRows } from './alignRows.ts';
import { applyCorrections } from './applyCorrections.ts';
import { buildSections } from './buildSections.ts';
import { gatherSheets } from './gatherSheets.ts';
import { columnsOf, type IndicatorContext } from './IndicatorContext.ts';
import { joinNames } from './joinNames.ts';
import { lastFilledYear } from './lastFilledYear.ts';
import { nameParts } from './nameParts.ts';
import type { Header } from './readHeader.ts';
import { type IndicatorEntry, readIndicators } from './readIndicators.ts';
import { readNotes } from './readNotes.ts';
import { cellsOf, readPart, traceBeside } from './readPart.ts';
import { applyRowLegend, findRowLegend, kindsByNote } from './readRowLegend.ts';
import { refuseLegend } from './refuseLegend.ts';
import { refuseUnmatched } from './refuseUnmatched.ts';
import type { SourceCell, SourceRow } from './SourceCell.ts';
import { noteAside, rowsAsideOf, tellAside } from './setAside.ts';
import { sortRows } from './sortRows.ts';
import { splitSubgroupRows } from './splitSubgroupRows.ts';
import { subjectOf } from './subjectOf.ts';
import { tellCells } from './tellCells.ts';
import { listColumns, tellColumns, tellEra, tellUnread } from './tellColumns.ts';
import { explainMark, tellLegend } from './tellLegend.ts';
import { tellBanner, tellForeign, tellSheets } from './tellSheet.ts';
import { tellUnevenRows } from './tellUnevenRows.ts';
import { traceCells } from './traceCells.ts';
import { unfoldColumns } from './unfoldColumns.ts';
import { unfoldSubgroups } from './unfoldSubgroups.ts';
import { unfoldYears } from './unfoldYears.ts';

/** What is known of a sheet beside the sheet itself; all of it may be absent for a bare file. */
export interface NormaliseContext {
  readonly words: Vocabularies;
  readonly settings?: Pick<PlanSettings, 'plan_id' | 'baseline_year' | 'columns' | 'legend' | 'shape'> &
    Partial<Pick<PlanSettings, 'period'>>;
  /** Fiscal year that the edition reports up to. */
  readonly edition?: number;
  readonly corrections?: readonly Correction[];
}

/**
 * Reads a sheet into a plan: header, alignment, sections, indicators, targets, observations, lineage.
 * Nothing is judged, nothing printed is changed; whatever was decided is in `findings`.
 * @throws PipelineError `missing-header`, `missing-years`, `duplicate-year`, `missing-indicators`, `conflicting-correction`; for `plan.yaml` as `refuseLegend` and `refuseUnmatched`.
 */
export function normaliseSheet(
  sheet: Sheet,
  { words, settings, edition, corrections = [] }: NormaliseContext,
): ReadPlan {
  const shape = settings?.shape ?? {};
  const declared = { columns: settings?.columns ?? [], shape };
  const gathered = gatherSheets(sheet, words, declared);
  const applied = applyCorrections(gathered.parts, corrections);
  const parts = gathered.parts.map((part) => readPart(part, applied.corrected, declared, words));
  const eras = followEras(
    parts.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
    words,
  );
  const names = nameParts(parts);
  const tables = parts.flatMap(({ sheet: part, aside, blocks }, at) =>
    blocks.map((block, index) => {
      const asideHere = [...rowsAsideOf(blocks, index, aside), ...block.foreign];
      const { banner = null, isTitled = false } = index === 0 ? (names[at] ?? {}) : {};
      const isFurther = index > 0 || isTitled;
      const sorted = noteAside(sortRows(block.rows, block.header, words, isFurther, banner), asideHere);
      const lineRows = sorted.sectionLines.map(({ row }) => row);
      const told = findRowLegend(block.header, sorted, words);
      const known = told ? [...block.header.columns, kindsByNote] : block.header.columns;
      const put = alignRows(sorted.data, known, words);
      const kinds = told ? applyRowLegend(put.rows, told, known, lineRows) : { rows: put.rows, findings: [] };
      const joined = joinNames(kinds.rows, known);
      const aligned = { rows: joined.rows, findings: [...put.findings, ...kinds.findings, ...joined.findings] };
      // From here on a table with a row a year is one with a column a year; how its columns were read is told of it as printed.
      const parted = unfoldSubgroups(aligned.rows, known);
      const unfolded = known.some(({ isName }) => isName)
        ? unfoldColumns(parted.rows, parted.columns, words, eras, lineRows)
        : unfoldYears(parted.rows, parted.columns, words, eras);
      const header = { ...block.header, columns: unfolded.columns };
      const split = splitSubgroupRows(unfolded.rows, unfolded.columns, words);
      const all = [...block.rows, ...asideHere].sort((one, two) => one.row - two.row);
      return {
        sheet: part,
        rows: all,
        banner: banner?.row === 0 ? banner : null,
        printed: block.header,
        header,
        sorted: { ...sorted, notes: [...sorted.notes, ...(unfolded.notes ?? [])].sort(inPlace) },
        unfolded,
        aligned: { rows: split.rows, findings: [...aligned.findings, ...split.findings] },
      };
    }),
  );
  refuseUnmatched(
    settings?.columns ?? [],
    tables.map(({ printed }) => printed),
    sheet.file,
  );
  const heading = tables[0]?.sorted.title ?? null;
  const title = heading?.text.trim() ?? null;
  const printedEdition = title === null ? null : (findEraYear(title, words)?.fiscalYear ?? null);
  const settled = edition ?? printedEdition ?? lastFilledYear(tables, words, eras);
  refuseLegend(settings?.legend ?? [], words);
  const legend = gatherLegend(
    (settings?.legend ?? []).map(explainMark),
    tables.flatMap(({ sorted }) => sorted.notes.map(({ ref, value }) => ({ ref, text: value }))),
    words,
  );
  const said = readNotes(
    tables.flatMap(({ sorted }) => sorted.notes),
    words,
  );
  const places = new Map<string, number>();
  const taken = new Set<string>();
  const read = tables.map(({ sheet: part, banner, header, printed, rows: own, sorted, unfolded, aligned }) => {
    const levels = columnsOf(header, 'section').slice(0, 3);
    const built = buildSections(aligned.rows, levels, words, { lines: sorted.sectionLines, taken });
    const context: IndicatorContext = {
      columns: header.columns,
      words,
      planId: settings?.plan_id ?? 'unnamed',
      edition: settled,
      eras,
      legend,
      subject: subjectOf(own, printed, sorted),
      brackets: said.brackets,
      continues: said.continues,
      firstYear: settings?.period?.first ?? null,
      captionUnit: sorted.captionUnit,
      lineRows: sorted.sectionLines.map(({ row }) => row),
      baselineYear: settings?.baseline_year?.fiscal_year ?? null,
      refAt: (row, column) => (column > widest(printed) ? null : cellRef(part, row.row, column + row.shift)),
    };
    const entries = readIndicators(aligned.rows, built.paths, context, places);
    const traced = traceCells({
      rows: own,
      cells: [...(banner ? [banner] : []), ...own.flatMap(cellsOf)],
      header,
      sorted,
      sections: built.sections,
      entries,
      yearCells: unfolded.yearCells,
    });
    return { sheet: part, banner, header, printed, sorted, aligned, built, entries, traced };
  });
  const entries = read.flatMap((table) => table.entries);
  const [first] = read;
  if (entries.length === 0 && first) throw new PipelineError(1, [missingIndicators(sheet.file, first.header)]);
  return {
    title,
    edition: settled,
    fiscalYears: listYears(
      read.map(({ header }) => header),
      entries,
    ),
    columns: read.flatMap(({ printed }) => listColumns(printed)),
    sections: [
      ...(entries.some(({ indicator }) => indicator.section_id === wholePlan.section_id) ? [wholePlan] : []),
      ...read.flatMap(({ built }) => built.sections.map(({ at: _at, labels: _labels, ...section }) => section)),
    ],
    indicators: entries.map(({ indicator }) => indicator),
    targets: entries.flatMap(({ targets }) => targets),
    observations: entries.flatMap(({ observations }) => observations),
    attributes: entries.flatMap(({ attributes }) => attributes),
    lineage: [...read.flatMap(({ traced }) => traced.lineage), ...gathered.beside.flatMap(traceBeside)],
    notes: read.flatMap(({ sorted }) => sorted.notes.map(({ text, ref }) => ({ text, source_ref: ref }))),
    legend,
    findings: nameIndicators(
      [
        ...tellSheets(gathered),
        ...read.flatMap(({ banner }) => tellBanner(banner)),
        ...parts.flatMap(({ aside, blocks }) => [...tellAside(aside), ...blocks.flatMap(tellForeign)]),
        ...tellEdition(edition, printedEdition, settled, heading?.ref),
        ...read.flatMap(({ header, printed }) => [
          ...tellMissingColumn(settled, header),
          ...tellColumns(printed),
          ...tellEra(printed),
        ]),
        ...read.flatMap(({ printed, aligned }) => tellUnread(printed, aligned.rows, words)),
        ...read.flatMap(({ sheet: part, printed, sorted }) =>
          tellUnevenRows(part, [printed.row, ...printed.further, ...sorted.data, ...sorted.headers]),
        ),
        ...read.flatMap(({ sorted }) => tellRowsAbove(sorted.above)),
        ...read.flatMap(({ sorted }) => tellLines(sorted.unmarkedLines)),
        ...read.flatMap(({ aligned }) => aligned.findings),
        ...read.flatMap(({ built }) => built.findings),
        ...tellLegend(legend),
        ...said.findings,
        ...entries.flatMap(({ findings }) => findings),
        ...applied.findings,
        ...parts.flatMap(({ torn, moved }) => [...(torn?.findings ?? []), ...moved]),
        ...read.flatMap(({ traced }) => traced.findings),
        ...tellCells(
          tables.flatMap(({ rows }) => rows.flatMap(({ all }) => all)),
          read.flatMap(({ traced }) => traced.lineage),
        ),
      ],
      entries,
    ),
  };
}

/** In the order of the source. */
const inPlace = (one: SourceCell, two: SourceCell): number => one.row - two.row || one.column - two.column;

/** The last column of a header as it is printed. */
function widest({ columns }: Header): number {
  return Math.max(...columns.map(({ column }) => column));
}

/** The section of indicators that the source puts under none. */
const wholePlan: ReadSection = {
  section_id: '0',
  parent_id: null,
  level: 'goal',
  level_label: null,
  number: '0',
  title: null,
  label_text: null,
  source_ref: null,
};

/** The fiscal years of the headings in printed order, then those that cells alone name, ascending. */
function listYears(headers: readonly Header[], entries: readonly IndicatorEntry[]): number[] {
  const headed = headers.flatMap((header) =>
    columnsOf(header, 'observation').flatMap(({ period }) => period?.fiscalYear ?? []),
  );
  const named = entries.flatMap(({ observations }) => observations.flatMap(({ fiscal_year }) => fiscal_year ?? []));
  return [...new Set([...headed, ...named.sort((one, two) => one - two)])];
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

function tellEdition(
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

function tellMissingColumn(edition: number | null, header: Header): Finding[] {
  const years = columnsOf(header, 'observation').flatMap(({ period }) => period?.fiscalYear ?? []);
  if (years.length === 0) return [];
  const [first] = header.row.cells;
  return edition === null || years.includes(edition) || !first
    ? []
    : [{ code: 'missing-edition-column', sourceRef: first.ref, decided: String(edition), params: { edition } }];
}

/** Prose above a table stands alone in its row; a row of several cells there may be one of the table, with the header above it lost. */
function tellRowsAbove(rows: readonly SourceRow[]): Finding[] {
  return rows
    .filter(({ cells }) => cells.length > 2)
    .flatMap(({ cells: [first], line }) =>
      first ? [{ code: 'row-above-header', sourceRef: first.ref, printed: first.text, params: { line } }] : [],
    );
}

/** Says of a line that only its place shows it to be a section. */
function tellLines(lines: readonly SourceCell[]): Finding[] {
  return lines.map(({ ref, text, row }) => ({ code: 'section-line', sourceRef: ref, printed: text, params: { row } }));
}

/** Gives every finding about a row the id of the indicator that the row became. */
function nameIndicators(findings: readonly Finding[], entries: readonly IndicatorEntry[]): Finding[] {
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
