import type { AttainmentRow, IndicatorRow, ObservationRow, SectionRow } from '../model/rows.ts';
import { divide } from './Decimal.ts';

type Attainment = ObservationRow['attainment'];
type Counts = Readonly<Record<Attainment, number>>;
type CountedSection = Pick<SectionRow, 'section_id' | 'parent_id' | 'level'>;

/** What is counted, by whose sections, and for which years. */
export interface CountInput {
  readonly sections: readonly CountedSection[];
  readonly indicators: readonly Pick<IndicatorRow, 'indicator_id' | 'section_id'>[];
  readonly observations: readonly Pick<ObservationRow, 'indicator_id' | 'fiscal_year' | 'attainment'>[];
  readonly fiscalYears: readonly number[];
}

/** The section that stands for the whole plan. */
const wholePlan = 'all';

const noCounts: Counts = {
  attained: 0,
  attained_early: 0,
  not_attained: 0,
  in_progress: 0,
  not_in_force: 0,
  completed: 0,
  not_evaluable: 0,
  no_data: 0,
};

/**
 * Rows of `attainment.csv`: the plan, then its sections in their order, each with its years ascending. A section counts
 * its own indicators and those of every section below it. An observation without a fiscal year is not counted.
 * The rate is `(attained + attained_early + completed) / (those + not_attained + in_progress)`, with 4 places
 * (data-model section 4); `null` when there is nothing to divide by.
 *
 * @example countAttainment({ sections, indicators, observations, fiscalYears: [2019] })[0]
 * // { section_id: 'all', level: 'plan', fiscal_year: 2019, …, numerator: 2, denominator: 3, rate: '0.6667' }
 */
export function countAttainment({ sections, indicators, observations, fiscalYears }: CountInput): AttainmentRow[] {
  const parents = new Map(sections.map(({ section_id, parent_id }) => [section_id, parent_id]));
  const sectionOf = new Map(indicators.map(({ indicator_id, section_id }) => [indicator_id, section_id]));
  const counts = new Map<string, Counts>();
  for (const { indicator_id, fiscal_year, attainment } of observations) {
    const section = sectionOf.get(indicator_id);
    if (section === undefined || fiscal_year === null) continue;
    for (const id of [wholePlan, ...climb(section, parents)]) {
      const key = keyOf(id, fiscal_year);
      const before = counts.get(key) ?? noCounts;
      counts.set(key, { ...before, [attainment]: before[attainment] + 1 });
    }
  }
  const years = [...new Set(fiscalYears)].sort((one, other) => one - other);
  const levels = [{ section_id: wholePlan, level: 'plan' as const }, ...sections];
  return levels.flatMap(({ section_id, level }) =>
    years.map((fiscal_year) => ({
      section_id,
      level,
      fiscal_year,
      ...sumUp(counts.get(keyOf(section_id, fiscal_year)) ?? noCounts),
    })),
  );
}

/** A section and all above it. Sections that name each other as parents are climbed once. */
function climb(section: string, parents: ReadonlyMap<string, string | null>): ReadonlySet<string> {
  const path = new Set<string>();
  for (let id: string | null = section; id !== null && !path.has(id); id = parents.get(id) ?? null) path.add(id);
  return path;
}

function keyOf(section: string, year: number): string {
  return `${section} ${year}`;
}

function sumUp(counts: Counts): Counts & Pick<AttainmentRow, 'numerator' | 'denominator' | 'rate'> {
  const numerator = counts.attained + counts.attained_early + counts.completed;
  const denominator = numerator + counts.not_attained + counts.in_progress;
  const rate = denominator === 0 ? null : divide(String(numerator), String(denominator));
  return { ...counts, numerator, denominator, rate };
}
