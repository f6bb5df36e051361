import type { Plan } from '../../model/Plan.ts';
import type { IndicatorRow } from '../../model/rows.ts';
import type { Bilingual } from '../../model/Settings.ts';
import { groupRows } from '../groupRows.ts';
import { nameThings } from '../linked/nameThings.ts';
import type { WriteContext } from '../Writer.ts';
import { comment, element, type XmlNode } from '../xml/renderXml.ts';
import { listPeriods, type ResultPeriod } from './listPeriods.ts';

/** What IATI results have no place for; told in the file itself. */
export const iatiLosses = [
  'IATI の登録団体ではない。団体の番号は全国地方公共団体コードに JP-LGC- を付けたもので、IATI の一覧にはない。 / Nobody registered with IATI: organisations are numbered by the Japanese local government code behind JP-LGC-, which is in no IATI list.',
  '分野 (sector)・予算・取引はない。 / There is no sector, budget or transaction.',
  '判定とその理由・進捗・ペース・気づき・出典セル。 / Flags and their reasons, progress, pace, findings, source cells.',
  '値のない年度、日付の分からない実績、年度のない目標、年度の分からない初期値。 / Years without a value, undated observations, targets without a year, baselines of an unknown year.',
  '目標の演算子・範囲の上限・相対目標・差し替えられた目標の区別: 印刷された文だけが残る。「年度から」の目標は初めの年度だけに書いた。 / Operators, upper limits, relative and superseded targets: the printed text alone remains. A target in force from a year stands in that year alone.',
  '状態の値: コードではなく、印刷された語だけが残る。 / Statuses: the printed word remains, not the code.',
  '区分の入れ子: 結果 (result) は指標のある区分ごとに1つで、上位の区分は題名に並べた。 / Nesting of sections: one result a section that has indicators, the sections above it in its title.',
  '単位: % と数だけを区別する。もとの単位は説明に書いた。 / Units: per cent or a number; the printed unit is in the description.',
  'XML 1.0 に書けない制御文字は U+FFFD になる。 / Control characters that XML 1.0 forbids are U+FFFD.',
] as const;

/** Codes of IATI 2.03: OrganisationType 11 local government, OrganisationRole 4 implementing, ResultType 9 other. */
const codes = { localGovernment: '11', implementing: '4', otherResult: '9' } as const;

/**
 * The plan as one activity of an `iati-activities` document (IATI 2.03): a result for each section that has indicators, in it the
 * indicators with baseline, and a period for each span of time that has a target or a value. An indicator is named by
 * `reference/@code` (vocabulary 99: the publisher's own).
 */
export function buildIati(plan: Plan, context: WriteContext): XmlNode {
  const { settings, tables, edition } = plan;
  const { title, description, publisher, period, plan_id } = settings;
  const organisation = `JP-LGC-${publisher.code}`;
  const names = nameThings(plan, context.catalog);
  const indicators = groupRows(tables.indicators, ({ section_id }) => section_id);
  const targets = groupRows(tables.targets, ({ indicator_id }) => indicator_id);
  const observations = groupRows(tables.observations, ({ indicator_id }) => indicator_id);
  const build = (row: IndicatorRow): XmlNode => {
    const id = row.indicator_id;
    const periods = listPeriods(row, targets.get(id) ?? [], observations.get(id) ?? []);
    return buildIndicator(row, periods, names.below('indicator', id));
  };
  const results = tables.sections.flatMap(({ section_id }) => {
    const own = indicators.get(section_id) ?? [];
    return own.length === 0 ? [] : [buildResult(own, build)];
  });
  return element('iati-activities', { version: '2.03' }, [
    comment(`IATI に書けず失われるもの / What IATI results cannot say:\n${iatiLosses.join('\n')}\n`),
    element('iati-activity', { 'xml:lang': 'ja' }, [
      element('iati-identifier', {}, `${organisation}-${plan_id}`),
      element('reporting-org', { ref: organisation, type: codes.localGovernment }, narrate(publisher.name)),
      element('title', {}, narrate(title)),
      element('description', { type: '1' }, narrate(description)),
      element(
        'participating-org',
        { ref: organisation, type: codes.localGovernment, role: codes.implementing },
        narrate(publisher.name),
      ),
      // ActivityStatus: 2 implementation, 3 finalisation.
      element('activity-status', { code: Number(edition) < period.last ? '2' : '3' }),
      // ActivityDateType: 1 planned start, 3 planned end.
      element('activity-date', { type: '1', 'iso-date': `${period.first}-04-01` }),
      element('activity-date', { type: '3', 'iso-date': `${period.last + 1}-03-31` }),
      element('recipient-country', { code: 'JP' }),
      ...results,
    ]),
  ]);
}

