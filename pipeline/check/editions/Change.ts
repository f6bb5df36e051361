import type { Finding } from '../../model/Finding.ts';
import type { Bilingual } from '../../model/Settings.ts';
import { type EditionRows, observationKey } from './Memory.ts';

/** Something that one edition tells otherwise than the one before it: a finding that has no place in the newest table yet. */
export interface Change {
  readonly code: string;
  /** The edition that tells it otherwise, and the one that it differs from. */
  readonly edition: string;
  readonly before: string;
  readonly indicatorId?: string;
  readonly sectionId?: string;
  /** Of an observation: its `observationKey`. */
  readonly observation?: string;
  readonly printed?: string;
  readonly decided?: string;
  readonly params?: Finding['params'];
}

/**
 * Changes as findings of the newest edition. Its own stand in its cells; those between earlier editions are told after that as notes
 * without a cell, for their cells are those of other files. What is about a row that the newest edition does not have is left out.
 */
export function toFindings(changes: readonly Change[], rows: EditionRows, edition: string): Finding[] {
  const indicators = new Map(rows.indicators.map((row) => [row.indicator_id, row]));
  const sections = new Map(rows.sections.map((row) => [row.section_id, row]));
  const observations = new Map(rows.observations.map((row) => [observationKey(row), row]));
  return changes.flatMap((change): Finding[] => {
    const { code, indicatorId, sectionId, observation, printed, decided } = change;
    const about = indicatorId === undefined ? sections.get(sectionId ?? '') : indicators.get(indicatorId);
    if (!about && (indicatorId !== undefined || sectionId !== undefined)) return [];
    const isOwn = change.edition === edition;
    const row = observation === undefined ? about : observations.get(observation);
    const ref = isOwn ? (row?.source_ref ?? null) : null;
    return [
      {
        code,
        ...(isOwn ? {} : { severity: 'note' }),
        ...(ref === null ? {} : { sourceRef: ref }),
        ...(indicatorId === undefined ? {} : { indicatorId }),
        ...(sectionId === undefined ? {} : { sectionId }),
        ...(printed === undefined ? {} : { printed }),
        ...(decided === undefined ? {} : { decided }),
        params: {
          ...change.params,
          before_edition: change.before,
          edition_ja: isOwn ? 'この版' : `${change.edition}年度版`,
          edition_en: isOwn ? 'this one' : `the ${change.edition} edition`,
        },
      },
    ];
  });
}

/**
 * Both texts of a change as words of its sentence; `facts` stand behind a text in brackets.
 * @example tellBoth('1,483', null).is_ja // '空欄'
 */
export function tellBoth(
  was: string | null,
  is: string | null,
  facts: { readonly was?: Bilingual; readonly is?: Bilingual } = {},
): Record<'was_ja' | 'was_en' | 'is_ja' | 'is_en', string> {
  return {
    was_ja: `${quote(was).ja}${facts.was ? `（${facts.was.ja}）` : ''}`,
    was_en: `${quote(was).en}${facts.was ? ` (${facts.was.en})` : ''}`,
    is_ja: `${quote(is).ja}${facts.is ? `（${facts.is.ja}）` : ''}`,
    is_en: `${quote(is).en}${facts.is ? ` (${facts.is.en})` : ''}`,
  };
}

/** A text in quotation marks, cut where it is long, so that the marks stay. */
export function quote(text: string | null): Bilingual {
  if (text === null || text === '') return { ja: '空欄', en: 'blank' };
  const short = text.length > 50 ? `${text.slice(0, 49)}…` : text;
  return { ja: `「${short}」`, en: `“${short}”` };
}
