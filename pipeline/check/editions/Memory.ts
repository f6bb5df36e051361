import type { ReadObservation, ReadSection } from '../../model/Plan.ts';
import type { IndicatorRow, ObservationRow, TargetRow } from '../../model/rows.ts';

/** What one edition tells, as far as editions are held against each other. */
export interface EditionRows {
  readonly sections: readonly ReadSection[];
  readonly indicators: readonly IndicatorRow[];
  readonly targets: readonly TargetRow[];
  readonly observations: readonly ReadObservation[];
}

/** Something as the last edition that had it told it. */
export interface Remembered<T> {
  readonly edition: string;
  readonly row: T;
}

/** An indicator with its targets. */
export interface KnownIndicator extends Remembered<IndicatorRow> {
  readonly targets: readonly TargetRow[];
}

/** What the editions so far have told: the last one, and everything that any of them had. */
export interface Memory {
  readonly edition: string;
  readonly rows: EditionRows;
  /** With the last title that was printed, where the last edition prints none. */
  readonly sections: ReadonlyMap<string, Remembered<ReadSection>>;
  readonly indicators: ReadonlyMap<string, KnownIndicator>;
  /** Reported values alone, by `observationKey`. */
  readonly observations: ReadonlyMap<string, Remembered<ReadObservation>>;
}

/** The memory after one more edition; editions come in ascending order. */
export function remember(memory: Memory | null, edition: string, rows: EditionRows): Memory {
  const sections = new Map(memory?.sections);
  for (const row of rows.sections) {
    const title = row.title ?? sections.get(row.section_id)?.row.title ?? null;
    sections.set(row.section_id, { edition, row: { ...row, title } });
  }
  const indicators = new Map(memory?.indicators);
  const targets = groupTargets(rows.targets);
  for (const row of rows.indicators)
    indicators.set(row.indicator_id, { edition, row, targets: targets.get(row.indicator_id) ?? [] });
  const observations = new Map(memory?.observations);
  for (const row of rows.observations.filter(isReported)) observations.set(observationKey(row), { edition, row });
  return { edition, rows, sections, indicators, observations };
}

/** The targets of each indicator, in order. */
export function groupTargets(rows: readonly TargetRow[]): Map<string, TargetRow[]> {
  const groups = new Map<string, TargetRow[]>();
  for (const row of rows) groups.set(row.indicator_id, [...(groups.get(row.indicator_id) ?? []), row]);
  return groups;
}

/** True for an observation that holds a number or a stage. */
export function isReported({ value, status }: Pick<ObservationRow, 'value' | 'status'>): boolean {
  return value !== null || status !== null;
}

/** One indicator in one period, as one text. */
export function observationKey({
  indicator_id,
  period,
  series,
}: Pick<ObservationRow, 'indicator_id' | 'period' | 'series'>): string {
  return JSON.stringify([indicator_id, period, series]);
}
