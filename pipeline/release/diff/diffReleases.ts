import { PipelineError } from '../../errors.ts';
import type { Row } from '../../verify/Difference.ts';
import { joinKey } from '../../verify/joinKey.ts';
import { compareTable, type DifferingRows, mergeColumns } from './compareTable.ts';
import { diffFiles } from './diffFiles.ts';
import { diffMetadata } from './diffMetadata.ts';
import { diffSchemas } from './diffSchemas.ts';
import { type Evidence, gatherEvidence } from './gatherEvidence.ts';
import { type FlagWords, listFlagChanges } from './listFlagChanges.ts';
import type { PublishedTables } from './PublishedTables.ts';
import type { ReleaseDiff, ReleaseName, RowChange, TableDiff } from './ReleaseDiff.ts';
import { listReasonsByCount, type ReasonsByCount } from './reasonsOfAttainment.ts';
import { reasonsOfRow } from './reasonsOfRow.ts';
import { type TableFacts, tableFacts } from './tableFacts.ts';

/**
 * Everything in which one release of a plan differs from an earlier one, each change with its cause (data model,
 * section 6). Pure: it looks at the two values alone.
 * @throws PipelineError (exit 2) `conflicting-plan` for releases of two plans.
 * @example diffReleases(before, after, words).flags[0]?.ja
 * // '1-1-1-1 の令和元年度は、値が 5,253 から 6,253 に改められたため、進行中から期限前達成に変わりました。'
 */
export function diffReleases(before: PublishedTables, after: PublishedTables, words: FlagWords): ReleaseDiff {
  if (before.planId !== after.planId) throw conflictingPlans(before.planId, after.planId);
  const evidence = gatherEvidence(before, after);
  const flags = listReasonsByCount(evidence);
  return {
    before: nameOf(before),
    after: nameOf(after),
    tables: tableFacts.map((facts) => diffTable(facts, evidence, flags)),
    flags: listFlagChanges(evidence, words),
    schemas: diffSchemas(before.schemas, after.schemas),
    metadata: diffMetadata(evidence),
    files: diffFiles(before, after),
  };
}

/** True when the two releases hold the same, whatever records them. */
export function isSame({ tables, schemas, metadata, files }: ReleaseDiff): boolean {
  const lists = [schemas, metadata, files.added, files.removed, files.changed];
  return (
    lists.every((list) => list.length === 0) && tables.every(({ changes, restated }) => changes.length + restated === 0)
  );
}

function nameOf({ planId, version, schemaVersion, edition, pipelineVersion }: PublishedTables): ReleaseName {
  return { planId, version, schemaVersion, edition, pipelineVersion };
}

/** A table that the older release did not know, by its schemas, is told as a file and a schema, not row by row. */
function diffTable({ table, bookkeeping }: TableFacts, evidence: Evidence, flags: ReasonsByCount): TableDiff {
  const { before, after } = evidence.releases;
  const [old, now] = [before.schemas[table], after.schemas[table]];
  const key = now?.['x-key'] ?? old?.['x-key'] ?? [];
  const rows = { before: toRows(before, table), after: toRows(after, table) };
  const compared = compareTable(rows.before, rows.after, {
    key,
    bookkeeping,
    columns: mergeColumns(old?.properties, now?.properties),
  });
  return {
    table,
    rowsBefore: rows.before.length,
    rowsAfter: rows.after.length,
    changes: old ? compared.differing.map((row) => toChange(row, key, reasonsOfRow(table, row, evidence, flags))) : [],
    restated: compared.restated,
  };
}

function toChange(row: DifferingRows, key: readonly string[], reasons: RowChange['reasons']): RowChange {
  const change = row.before === undefined ? 'added' : row.after === undefined ? 'removed' : 'revised';
  return { change, key: joinKey(row.after ?? row.before ?? {}, key), columns: row.columns, reasons };
}

/** A row type is an interface: spreading lets it be read by any column name. */
function toRows({ tables }: PublishedTables, table: TableFacts['table']): Row[] {
  return tables[table].map((row) => ({ ...row }));
}

function conflictingPlans(before: string, after: string): PipelineError {
  return new PipelineError(2, [
    {
      code: 'conflicting-plan',
      messageJa: `\`${before}\` と \`${after}\` は別の計画なので比べられません。同じ計画の 2 つの版を指定してください。`,
      messageEn: `\`${before}\` and \`${after}\` are two plans and cannot be compared. Name two versions of one plan.`,
    },
  ]);
}
