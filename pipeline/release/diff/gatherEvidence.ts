import type { FindingRow, IndicatorRow, LineageRow, ObservationRow, SectionRow, TargetRow } from '../../model/rows.ts';
import type { PublishedTables } from './PublishedTables.ts';

/** The same thing on both sides, where it is there. */
export interface Sides<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** Both releases, indexed so that a cause can be looked up without walking the tables again. */
export interface Evidence {
  readonly releases: { readonly before: PublishedTables; readonly after: PublishedTables };
  /** True when the newer release leads with another source file, or another edition. */
  readonly sourceChanged: boolean;
  /** The findings `applied-correction` by the cell that they correct. */
  readonly corrections: { readonly before: Corrections; readonly after: Corrections };
  readonly indicators: ReadonlyMap<string, Sides<IndicatorRow>>;
  readonly sections: ReadonlyMap<string, Sides<SectionRow>>;
  /** By indicator, then by target_no. */
  readonly targets: ReadonlyMap<string, ReadonlyMap<string, Sides<TargetRow>>>;
  /** By indicator, then by period and series. */
  readonly observations: ReadonlyMap<string, ReadonlyMap<string, Sides<ObservationRow>>>;
  /** The cells of names and baselines by what they hold: `indicator/1-1-1-1`, `baseline_text/1-1-1-1`. */
  readonly cells: ReadonlyMap<string, Sides<LineageRow>>;
  /** Indicators with a target whose due year was declared in plan.yaml, on either side. */
  readonly declaredDue: ReadonlySet<string>;
  /** Editions that the older release did not tell of, ascending. */
  readonly newEditions: readonly string[];
}

/** Corrections by source_ref. */
export type Corrections = ReadonlyMap<string, FindingRow>;

/** Indexes two releases of one plan. */
export function gatherEvidence(before: PublishedTables, after: PublishedTables): Evidence {
  return {
    releases: { before, after },
    sourceChanged: before.sourceSha256 !== after.sourceSha256 || before.edition !== after.edition,
    corrections: { before: indexCorrections(before), after: indexCorrections(after) },
    indicators: pairUp(before.tables.indicators, after.tables.indicators, (row) => row.indicator_id),
    sections: pairUp(before.tables.sections, after.tables.sections, (row) => row.section_id),
    targets: groupPairs(before.tables.targets, after.tables.targets, targetKey),
    observations: groupPairs(before.tables.observations, after.tables.observations, periodKey),
    cells: pairMaps(indexCells(before), indexCells(after)),
    declaredDue: new Set([before, after].flatMap(listDeclaredDue)),
    newEditions: listNewEditions(before, after),
  };
}

/** A target within its indicator. */
export function targetKey({ target_no }: Pick<TargetRow, 'target_no'>): string {
  return String(target_no);
}

/** An observation within its indicator. */
export function periodKey({ period, series }: Pick<ObservationRow, 'period' | 'series'>): string {
  return JSON.stringify([period, series]);
}

function pairUp<T>(before: readonly T[], after: readonly T[], key: (row: T) => string): Map<string, Sides<T>> {
  return pairMaps(new Map(before.map((row) => [key(row), row])), new Map(after.map((row) => [key(row), row])));
}

function pairMaps<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): Map<string, Sides<T>> {
  const names = new Set([...after.keys(), ...before.keys()]);
  return new Map([...names].map((name) => [name, { before: before.get(name), after: after.get(name) }]));
}

/** The rows of each indicator, paired up. */
function groupPairs<T extends { readonly indicator_id: string }>(
  before: readonly T[],
  after: readonly T[],
  key: (row: T) => string,
): Map<string, Map<string, Sides<T>>> {
  const [old, now] = [groupRows(before), groupRows(after)];
  const ids = new Set([...now.keys(), ...old.keys()]);
  return new Map([...ids].map((id) => [id, pairUp(old.get(id) ?? [], now.get(id) ?? [], key)]));
}

function groupRows<T extends { readonly indicator_id: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.indicator_id);
    if (group === undefined) groups.set(row.indicator_id, [row]);
    else group.push(row);
  }
  return groups;
}

function indexCorrections({ tables }: PublishedTables): Corrections {
  return new Map(
    tables.findings.flatMap((row): [string, FindingRow][] =>
      row.code === 'applied-correction' && row.source_ref !== null ? [[row.source_ref, row]] : [],
    ),
  );
}

function indexCells({ tables }: PublishedTables): Map<string, LineageRow> {
  return new Map(
    tables.lineage.flatMap((row): [string, LineageRow][] =>
      row.table === 'indicators' && row.key !== null ? [[`${row.column}/${row.key}`, row]] : [],
    ),
  );
}

function listNewEditions(before: PublishedTables, after: PublishedTables): string[] {
  const known = listEditions(before);
  return [...listEditions(after)].filter((edition) => !known.has(edition)).sort();
}

/** The editions that a release tells of: the leading one, and those of its history. */
function listEditions({ edition, tables }: PublishedTables): Set<string> {
  return new Set([edition, ...tables.history.map((row) => row.edition)]);
}

function listDeclaredDue({ tables }: PublishedTables): string[] {
  return tables.findings.flatMap(({ code, indicator_id }) => (code === 'inferred-due' ? (indicator_id ?? []) : []));
}
