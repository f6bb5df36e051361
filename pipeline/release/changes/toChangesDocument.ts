import type { ChangeCauseCode, ChangesDocument } from '../../model/rows.ts';
import type { Erratum } from '../../model/Settings.ts';
import type { Reason, ReleaseDiff, RowChange } from '../diff/ReleaseDiff.ts';
import type { NextVersion } from '../version/nextVersion.ts';

/** What a document is made of: the release by name, its version, and its difference to the one before, if there is one. */
export interface ChangesSource {
  readonly planId: string;
  readonly edition: string;
  readonly next: NextVersion;
  readonly diff: ReleaseDiff | null;
  /** Mistakes in earlier releases that are known by now. */
  readonly errata: readonly Erratum[];
}

/**
 * The changes of a release as a document for programs, `changes.json`. For a first release `previous` is `null` and every list
 * is empty.
 * @example toChangesDocument({ planId, edition, next, diff }).previous?.version // '1.0.0'
 */
export function toChangesDocument({ planId, edition, next, diff }: Omit<ChangesSource, 'errata'>): ChangesDocument {
  return {
    $schema: 'https://torikumi.example/schemas/v1/changes.json',
    plan_id: planId,
    version: next.version,
    schema_version: next.schemaVersion,
    edition,
    previous:
      diff === null
        ? null
        : { version: diff.before.version, schema_version: diff.before.schemaVersion, edition: diff.before.edition },
    level: next.level,
    because: next.because,
    tables: (diff?.tables ?? []).map(({ table, rowsBefore, rowsAfter, changes, restated }) => ({
      table,
      rows_before: rowsBefore,
      rows_after: rowsAfter,
      ...countChanges(changes),
      restated,
    })),
    flags: (diff?.flags ?? []).map(({ indicatorId, period, series, before, after, reasons, ja, en }) => ({
      indicator_id: indicatorId,
      period,
      series,
      before,
      after,
      causes: listCauses(reasons),
      ja,
      en,
    })),
    changes: (diff?.tables ?? []).flatMap(({ table, changes }) => changes.map((change) => ({ table, ...change }))),
    schemas: diff?.schemas ?? [],
    metadata: diff?.metadata ?? [],
    files: diff?.files ?? { added: [], removed: [], changed: [] },
  };
}

function countChanges(changes: readonly RowChange[]): Record<RowChange['change'], number> {
  const count = (kind: RowChange['change']): number => changes.filter(({ change }) => change === kind).length;
  return { added: count('added'), removed: count('removed'), revised: count('revised') };
}

function listCauses(reasons: readonly Reason[]): ChangeCauseCode[] {
  return [...new Set(reasons.map(({ cause }) => cause))];
}
