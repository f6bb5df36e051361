import type { IndicatorRow, TargetRow } from '../../model/rows.ts';
import type { Bilingual } from '../../model/Settings.ts';
import type { Vocabularies } from '../../model/Vocabularies.ts';
import { type Change, tellBoth } from './Change.ts';
import { findLabel, isOneUnit } from './compareValues.ts';
import { type EditionRows, groupTargets, type KnownIndicator, type Memory } from './Memory.ts';
import { nameOf } from './names.ts';

/**
 * Indicators that an edition drops, adds or puts under another section (`dropped-indicator`, `added-indicator`, `moved-indicator`), and
 * what it tells of one otherwise than the last edition that had it: `revised-baseline`, `revised-target`, `revised-planned`,
 * `revised-unit`, `revised-direction`.
 */
export function compareIndicators(memory: Memory, rows: EditionRows, edition: string, words: Vocabularies): Change[] {
  const before = new Set(memory.rows.indicators.map(({ indicator_id }) => indicator_id));
  const now = new Set(rows.indicators.map(({ indicator_id }) => indicator_id));
  const targets = groupTargets(rows.targets);
  const base = { edition, before: memory.edition };
  const dropped = memory.rows.indicators
    .filter(({ indicator_id }) => !now.has(indicator_id))
    .map((row): Change => {
      return { ...base, code: 'dropped-indicator', printed: nameOf(row), params: { id: row.indicator_id } };
    });
  const told = rows.indicators.flatMap((row): Change[] => {
    const id = row.indicator_id;
    const old = memory.indicators.get(id);
    return [
      ...(before.has(id) ? [] : [{ ...base, code: 'added-indicator', indicatorId: id, printed: nameOf(row) }]),
      ...(old
        ? compareOne(old, row, targets.get(id) ?? [], words).map((change) => ({ ...change, edition, indicatorId: id }))
        : []),
    ];
  });
  return [...dropped, ...told];
}

type OwnChange = Omit<Change, 'edition' | 'indicatorId'>;

function compareOne(
  { edition: before, row: old, targets }: KnownIndicator,
  row: IndicatorRow,
  own: readonly TargetRow[],
  words: Vocabularies,
): OwnChange[] {
  const [ways, units] = [
    [old.direction, row.direction],
    [old.unit, row.unit],
  ];
  const [wasWay, isWay] = ways.map((way) => (way ? findLabel('direction', way, words) : unknown));
  const changes: OwnChange[] = [
    ...(old.section_id === row.section_id
      ? []
      : [
          {
            before,
            code: 'moved-indicator',
            printed: nameOf(row),
            params: { was: old.section_id, is: row.section_id },
          },
        ]),
    ...compareBaselines(old, row).map((change) => ({ before, ...change })),
    ...(['revised-target', 'revised-planned'] as const).flatMap((code) => {
      const isOfKind = ({ role }: TargetRow): boolean => (role === 'planned') === (code === 'revised-planned');
      return compareTargets(targets.filter(isOfKind), own.filter(isOfKind), words).map((change) => ({
        before,
        code,
        ...change,
      }));
    }),
    // Numbers in place of stages have a unit for the first time: their values are told one by one.
    ...(old.value_type !== row.value_type || isOneUnit(old.unit, row.unit, words)
      ? []
      : [
          {
            before,
            code: 'revised-unit',
            printed: row.unit ?? '',
            params: tellBoth(units[0] ?? null, units[1] ?? null),
          },
        ]),
    ...(old.direction === row.direction
      ? []
      : [
          {
            before,
            code: 'revised-direction',
            printed: isWay?.ja ?? '',
            params: {
              was_ja: wasWay?.ja ?? '',
              was_en: wasWay?.en ?? '',
              is_ja: isWay?.ja ?? '',
              is_en: isWay?.en ?? '',
            },
          },
        ]),
  ];
  return changes;
}

const unknown: Bilingual = { ja: '不明', en: 'unknown' };

type Told = Pick<Change, 'printed' | 'params'>;

/** The text of the baseline, or, where that is the same, its period. */
function compareBaselines(old: IndicatorRow, row: IndicatorRow): OwnBaseline[] {
  const printed = row.baseline_text ?? '';
  if (old.baseline_text !== row.baseline_text)
    return [{ code: 'revised-baseline', printed, params: tellBoth(old.baseline_text, row.baseline_text) }];
  if (row.baseline_text === null || old.baseline_period === row.baseline_period) return [];
  const facts = { was: tellTime(old.baseline_period), is: tellTime(row.baseline_period) };
  return [{ code: 'revised-baseline', printed, params: tellBoth(old.baseline_text, row.baseline_text, facts) }];
}

type OwnBaseline = Told & { readonly code: 'revised-baseline' };

function tellTime(period: string | null): Bilingual {
  if (period === null) return { ja: '年度なし', en: 'no year' };
  return /^\d{4}$/.test(period) ? { ja: `${period}年度`, en: `fiscal year ${period}` } : { ja: period, en: period };
}

/** The texts of the targets, or, where they are the same, their stages and years. */
function compareTargets(old: readonly TargetRow[], now: readonly TargetRow[], words: Vocabularies): Told[] {
  const factsOf = (rows: readonly TargetRow[]): string =>
    JSON.stringify(rows.map(({ text, role, series, from, due }) => [text, role, series, from, due]));
  if (factsOf(old) === factsOf(now)) return [];
  const [was, is] = [joinTexts(old), joinTexts(now)];
  const facts = was === is ? { was: tellTargets(old, words), is: tellTargets(now, words) } : {};
  return [{ printed: is ?? '', params: tellBoth(was, is, facts) }];
}

function joinTexts(rows: readonly TargetRow[]): string | null {
  const texts = rows.flatMap(({ text }) => text ?? []);
  return texts.length === 0 ? null : texts.join(' / ');
}

/** Stage and years of each target: `最終、2025年度まで`. */
function tellTargets(rows: readonly TargetRow[], words: Vocabularies): Bilingual {
  const told = rows.map(({ role, series, from, due }): Bilingual => {
    const labels = [
      findLabel('target_role', role, words),
      ...(series === null ? [] : [findLabel('series', series, words)]),
      ...(from === null ? [] : [{ ja: `${from}年度から`, en: `from fiscal year ${from}` }]),
      ...(due === null ? [] : [{ ja: `${due}年度まで`, en: `due in fiscal year ${due}` }]),
    ];
    return { ja: labels.map(({ ja }) => ja).join('、'), en: labels.map(({ en }) => en).join(', ') };
  });
  return { ja: told.map(({ ja }) => ja).join(' / '), en: told.map(({ en }) => en).join(' / ') };
}
