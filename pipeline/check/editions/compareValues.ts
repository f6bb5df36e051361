import type { ReadObservation } from '../../model/Plan.ts';
import type { Bilingual } from '../../model/Settings.ts';
import type { Vocabularies } from '../../model/Vocabularies.ts';
import { isSameUnit } from '../../notation/isSameUnit.ts';
import { type Change, quote, tellBoth } from './Change.ts';
import { type EditionRows, isReported, type Memory, observationKey } from './Memory.ts';

/**
 * Values that an edition tells otherwise than the last one that told them (`revised-value`: number, stage, unit, or how sure it is),
 * takes back (`withdrawn-value`) or has no place for (`dropped-period` where no indicator has one), and marks of the city's own
 * (`revised-assessment`).
 */
export function compareValues(memory: Memory, rows: EditionRows, edition: string, words: Vocabularies): Change[] {
  const base = { edition, before: memory.edition };
  const units = new Map(rows.indicators.map(({ indicator_id, unit }) => [indicator_id, unit]));
  const earlier = new Map(memory.rows.observations.map((row) => [observationKey(row), row]));
  const told = rows.observations.flatMap((row): Change[] => {
    const observation = observationKey(row);
    const about = { ...base, indicatorId: row.indicator_id, observation };
    const printed = row.value_text ?? '';
    const old = memory.observations.get(observation);
    const marks = compareMarks(earlier.get(observation), row, words).map((change) => ({ ...about, ...change }));
    if (!old) return marks;
    const period = tellPeriod(row, words);
    if (!isReported(row)) {
      if (old.edition !== memory.edition) return marks;
      const end = row.value_text === null ? blank : printsOnly(row.value_text);
      const { was_ja, was_en } = tellBoth(old.row.value_text, null);
      return [...marks, { ...about, code: 'withdrawn-value', printed, params: { ...period, was_ja, was_en, ...end } }];
    }
    const oldUnit = memory.indicators.get(row.indicator_id)?.row.unit ?? null;
    const newUnit = units.get(row.indicator_id) ?? null;
    // A unit that the whole indicator changed is told of the indicator.
    const withIndicator = old.row.unit === oldUnit && row.unit === newUnit && !isOneUnit(oldUnit, newUnit, words);
    const isSame =
      old.row.value === row.value &&
      old.row.status === row.status &&
      (withIndicator || isOneUnit(old.row.unit, row.unit, words)) &&
      old.row.obs_status === row.obs_status;
    if (isSame) return marks;
    const facts = old.row.value_text === row.value_text ? tellFacts(old.row, row, words) : {};
    const both = tellBoth(old.row.value_text, row.value_text, facts);
    return [
      ...marks,
      { ...about, before: old.edition, code: 'revised-value', printed, params: { ...period, ...both } },
    ];
  });
  return [...told, ...compareGone(memory, rows, edition, words)];
}

/** True for one unit, however it is spelled, and for none on both sides. */
export function isOneUnit(one: string | null, other: string | null, words: Vocabularies): boolean {
  return one === other || (one !== null && other !== null && isSameUnit(one, other, words));
}

/** Values of the edition before that this one has no place for, of indicators that it still has. */
function compareGone(memory: Memory, rows: EditionRows, edition: string, words: Vocabularies): Change[] {
  const keys = new Set(rows.observations.map(observationKey));
  const periods = new Set(rows.observations.map(({ period }) => period));
  const indicators = new Set(rows.indicators.map(({ indicator_id }) => indicator_id));
  const gone = [...memory.observations].filter(
    ([key, old]) => old.edition === memory.edition && !keys.has(key) && indicators.has(old.row.indicator_id),
  );
  const dropped = new Map<string, ReadObservation[]>();
  for (const [, { row }] of gone)
    if (!periods.has(row.period)) dropped.set(row.period, [...(dropped.get(row.period) ?? []), row]);
  const base = { edition, before: memory.edition };
  return [
    ...[...dropped.values()].flatMap((own): Change[] => {
      const [first] = own;
      if (!first) return [];
      const period = tellPeriod({ ...first, series: null }, words);
      return [{ ...base, code: 'dropped-period', params: { ...period, count: own.length } }];
    }),
    ...gone
      .filter(([, { row }]) => periods.has(row.period))
      .map(([observation, { row }]): Change => {
        const { was_ja, was_en } = tellBoth(row.value_text, null);
        const params = { ...tellPeriod(row, words), was_ja, was_en, ...noPlace };
        return { ...base, code: 'withdrawn-value', indicatorId: row.indicator_id, observation, params };
      }),
  ];
}

const blank = { end_ja: '空欄です', end_en: 'leaves it blank' };
const noPlace = { end_ja: '欄がありません', end_en: 'has no place for it' };

function printsOnly(text: string): typeof blank {
  const { ja, en } = quote(text);
  return { end_ja: `${ja}です`, end_en: `prints ${en}` };
}

/** The city's own mark of a period that was marked before. */
function compareMarks(
  old: ReadObservation | undefined,
  row: ReadObservation,
  words: Vocabularies,
): Pick<Change, 'code' | 'printed' | 'params'>[] {
  const mark = row.self_assessment;
  if (!old || old.self_assessment === null || old.self_assessment === mark) return [];
  const params = { ...tellPeriod(row, words), ...tellBoth(old.self_assessment, mark) };
  return [{ code: 'revised-assessment', printed: mark ?? '', params }];
}

/** `2021年度` for a fiscal year, else the period as published; with the series, where there are two. */
function tellPeriod(
  { period, fiscal_year, series }: Pick<ReadObservation, 'period' | 'fiscal_year' | 'series'>,
  words: Vocabularies,
): Record<'period_ja' | 'period_en', string> {
  const name =
    period === 'undated'
      ? { ja: '年度の書かれていない欄', en: 'the undated period' }
      : period === String(fiscal_year)
        ? { ja: `${period}年度`, en: `fiscal year ${period}` }
        : { ja: period, en: period };
  const label = series === null ? null : findLabel('series', series, words);
  return {
    period_ja: `${name.ja}${label ? `（${label.ja}）` : ''}`,
    period_en: `${name.en}${label ? ` (${label.en})` : ''}`,
  };
}

/** What tells two values of one text apart: what it was read as, and how sure it is. */
function tellFacts(
  old: ReadObservation,
  now: ReadObservation,
  words: Vocabularies,
): { readonly was: Bilingual; readonly is: Bilingual } {
  const tell = ({ value, unit, status, obs_status }: ReadObservation): Bilingual => {
    const certainty = findLabel('obs_status', obs_status, words);
    const read = value === null ? (status ?? '') : `${value}${unit ?? ''}`;
    return { ja: `${read}、${certainty.ja}`, en: `${read}, ${certainty.en}` };
  };
  return { was: tell(old), is: tell(now) };
}

/** The label of a code; the code itself where the list lacks it. */
export function findLabel(list: string, code: string, words: Vocabularies): Bilingual {
  const known = words.codes.find((entry) => entry.list === list && entry.code === code);
  return { ja: known?.label_ja ?? code, en: known?.label_en ?? code };
}
