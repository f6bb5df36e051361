import type { Finding } from '../model/Finding.ts';
import type { ReadObservation } from '../model/Plan.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from '../notation/foldText.ts';
import { type CellFact, parseCellFacts } from '../notation/parseCellFacts.ts';
import { isCityMark } from '../notation/parseCityMark.ts';
import { type Fraction, parseFraction } from '../notation/parseFraction.ts';
import { parseMark } from '../notation/parseMark.ts';
import type { Period } from '../notation/parseYear.ts';
import { isGluedMark } from '../notation/peelFootnote.ts';
import type { AlignedRow } from './alignRows.ts';
import type { Column } from './Column.ts';
import { columnsOf, contextOf, type IndicatorContext } from './IndicatorContext.ts';
import { readYearBeside } from './readYearBeside.ts';
import type { SourceCell } from './SourceCell.ts';

/** Digits beyond which no double and no spreadsheet holds a number exactly (IEEE 754 binary64). */
const exactDigits = 15;

/**
 * One observation for each year column, blank years included. A column without a year takes the one that its cell prints,
 * else `undated`; no year is ever invented.
 * A cell may hold several, told apart by year or series.
 * Findings: `unknown-unit`, `unknown-notation`, `value-after-edition`, `many-digits`, `several-values`, `as-of-date`,
 * `part-of-whole`, `glued-mark`, `city-mark`, `continued-stage`.
 */
