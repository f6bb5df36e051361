import type { AttainmentCode, ObservationRow } from '../../model/rows.ts';
import type { Vocabularies } from '../../model/Vocabularies.ts';
import { renderFiscalYear } from '../../notation/renderFiscalYear.ts';
import type { Evidence } from './gatherEvidence.ts';
import type { FlagChange, Reason } from './ReleaseDiff.ts';
import { reasonsOfObservation } from './reasonsOfObservation.ts';
import { tellEvidence, tellReasons } from './tellReasons.ts';

/** The words that the sentences take: eras and the labels of flags. */
export type FlagWords = Pick<Vocabularies, 'eras' | 'codes'>;

/**
 * Flags of periods that both releases have and flag otherwise, each with the reason in a sentence: first those that
 * flipped, then those that a newly reported period filled; within each in the order of the newer `observations.csv`.
 * @example listFlagChanges(evidence, words)[0]?.en
 * // 'R4 of 1-1-1-1 went from in_progress to attained_early because the value was revised 5,253 → 6,253.'
 */
export function listFlagChanges(evidence: Evidence, words: FlagWords): readonly FlagChange[] {
  const changes = [...evidence.observations.values()].flatMap((rows) =>
    [...rows.values()].flatMap((sides): FlagChange[] => {
      const { before, after } = sides;
      if (!before || !after || before.attainment === after.attainment) return [];
      const reasons = reasonsOfObservation(sides, ['attainment'], evidence);
      return [tellFlag(after, before.attainment, reasons, words)];
    }),
  );
  const isNew = ({ reasons }: FlagChange): boolean => reasons.every(({ cause }) => cause === 'new_period');
  return [...changes.filter((change) => !isNew(change)), ...changes.filter(isNew)];
}

/** One change of flag with its sentence; the evidence of a correction follows as a sentence of its own. */
function tellFlag(
  row: ObservationRow,
  before: AttainmentCode,
  reasons: readonly Reason[],
  words: FlagWords,
): FlagChange {
  const { indicator_id: indicatorId, period, series, attainment: after } = row;
  const why = tellReasons(reasons);
  const evidence = tellEvidence(reasons);
  const [from, to] = [labelOf('attainment', before, words), labelOf('attainment', after, words)];
  const when = { ja: periodInJapanese(row, words), en: periodInEnglish(row, words) };
  const of =
    series === null ? { ja: '', en: '' } : { ja: `（${labelOf('series', series, words)}）`, en: ` (${series})` };
  return {
    indicatorId,
    period,
    series,
    before,
    after,
    reasons,
    ja: `${indicatorId} の${when.ja}${of.ja}は、${why.ja}ため、${from}から${to}に変わりました。${evidence?.ja ?? ''}`,
    en: `${when.en}${of.en} of ${indicatorId} went from ${before} to ${after} because ${why.en}.${evidence === null ? '' : ` ${evidence.en}`}`,
  };
}

function labelOf(list: string, code: string, { codes }: FlagWords): string {
  return codes.find((entry) => entry.list === list && entry.code === code)?.label_ja ?? code;
}

function periodInJapanese({ fiscal_year, period }: ObservationRow, words: FlagWords): string {
  return fiscal_year !== null && period === String(fiscal_year)
    ? renderFiscalYear(fiscal_year, words)
    : `期間 ${period}`;
}

/** A fiscal year as tables print it, `R4`; another period as it is written. */
function periodInEnglish({ fiscal_year, period }: ObservationRow, { eras }: FlagWords): string {
  if (fiscal_year === null || period !== String(fiscal_year)) return period;
  const era = eras.find(
    ({ first_fiscal_year: first, last_fiscal_year: last }) =>
      first <= fiscal_year && fiscal_year <= (last ?? fiscal_year),
  );
  return era === undefined ? period : `${era.letter}${fiscal_year - era.year_zero}`;
}
