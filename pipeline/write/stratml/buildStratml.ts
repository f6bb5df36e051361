import type { Plan } from '../../model/Plan.ts';
import type { IndicatorRow, ObservationRow, SectionRow, TargetRow } from '../../model/rows.ts';
import { groupRows } from '../groupRows.ts';
import { nameThings } from '../linked/nameThings.ts';
import type { WriteContext } from '../Writer.ts';
import { comment, element, textElement, type XmlNode } from '../xml/renderXml.ts';

/** What StratML has no place for; told in the file itself. */
export const stratmlLosses = [
  '初期値: 要素がないので、名前 baseline の ActualResult にした。 / Baselines have no element: an ActualResult described as baseline.',
  '目標の演算子・範囲の上限・相対目標・目標の番号: 印刷された文だけが残る。 / Operators, upper limits, relative targets and numbers of targets: the printed text alone remains.',
  '状態の値: コードではなく、印刷された語だけが残る。 / Statuses: the printed word remains, not the code.',
  '判定の理由・進捗・ペース・気づき・出典セル・望ましい方向・系列・読み方の根拠。 / Reasons of flags, progress, pace, findings, source cells, directions, series and evidence.',
  '3階層以上の区分: Objective は入れ子にできないので、上位の区分は OtherInformation に書いた。 / Levels below the second: an Objective cannot hold another, so that OtherInformation names the one above.',
  'XML 1.0 に書けない制御文字は U+FFFD になる。 / Control characters that XML 1.0 forbids are U+FFFD.',
] as const;

/** What hangs below a section or an indicator, by its id. */
interface Index {
  readonly sections: ReadonlyMap<string, readonly SectionRow[]>;
  readonly indicators: ReadonlyMap<string, readonly IndicatorRow[]>;
  readonly targets: ReadonlyMap<string, readonly TargetRow[]>;
  readonly observations: ReadonlyMap<string, readonly ObservationRow[]>;
}

/**
 * The plan as a `PerformancePlanOrReport` (StratML Part 2, ISO 17469-2, schema 2.2.6): a section of the top level is a Goal,
 * every section below it an Objective, a target a TargetResult, an observation an ActualResult with its flag as Descriptor.
 * Identifiers are `section.<id>` and `indicator.<id>`.
 */
export function buildStratml(plan: Plan, { catalog }: WriteContext): XmlNode {
  const { settings, tables } = plan;
  const { title, description, publisher, period, plan_id } = settings;
  const index: Index = {
    sections: groupRows(tables.sections, ({ parent_id }) => parent_id ?? ''),
    indicators: groupRows(tables.indicators, ({ section_id }) => section_id),
    targets: groupRows(tables.targets, ({ indicator_id }) => indicator_id),
    observations: groupRows(tables.observations, ({ indicator_id }) => indicator_id),
  };
  const organisation = element('Organization', {}, [
    textElement('Name', publisher.name.ja),
    textElement('Identifier', `organization.${publisher.code}`),
    textElement('Description', publisher.name.en),
  ]);
  const administration = element('AdministrativeInformation', {}, [
    textElement('Identifier', `plan.${plan_id}`),
    textElement('StartDate', `${period.first}-04-01`),
    textElement('EndDate', `${period.last + 1}-03-31`),
    textElement('Source', nameThings(plan, catalog).page),
  ]);
  return element(
    'PerformancePlanOrReport',
    { xmlns: 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport', Type: 'Performance_Report' },
    [
      comment(`StratML に書けず失われるもの / What StratML cannot say:\n${stratmlLosses.join('\n')}\n`),
      textElement('Name', title.ja),
      textElement('Description', `${description.ja}\n${description.en}`),
      textElement('OtherInformation', title.en),
      element('StrategicPlanCore', {}, [
        organisation,
        ...(index.sections.get('') ?? []).map((section) => buildGoal(section, index)),
      ]),
      administration,
    ],
  );
}

function buildGoal(section: SectionRow, index: Index): XmlNode {
  const below = listBelow(section, index);
  return element('Goal', {}, [
    ...describeSection(section, section.section_id),
    ...(index.indicators.has(section.section_id) ? [buildObjective(section, index, section)] : []),
    ...below.map((child) => buildObjective(child, index, section)),
  ]);
}

/** All sections below one, in the order in which they are read. */
function listBelow({ section_id }: SectionRow, index: Index): SectionRow[] {
  return (index.sections.get(section_id) ?? []).flatMap((child) => [child, ...listBelow(child, index)]);
}

/** A goal that has indicators itself stands as an objective too, `<id>.own`: only objectives have indicators. */
function buildObjective(section: SectionRow, index: Index, goal: SectionRow): XmlNode {
  const { section_id: id, parent_id } = section;
  const isOwn = section === goal;
  return element('Objective', {}, [
    ...describeSection(section, isOwn ? `${id}.own` : id),
    isOwn || parent_id === goal.section_id ? null : textElement('OtherInformation', `parent: section.${parent_id}`),
    ...(index.indicators.get(id) ?? []).map((indicator) => buildIndicator(indicator, index)),
  ]);
}

function describeSection({ title, label_text, number, section_id }: SectionRow, id: string): (XmlNode | null)[] {
  return [
    textElement('Name', title ?? label_text ?? section_id),
    textElement('Description', label_text ?? ''),
    textElement('Identifier', `section.${id}`),
    textElement('SequenceIndicator', number),
  ];
}

function buildIndicator(row: IndicatorRow, { targets, observations }: Index): XmlNode {
  const { indicator_id: id, subgroup, unit, value_type } = row;
  return element(
    'PerformanceIndicator',
    { PerformanceIndicatorType: value_type === 'number' ? 'Quantitative' : 'Qualitative' },
    [
      textElement('SequenceIndicator', id),
      textElement('MeasurementDimension', subgroup === null ? row.indicator : `${row.indicator} (${subgroup})`),
      textElement('UnitOfMeasurement', unit ?? ''),
      textElement('Identifier', `indicator.${id}`),
      ...(row.baseline_text === null ? [] : [measure(buildBaseline(row))]),
      ...(targets.get(id) ?? []).map((target) => measure(buildTarget(target))),
      ...(observations.get(id) ?? []).map((observation) => measure(buildActual(observation))),
    ],
  );
}

function measure(result: XmlNode): XmlNode {
  return element('MeasurementInstance', {}, [result]);
}

function buildBaseline({ baseline_value, baseline_text, baseline_year }: IndicatorRow): XmlNode {
  const year = baseline_year === null ? '' : String(baseline_year);
  return element('ActualResult', {}, [
    textElement('NumberOfUnits', baseline_value),
    describe('baseline', year),
    textElement('Description', baseline_text),
  ]);
}

function buildTarget({ from, due, value, role, text }: TargetRow): XmlNode {
  return element('TargetResult', {}, [
    from === null ? null : textElement('StartDate', `${from}-04-01`),
    due === null ? null : textElement('EndDate', `${due + 1}-03-31`),
    textElement('NumberOfUnits', value),
    describe('role', role),
    textElement('Description', text),
  ]);
}

function buildActual({ period_start, period_end, value, attainment, value_text }: ObservationRow): XmlNode {
  return element('ActualResult', {}, [
    textElement('StartDate', period_start),
    textElement('EndDate', period_end),
    textElement('NumberOfUnits', value),
    describe('attainment', attainment),
    textElement('Description', value_text),
  ]);
}

function describe(name: string, value: string): XmlNode {
  return element('Descriptor', {}, [textElement('DescriptorName', name), textElement('DescriptorValue', value)]);
}