export function readObservations(
  row: AlignedRow,
  id: string,
  context: IndicatorContext,
): { readonly rows: readonly ReadObservation[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  let stage: CellFact['observation'] | null = null;
  const rows = columnsOf(context, 'observation').flatMap((entry): ReadObservation[] => {
    const { column, period: printed } = entry;
    const cell = row.at.get(column);
    if (!printed && !cell) return [];
    const isWord = cell !== undefined && isCityMark(cell.value, context.words);
    const isGrade =
      isWord || (cell !== undefined && parseMark(cell.value, context.legend)?.means.kind === 'assessment');
    const continued = stage !== null && cell !== undefined && isContinuation(cell.value, context) ? stage : null;
    const facts = continued
      ? [{ ...noValue, observation: continued }]
      : isGrade
        ? [noValue]
        : readCell(cell, printed, context);
    const [{ observation: first } = noValue] = facts;
    // A blank year or one that was not surveyed ends what an arrow may continue.
    stage = first.kind === 'status' && printed ? first : null;
    if (cell) findings.push(...tellFacts(cell, facts, id, context.words), ...tellWord(cell, isWord, continued, id));
    const mark = columnsOf(context, 'self_assessment').find(({ judges }) => judges === column)?.column;
    return facts.map(({ observation: read, period: own, series }): ReadObservation => {
      const period = printed ?? own ?? readYearBeside(row, entry, 'observation_year', context) ?? undated;
      if (cell) findings.push(...tellCell(cell, read, id, period.fiscalYear, context.edition));
      return {
        plan_id: context.planId,
        edition: String(context.edition ?? ''),
        indicator_id: id,
        period: period.period,
        series,
        fiscal_year: period.fiscalYear,
        period_start: period.start,
        period_end: period.end,
        value: read.kind === 'number' ? read.value : null,
        status: read.kind === 'status' ? read.status : null,
        unit: read.kind === 'number' ? read.unit : null,
        value_text: cell?.text ?? null,
        obs_status: statusOf(read, entry),
        self_assessment:
          (mark === undefined ? undefined : row.at.get(mark)?.text) ?? (isGrade ? (cell?.text ?? null) : null),
        source_ref: cell?.ref ?? context.refAt(row, column),
      };
    });
  });
  return { rows, findings };
}

/** A value under a heading that foresees it (決算見込) is provisional, whatever its cell says. */
function statusOf(read: CellFact['observation'], { isEstimate }: Column): ReadObservation['obs_status'] {
  if (read.kind !== 'missing' && read.kind !== 'number') return 'A';
  return read.kind === 'number' && read.obsStatus === 'A' && isEstimate ? 'P' : read.obsStatus;
}

/** What a blank cell says, and one that holds nothing but the city's own grade: no value. */
const noValue: CellFact = {
  observation: { kind: 'missing', obsStatus: 'O' },
  period: null,
  series: null,
  asOf: null,
};

/** A value whose source does not say when it was observed. */
const undated: Pick<Period, 'period' | 'fiscalYear' | 'start' | 'end'> = {
  period: 'undated',
  fiscalYear: null,
  start: null,
  end: null,
};

/** What a cell holds: under a year values of that year alone, under no year ones that may bring their own. */
function readCell(
  cell: SourceCell | undefined,
  printed: Period | undefined,
  context: IndicatorContext,
): readonly CellFact[] {
  return cell ? parseCellFacts(cell.value, context.words, printed ?? null, contextOf(cell, context)) : [noValue];
}

/** Says of a cell that it holds several values or a part of a whole, and of a value that it is told as of a day within its year. */
function tellFacts(
  { ref, text, value }: SourceCell,
  facts: readonly CellFact[],
  indicatorId: string,
  words: Vocabularies,
): Finding[] {
  const base = { sourceRef: ref, indicatorId, printed: text };
  const fraction = parseFraction(value, words);
  return [
    ...(fraction ? [tellPart({ ref, text }, fraction, indicatorId)] : []),
    ...(isGluedMark(foldText(value)) && facts[0]?.observation.kind === 'number'
      ? [{ code: 'glued-mark', ...base, decided: facts[0].observation.value }]
      : []),
    ...(facts.length > 1 ? [{ code: 'several-values', ...base, params: { count: facts.length } }] : []),
    ...facts.flatMap(({ asOf }) => asOf ?? []).map((day) => ({ code: 'as-of-date', ...base, decided: day })),
  ];
}

function tellCell(
  cell: SourceCell,
  read: CellFact['observation'],
  id: string,
  year: number | null,
  edition: number | null,
): Finding[] {
  const base = { sourceRef: cell.ref, indicatorId: id, printed: cell.text };
  const findings: Finding[] = [];
  if (read.kind === 'unknown') findings.push(tellUnknown(read, cell, id));
  if (read.kind === 'number' && read.value.replaceAll(/[-.]/g, '').length > exactDigits) {
    findings.push({ code: 'many-digits', ...base, params: { digits: read.value.replaceAll(/[-.]/g, '').length } });
  }
  if (year !== null && edition !== null && year > edition) {
    findings.push({
      code: 'value-after-edition',
      ...base,
      ...(read.kind === 'missing' ? { severity: 'note' as const } : {}),
      params: { year, edition },
    });
  }
  return findings;
}

/** An arrow that a note of the table explains as going on with what stood before. */
export function isContinuation(text: string, { continues }: Pick<IndicatorContext, 'continues'>): boolean {
  return continues?.includes(foldText(text)) === true;
}

/** Says of a cell that it holds the city's own judgement, or goes on with the year before. */
function tellWord(
  { ref, text }: SourceCell,
  isWord: boolean,
  continued: CellFact['observation'] | null,
  indicatorId: string,
): Finding[] {
  const base = { sourceRef: ref, indicatorId, printed: text };
  return [
    ...(isWord ? [{ code: 'city-mark', ...base }] : []),
    ...(continued?.kind === 'status' ? [{ code: 'continued-stage', ...base, decided: continued.status }] : []),
  ];
}

/** The finding for a cell of which the part is read and the whole is not. */
export function tellPart(
  { ref, text }: Pick<SourceCell, 'ref' | 'text'>,
  { part, whole }: Fraction,
  indicatorId: string,
): Finding {
  return {
    code: 'part-of-whole',
    sourceRef: ref,
    indicatorId,
    printed: text,
    decided: part.value,
    params: { whole },
  };
}

/** The finding for a cell that no parser understands whole. */
export function tellUnknown(
  { fault, detail }: { readonly fault: 'unknown-unit' | 'unknown-notation'; readonly detail: string },
  cell: SourceCell,
  indicatorId: string,
): Finding {
  return { code: fault, sourceRef: cell.ref, indicatorId, printed: cell.text, params: { detail } };
}
