import { compareRows, type PlacedRow } from '../compareRows.ts';
import { type Row, tellDifference } from '../Difference.ts';
import type { Outcome, Published } from '../Published.ts';
import { childrenNamed, readXml, textNamed, toXmlText, type XmlElement } from '../readXml.ts';

const file = 'stratml.xml';

const phrases = { xml: { ja: 'XML の文書', en: 'an XML document' } } as const;

/** What the file tells, by table. */
interface Told {
  readonly sections: PlacedRow[];
  readonly indicators: PlacedRow[];
  readonly baselines: PlacedRow[];
  readonly targets: PlacedRow[];
  readonly observations: PlacedRow[];
}

/**
 * Holds `stratml.xml` to the tables: every section, indicator, baseline, target and observation, as far as StratML has a place
 * for them (decision 0008). The count is that of values compared.
 */
export function checkStratml({ files, tables }: Published): Outcome {
  const read = readXml(files.get(file));
  if ('fault' in read) {
    const found = { ja: read.fault, en: read.fault };
    return { count: 0, differences: [tellDifference({ file }, found, phrases.xml)] };
  }
  const told: Told = { sections: [], indicators: [], baselines: [], targets: [], observations: [] };
  for (const core of childrenNamed(read.root, 'StrategicPlanCore'))
    for (const goal of childrenNamed(core, 'Goal')) readGoal(goal, told);
  const { sections, indicators, targets, observations } = tables;
  const outcomes = [
    compareRows(
      file,
      told.sections,
      sections.map(({ section_id, parent_id, title, label_text, number }) =>
        toText({
          section_id,
          parent_id,
          title: title ?? label_text ?? section_id,
          label_text: label_text ?? '',
          number,
        }),
      ),
      ['section_id'],
    ),
    compareRows(
      file,
      told.indicators,
      indicators.map(({ indicator_id, section_id, indicator, subgroup, unit, value_type }) =>
        toText({
          indicator_id,
          section_id,
          indicator: subgroup === null ? indicator : `${indicator} (${subgroup})`,
          unit: unit ?? '',
          value_type: value_type === 'number' ? 'Quantitative' : 'Qualitative',
        }),
      ),
      ['indicator_id'],
    ),
    compareRows(
      file,
      told.baselines,
      indicators
        .filter(({ baseline_text }) => baseline_text !== null)
        .map(({ indicator_id, baseline_value: value, baseline_year: year, baseline_text: text }) =>
          toText({ indicator_id, value, flag: year ?? '', text }),
        ),
      ['indicator_id'],
    ),
    compareRows(
      file,
      told.targets,
      number(targets).map(({ indicator_id, no, from, due, value, role, text }) =>
        toText({
          indicator_id,
          no,
          start: from === null ? null : `${from}-04-01`,
          end: due === null ? null : `${due + 1}-03-31`,
          value,
          flag: role,
          text,
        }),
      ),
      ['indicator_id', 'no'],
    ),
    compareRows(
      file,
      told.observations,
      number(observations).map(({ indicator_id, no, period_start, period_end, value, attainment, value_text }) =>
        toText({ indicator_id, no, start: period_start, end: period_end, value, flag: attainment, text: value_text }),
      ),
      ['indicator_id', 'no'],
    ),
  ];
  return {
    count: outcomes.reduce((sum, { count }) => sum + count, 0),
    differences: outcomes.flatMap(({ differences }) => differences),
  };
}

function readGoal(goal: XmlElement, told: Told): void {
  const id = idOf(goal, 'section.');
  told.sections.push(readSection(goal, id, null));
  for (const objective of childrenNamed(goal, 'Objective')) {
    const own = idOf(objective, 'section.');
    const section = own === `${id}.own` ? id : own;
    const parent = textNamed(objective, 'OtherInformation')?.replace('parent: section.', '') ?? id;
    if (section !== id) told.sections.push(readSection(objective, section, parent));
    for (const indicator of childrenNamed(objective, 'PerformanceIndicator')) readIndicator(indicator, section, told);
  }
}

function readSection(element: XmlElement, section_id: string, parent_id: string | null): PlacedRow {
  const row = {
    section_id,
    parent_id,
    title: textNamed(element, 'Name'),
    label_text: textNamed(element, 'Description'),
    number: textNamed(element, 'SequenceIndicator'),
  };
  return { place: { file, at: `section.${section_id}` }, row };
}

function readIndicator(element: XmlElement, section_id: string, told: Told): void {
  const id = idOf(element, 'indicator.');
  const place = { file, at: `indicator.${id}` };
  told.indicators.push({
    place,
    row: {
      indicator_id: id,
      section_id,
      indicator: textNamed(element, 'MeasurementDimension'),
      unit: textNamed(element, 'UnitOfMeasurement'),
      value_type: element.attributes['PerformanceIndicatorType'] ?? null,
    },
  });
  const results = childrenNamed(element, 'MeasurementInstance').flatMap(({ children }) => children);
  const add = (rows: PlacedRow[], found: readonly XmlElement[]): void => {
    rows.push(...found.map((result, no) => ({ place, row: { indicator_id: id, no, ...readResult(result) } })));
  };
  const isBaseline = (result: XmlElement): boolean =>
    childrenNamed(result, 'Descriptor').some((descriptor) => textNamed(descriptor, 'DescriptorName') === 'baseline');
  add(told.baselines, results.filter(isBaseline));
  add(
    told.targets,
    results.filter(({ name }) => name === 'TargetResult'),
  );
  add(
    told.observations,
    results.filter((result) => result.name === 'ActualResult' && !isBaseline(result)),
  );
}

function readResult(result: XmlElement): Row {
  const [descriptor] = childrenNamed(result, 'Descriptor');
  return {
    start: textNamed(result, 'StartDate'),
    end: textNamed(result, 'EndDate'),
    value: textNamed(result, 'NumberOfUnits'),
    flag: textNamed(descriptor, 'DescriptorValue'),
    text: textNamed(result, 'Description'),
  };
}

function idOf(element: XmlElement, prefix: string): string {
  return textNamed(element, 'Identifier')?.replace(prefix, '') ?? '';
}

/** Rows with their place among those of their indicator, from 0. */
function number<T extends { readonly indicator_id: string }>(rows: readonly T[]): (T & { readonly no: number })[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const no = counts.get(row.indicator_id) ?? 0;
    counts.set(row.indicator_id, no + 1);
    return { ...row, no };
  });
}

/** Values as XML holds them; the place of a row stays a number. */
function toText(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value === null || name === 'no' ? value : toXmlText(String(value)),
    ]),
  );
}
