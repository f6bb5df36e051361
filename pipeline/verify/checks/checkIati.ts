import type { PlanTables } from '../../model/Plan.ts';
import { compareRows, type PlacedRow } from '../compareRows.ts';
import { type Row, type Scalar, tellDifference } from '../Difference.ts';
import type { Outcome, Published } from '../Published.ts';
import { childrenNamed, readXml, textNamed, toXmlText, type XmlElement } from '../readXml.ts';

const file = 'iati-results.xml';

const key = ['indicator_id', 'what', 'start', 'end', 'no'] as const;

const phrases = { xml: { ja: 'XML の文書', en: 'an XML document' } } as const;

/** A value before it is numbered among those of its indicator and period. */
type Told = {
  readonly what: string;
  readonly start: string;
  readonly end: string;
  readonly indicator_id: string;
} & Row;

/**
 * Holds `iati-results.xml` to the tables: every indicator, and of it baseline, targets and values, as far as IATI has a place
 * for them (decision 0008). The count is that of values compared.
 */
export function checkIati({ files, tables }: Published): Outcome {
  const read = readXml(files.get(file));
  if ('fault' in read) {
    const found = { ja: read.fault, en: read.fault };
    return { count: 0, differences: [tellDifference({ file }, found, phrases.xml)] };
  }
  const indicators = childrenNamed(read.root, 'iati-activity')
    .flatMap((activity) => childrenNamed(activity, 'result'))
    .flatMap((result) => childrenNamed(result, 'indicator'));
  const found = indicators.flatMap(readIndicator);
  const { count, differences } = compareRows(
    file,
    number(found).map((row): PlacedRow => ({ place: { file, at: row.indicator_id }, row })),
    number(listExpected(tables)).map(toText),
    key,
  );
  return { count, differences };
}

function readIndicator(element: XmlElement): Told[] {
  const [reference] = childrenNamed(element, 'reference');
  const indicator_id = reference?.attributes['code'] ?? '';
  const read = (result: XmlElement, what: string, start: string, end: string): Told => ({
    indicator_id,
    what,
    start,
    end,
    value: result.attributes['value'] ?? null,
    text: narrativeOf(result, 'comment'),
    series: childrenNamed(result, 'dimension')[0]?.attributes['value'] ?? null,
  });
  const { measure = null, ascending = null } = element.attributes;
  return [
    {
      indicator_id,
      what: 'indicator',
      start: '',
      end: '',
      value: measure,
      text: narrativeOf(element, 'title'),
      series: ascending,
    },
    ...childrenNamed(element, 'baseline').map((result) =>
      read(result, 'baseline', result.attributes['year'] ?? '', ''),
    ),
    ...childrenNamed(element, 'period').flatMap((period) => {
      const [start = '', end = ''] = ['period-start', 'period-end'].map(
        (name) => childrenNamed(period, name)[0]?.attributes['iso-date'] ?? '',
      );
      return ['target', 'actual'].flatMap((what) =>
        childrenNamed(period, what).map((result) => read(result, what, start, end)),
      );
    }),
  ];
}

function narrativeOf(element: XmlElement, name: string): string | null {
  return textNamed(childrenNamed(element, name)[0], 'narrative');
}

/** What the file must hold: numbers of numeric indicators, words of others; nothing of what has no date. */
function listExpected({ indicators, targets, observations }: PlanTables): Told[] {
  const types = new Map(indicators.map(({ indicator_id, value_type }) => [indicator_id, value_type]));
  const isTold = (id: string, value: Scalar, status: Scalar): boolean =>
    (types.get(id) === 'number' ? value : status) !== null;
  return [
    ...indicators.map((row) => ({
      indicator_id: row.indicator_id,
      what: 'indicator',
      start: '',
      end: '',
      value: row.value_type === 'status' ? '5' : row.unit_code === '%' ? '2' : '1',
      text: row.subgroup === null ? row.indicator : `${row.indicator} (${row.subgroup})`,
      series: { increase: '1', decrease: '0' }[String(row.direction)] ?? null,
    })),
    ...indicators
      .filter((row) => row.baseline_year !== null && isTold(row.indicator_id, row.baseline_value, row.baseline_status))
      .map(({ indicator_id, baseline_year, baseline_value: value, baseline_text: text }) => ({
        ...{ indicator_id, what: 'baseline', start: String(baseline_year), end: '' },
        ...{ value, text, series: null },
      })),
    ...targets.flatMap(({ indicator_id, role, from, due, value, status, text, series }) => {
      const year = due ?? from;
      if (year === null || role === 'planned' || !isTold(indicator_id, value, status)) return [];
      const period = { start: `${year}-04-01`, end: `${year + 1}-03-31` };
      return [{ indicator_id, what: 'target', ...period, value, text, series }];
    }),
    ...observations.flatMap(({ indicator_id, period_start, period_end, value, status, value_text: text, series }) =>
      period_start === null || period_end === null || !isTold(indicator_id, value, status)
        ? []
        : [{ indicator_id, what: 'actual', start: period_start, end: period_end, value, text, series }],
    ),
  ];
}

/** Rows with their place among those of the same indicator, kind and period, from 0. */
function number(rows: readonly Told[]): (Told & { readonly no: number })[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const name = [row.indicator_id, row.what, row.start, row.end].join(' ');
    const no = counts.get(name) ?? 0;
    counts.set(name, no + 1);
    return { ...row, no };
  });
}

/** Values as XML holds them; the place of a row stays a number. */
function toText(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? toXmlText(value) : value]),
  );
}
