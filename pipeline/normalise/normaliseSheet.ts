import { type Fault, PipelineError } from '../errors.ts';
import type { ReadPlan, ReadSection } from '../model/Plan.ts';
import type { Correction, PlanSettings } from '../model/Settings.ts';
import { cellRef, type Sheet } from '../model/Sheet.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { followEras } from '../notation/followEras.ts';
import { gatherLegend } from '../notation/gatherLegend.ts';
import { findEraYear } from '../notation/parseYear.ts';
import { applyCorrections } from './applyCorrections.ts';
import { buildSections } from './buildSections.ts';
import { gatherSheets } from './gatherSheets.ts';
import { columnsOf, type IndicatorContext } from './IndicatorContext.ts';
import { lastFilledYear } from './lastFilledYear.ts';
import { nameParts } from './nameParts.ts';
import type { Header } from './readHeader.ts';
import { type IndicatorEntry, readIndicators } from './readIndicators.ts';
import { readNotes } from './readNotes.ts';
import { cellsOf, readPart, traceBeside } from './readPart.ts';
import { refuseLegend } from './refuseLegend.ts';
import { refuseUnmatched } from './refuseUnmatched.ts';
import { rowsAsideOf, tellAside } from './setAside.ts';
import type { SortedRows } from './sortRows.ts';
import { subjectOf } from './subjectOf.ts';
import { tellCells } from './tellCells.ts';
import { listColumns, tellColumns, tellEra, tellUnread } from './tellColumns.ts';
import { explainMark, tellLegend } from './tellLegend.ts';
import { tellBanner, tellForeign, tellSheets } from './tellSheet.ts';
import { nameIndicators, tellEdition, tellLines, tellMissingColumn, tellRowsAbove } from './tellTable.ts';
import { tellUnevenRows } from './tellUnevenRows.ts';
import { traceCells } from './traceCells.ts';
import { turnBlock } from './turnBlock.ts';

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
      const { banner = null, isTitled = false } = index === 0 ? (names[at] ?? {}) : {};
      const outside = [...rowsAsideOf(blocks, index, aside), ...block.foreign];
      const turned = turnBlock(block, { outside, banner, isFurther: index > 0 || isTitled }, words, eras);
      return { sheet: part, banner: banner?.row === 0 ? banner : null, ...turned };
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
      captionUnit: sorted.captionUnit ?? unitOfTwin(printed, part, tables),
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

/** The unit that the caption of a sheet's first table gives, for one further down with the same headings and no caption of its own. */
function unitOfTwin(
  { columns }: Header,
  part: Sheet,
  tables: readonly { readonly sheet: Sheet; readonly printed: Header; readonly sorted: SortedRows }[],
): string | null {
  const labelsOf = (list: Header['columns']): string => list.map(({ label }) => label).join('\n');
  const twin = tables.find(({ sheet, printed }) => sheet === part && labelsOf(printed.columns) === labelsOf(columns));
  return twin?.sorted.captionUnit ?? null;
}

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
