import type { IndicatorRow } from '../../model/rows.ts';
import { renderFiscalYear } from '../../notation/renderFiscalYear.ts';
import { compareRows } from '../compareRows.ts';
import { type Row, tellDifference } from '../Difference.ts';
import { listFiscalYears } from '../listFiscalYears.ts';
import { lineOf, type Outcome, type Published } from '../Published.ts';

/** Headings of `table.csv` and the column of `indicators.csv` that each shows. */
const headings: readonly (readonly [string, keyof IndicatorRow])[] = [
  ['指標ID', 'indicator_id'],
  ['基本目標', 'goal'],
  ['取組方針', 'policy'],
  ['取組項目', 'initiative'],
  ['指標', 'indicator'],
  ['内訳', 'subgroup'],
  ['単位', 'unit'],
  ['初期値', 'baseline_text'],
  ['目標', 'target_text'],
];

/**
 * Holds `table.csv` against `indicators.csv` and `observations.csv`: every indicator once, every printed value and flag
 * below the heading of its year (`2019年度（令和元年度）実績`). The count is that of cells compared.
 */
export function checkRepairedTable(published: Published): Outcome {
  const { header = [], records = [] } = published.csv.get('table.csv') ?? {};
  const years = listFiscalYears(published).map((year) => yearHeadings(year, published));
  const expectedHeader = [...headings.map(([heading]) => heading), ...years.flat()];
  if (header.join() !== expectedHeader.join()) {
    return {
      count: 0,
      differences: [tellDifference({ file: 'table.csv', line: 1 }, header.join(), expectedHeader.join())],
    };
  }
  const found = records.map(({ cells }, index) => ({
    place: { file: 'table.csv', line: lineOf(published, 'table', index) },
    row: Object.fromEntries(cells.map((cell, at) => [header[at] ?? '', cell === '' ? null : cell])),
  }));
  return compareRows('table.csv', found, expectRows(published, years), ['指標ID']);
}

function yearHeadings(year: number, { words }: Published): [string, string] {
  const start = `${year}年度（${renderFiscalYear(year, words)}）`;
  return [`${start}実績`, `${start}判定`];
}

/** A year that an indicator does not have is shown as one without a report. */
function expectRows(published: Published, years: readonly (readonly [string, string])[]): Row[] {
  const { indicators, observations } = published.tables;
  const labels = new Map(
    published.words.codes.flatMap(({ list, code, label_ja }) => (list === 'attainment' ? [[code, label_ja]] : [])),
  );
  const rows = new Map(
    indicators.map((row): [string, Record<string, string | null>] => [
      row.indicator_id,
      Object.fromEntries([
        ...headings.map(([heading, column]) => [heading, row[column] === null ? null : String(row[column])]),
        ...years.flatMap(([value, flag]) => [
          [value, null],
          [flag, labels.get('no_data') ?? 'no_data'],
        ]),
      ]),
    ]),
  );
  const judged = new Set<string>();
  for (const { indicator_id, fiscal_year, value_text, attainment, meets_target } of observations) {
    const row = rows.get(indicator_id);
    const place = `${indicator_id} ${fiscal_year}`;
    if (!row || fiscal_year === null || judged.has(place)) continue;
    // Of two series in one year the one that was judged is shown.
    if (meets_target !== null) judged.add(place);
    const [value, flag] = yearHeadings(fiscal_year, published);
    row[value] = value_text;
    row[flag] = labels.get(attainment) ?? attainment;
  }
  return [...rows.values()];
}
