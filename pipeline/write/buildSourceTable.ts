import type { Plan } from '../model/Plan.ts';
import type { IndicatorRow, ObservationRow } from '../model/rows.ts';
import type { Era, Vocabularies } from '../model/Vocabularies.ts';
import type { PublishedTable, Row } from './listTables.ts';

/** The headings that stand before the years, each with what stands under it. */
const headings: readonly (readonly [heading: string, column: keyof IndicatorRow])[] = [
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
 * The source table put right (`table.csv`, data-model section 3): one indicator a row, for each fiscal year the value as
 * printed and the flag in Japanese. A year of which an indicator has two series shows the one that was judged.
 * @example buildSourceTable(plan, words).columns[9]?.name // '2019年度（令和元年度）実績'
 */
export function buildSourceTable(plan: Plan, words: Vocabularies): PublishedTable {
  const years = plan.fiscalYears.map((year) => ({ year, label: labelYear(year, words.eras) }));
  const flags = new Map(
    words.codes.filter(({ list }) => list === 'attainment').map(({ code, label_ja }) => [code, label_ja]),
  );
  const observations = indexByYear(plan.tables.observations);
  const rows = plan.tables.indicators.map((indicator): Row => {
    const row: Record<string, Row[string]> = {};
    for (const [heading, column] of headings) row[heading] = indicator[column];
    for (const { year, label } of years) {
      const observation = observations.get(`${indicator.indicator_id}/${year}`);
      const flag = observation?.attainment ?? 'no_data';
      row[`${label}実績`] = observation?.value_text ?? null;
      row[`${label}判定`] = flags.get(flag) ?? flag;
    }
    return row;
  });
  const names = [
    ...headings.map(([heading]) => heading),
    ...years.flatMap(({ label }) => [`${label}実績`, `${label}判定`]),
  ];
  return { name: 'table', columns: names.map((name) => ({ name, kind: 'text' })), rows };
}

/**
 * A fiscal year with the era year that bears it in official use, from the table of eras.
 * @example labelYear(2019, eras) // '2019年度（令和元年度）'
 */
export function labelYear(year: number, eras: readonly Era[]): string {
  const era = eras.find(
    ({ first_fiscal_year, last_fiscal_year }) => year >= first_fiscal_year && year <= (last_fiscal_year ?? year),
  );
  if (!era) return `${year}年度（西暦${year}年度）`;
  const number = year - era.year_zero;
  return `${year}年度（${era.name}${number === 1 ? '元' : number}年度）`;
}

function indexByYear(observations: readonly ObservationRow[]): ReadonlyMap<string, ObservationRow> {
  const index = new Map<string, ObservationRow>();
  for (const row of observations) {
    const key = `${row.indicator_id}/${row.fiscal_year}`;
    if ((index.get(key)?.meets_target ?? null) === null) index.set(key, row);
  }
  return index;
}