function buildResult(indicators: readonly IndicatorRow[], build: (row: IndicatorRow) => XmlNode): XmlNode {
  const [first] = indicators;
  const titles = [first?.goal, first?.policy, first?.initiative].filter((title) => typeof title === 'string');
  return element('result', { type: codes.otherResult }, [
    element('title', {}, [narrateOnce(titles.length > 0 ? titles.join(' / ') : (first?.section_id ?? ''))]),
    ...indicators.map(build),
  ]);
}

function buildIndicator(row: IndicatorRow, periods: readonly ResultPeriod[], iri: string): XmlNode {
  const { indicator_id: id, value_type, unit, unit_code, direction, subgroup, baseline_text, target_text } = row;
  const told = [
    ['初期値', baseline_text],
    ['目標', target_text],
    ['単位', unit],
  ].flatMap(([word, text]) => (typeof text === 'string' ? [`${word}: ${text}`] : []));
  return element('indicator', { measure: readMeasure(value_type, unit_code), ascending: readAscending(direction) }, [
    element('title', {}, [narrateOnce(subgroup === null ? row.indicator : `${row.indicator} (${subgroup})`)]),
    told.length === 0 ? null : element('description', {}, [narrateOnce(told.join('\n'))]),
    element('reference', { vocabulary: '99', code: id, 'indicator-uri': iri }),
    buildBaseline(row),
    ...periods.map(buildPeriod),
  ]);
}

/** IndicatorMeasure: 1 unit, 2 percentage, 5 qualitative. */
function readMeasure(valueType: IndicatorRow['value_type'], unitCode: string | null): string {
  if (valueType === 'status') return '5';
  return unitCode === '%' ? '2' : '1';
}

function readAscending(direction: IndicatorRow['direction']): string | null {
  if (direction === 'increase') return '1';
  return direction === 'decrease' ? '0' : null;
}

function buildBaseline(row: IndicatorRow): XmlNode | null {
  const { baseline_year: year, baseline_value: value, baseline_status: status, baseline_text: text, value_type } = row;
  const isTold = value_type === 'number' ? value !== null : status !== null;
  if (year === null || !isTold) return null;
  return element('baseline', { year: String(year), value }, [remark(text)]);
}

function buildPeriod({ start, end, targets, actuals }: ResultPeriod): XmlNode {
  const tell = (name: string, { value, text, series }: ResultPeriod['targets'][number]): XmlNode =>
    element(name, { value }, [
      series === null ? null : element('dimension', { name: 'series', value: series }),
      remark(text),
    ]);
  return element('period', {}, [
    element('period-start', { 'iso-date': start }),
    element('period-end', { 'iso-date': end }),
    ...targets.map((target) => tell('target', target)),
    ...actuals.map((actual) => tell('actual', actual)),
  ]);
}

function remark(text: string | null): XmlNode | null {
  return text === null ? null : element('comment', {}, [narrateOnce(text)]);
}

function narrateOnce(text: string): XmlNode {
  return element('narrative', {}, text);
}

function narrate({ ja, en }: Bilingual): XmlNode[] {
  return [narrateOnce(ja), element('narrative', { 'xml:lang': 'en' }, en)];
}
