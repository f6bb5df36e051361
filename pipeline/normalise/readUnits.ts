import type { Finding } from '../model/Finding.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from '../notation/foldText.ts';
import { parseMissing } from '../notation/parseMissing.ts';
import { parseQuantity } from '../notation/parseQuantity.ts';
import { parseUnit, parseUnitInName } from '../notation/parseUnit.ts';
import { compileOnce } from '../notation/wordPatterns.ts';
import type { AlignedRow } from './alignRows.ts';
import type { PlacedSection } from './buildSections.ts';
import { columnsOf, type IndicatorContext } from './IndicatorContext.ts';

/** The unit in brackets at the end of an indicator's name, others behind it aside: 職員数（人）, 入場者数（延べ・万人）, 雇用数［人］（H27～H31）. */
export function unitInName(name: string, { words }: Pick<IndicatorContext, 'words'>): string | null {
  const folded = foldText(name)
    .trim()
    .replaceAll(/(?<=[([【「])(?:延べ|のべ|累計|年間|実)[・、]/gu, '');
  const unit = parseUnitInName(folded, words);
  const [, stem = '', last = ''] = /^(.+)([([【「][^()[\]【】「」]+[)\]】」])$/u.exec(folded) ?? [];
  return unit === null && last !== '' && /[)\]】」]$/u.test(stem) ? parseUnitInName(stem, words) : unit;
}

/** Words that count and name nothing; 拠点 and 橋 are units, and names too. */
const counters = /^[人件回社校点位本台冊名個枚部隻頭羽戸軒基着か所ヶ所箇所世帯団体]{1,2}$/u;

const compileUnitsAlone = compileOnce(
  ({ units }) =>
    new Set(
      units
        .map(({ unit, dimension }) => ({ bare: foldText(unit), isCount: dimension === 'count' }))
        .filter(({ bare, isCount }) => !isCount || counters.test(bare))
        .map(({ bare }) => bare),
    ),
);

/** True for a text that is a unit, or a figure with or without one, and so no name. */
export function isUnitAlone(text: string, words: Vocabularies): boolean {
  const bare = foldText(text).replaceAll(/\s/gu, '');
  return compileUnitsAlone(words).has(bare) || parseQuantity(text, words) !== null;
}

/** The unit that a column of its own gives to values that print none. */
export function readUnit(row: AlignedRow, context: IndicatorContext): string | null {
  const [cell] = columnsOf(context, 'unit').flatMap(({ column }) => row.at.get(column) ?? []);
  return cell ? parseUnit(cell.value, context.words) : null;
}

/** The unit in brackets at the end of the innermost section's title, which holds for the rows below it: 給付事業（件/年）. */
export function unitInSection(path: readonly PlacedSection[], context: Pick<IndicatorContext, 'words'>): string | null {
  return unitInName(path.at(-1)?.title ?? '', context);
}

/** A unit column may print what `units.csv` does not have; a dash there says that there is none. */
export function tellUnit(row: AlignedRow, id: string, context: IndicatorContext): Finding[] {
  const [cell] = columnsOf(context, 'unit').flatMap(({ column }) => row.at.get(column) ?? []);
  if (!cell || readUnit(row, context) !== null || parseMissing(cell.value, context.words) !== null) return [];
  return [{ code: 'unread-unit', sourceRef: cell.ref, indicatorId: id, printed: cell.text }];
}

/** Says that a unit was taken from a section's title. */
export function tellSectionUnit(path: readonly PlacedSection[], unit: string, id: string): Finding[] {
  const section = path.at(-1);
  return section?.source_ref
    ? [
        {
          code: 'section-unit',
          sourceRef: section.source_ref,
          indicatorId: id,
          printed: section.label_text ?? '',
          decided: unit,
        },
      ]
    : [];
}
