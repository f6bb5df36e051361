import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PlanTables } from '../../pipeline/model/Plan.ts';
import type { RowChangeCode } from '../../pipeline/model/rows.ts';
import { diffReleases, isSame } from '../../pipeline/release/diff/diffReleases.ts';
import type { PublishedTables } from '../../pipeline/release/diff/PublishedTables.ts';
import { type TableName, tableFacts } from '../../pipeline/release/diff/tableFacts.ts';
import { nextVersion } from '../../pipeline/release/version/nextVersion.ts';
import { tinyPlan } from '../support/tinyPlan.ts';
import { vocabularies as words } from '../support/vocabularies.ts';
import { schemas, tinyRelease } from './tinyRelease.ts';

const filled = tableFacts.map(({ table }) => table).filter((table) => tinyPlan.tables[table].length > 0);

/** One row of a table taken out, or one of its fields filled with a text or emptied. */
interface Edit {
  readonly table: TableName;
  readonly row: number;
  readonly column: number;
  readonly to: string | null | undefined;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  table: fc.constantFrom(...filled),
  row: fc.nat(30),
  column: fc.nat(30),
  to: fc.constantFrom('x', '2020', 'attained', null, undefined),
});

function apply(tables: PlanTables, { table, row, column, to }: Edit): PlanTables {
  const rows: readonly object[] = tables[table];
  if (rows.length === 0) return tables;
  const place = row % rows.length;
  if (to === undefined) return { ...tables, [table]: rows.toSpliced(place, 1) };
  const chosen = rows[place] ?? {};
  // Keys stay: two rows of one key are no table, and `verify` tells of them.
  const names = Object.keys(chosen).filter((name) => !schemas[table]?.['x-key']?.includes(name));
  const name = names[column % names.length] ?? '';
  const mayBeEmpty = [schemas[table]?.properties?.[name]?.type].flat().includes('null');
  return { ...tables, [table]: rows.with(place, { ...chosen, [name]: mayBeEmpty ? to : (to ?? 'x') }) };
}

const changes = fc.record({
  edits: fc.array(edit, { maxLength: 6 }),
  sourceSha256: fc.constantFrom('aa', 'bb'),
  edition: fc.constantFrom('2020', '2021', '2022'),
  pipelineVersion: fc.constantFrom('0.1.0', '0.2.0', null),
});

type Changes = typeof changes extends fc.Arbitrary<infer T> ? T : never;

function toRelease({ edits, ...facts }: Changes): PublishedTables {
  return tinyRelease({ ...facts, tables: edits.reduce(apply, tinyPlan.tables) });
}

/** Holds `check` against any two releases. */
function checkPairs(check: (before: PublishedTables, after: PublishedTables) => void): void {
  fc.assert(fc.property(changes, changes, (one, other) => check(toRelease(one), toRelease(other))));
}

it('gives every change a reason, and every flag a sentence in both languages', () => {
  checkPairs((before, after) => {
    const { tables, flags } = diffReleases(before, after, words);
    for (const { reasons } of tables.flatMap((table) => table.changes)) expect(reasons).not.toEqual([]);
    for (const { ja, en } of flags) {
      expect(ja).toMatch(/は、.+ため、.+に変わりました。/);
      expect(en).toMatch(/ went from .+ because .+\.$/);
    }
  });
});

it('finds no difference between a release and itself, and raises the version for any other', () => {
  checkPairs((before, after) => {
    expect(isSame(diffReleases(before, before, words))).toBe(true);
    const diff = diffReleases(before, after, words);
    const { level } = nextVersion({ version: '1.0.0', schemaVersion: '1.0.0', diff }, { planId: 'tiny' });
    const isEdited = JSON.stringify(before.tables) !== JSON.stringify(after.tables);
    expect(level !== 'none').toBe(isEdited || before.edition !== after.edition);
  });
});

it('says backwards what it says forwards: what was added is removed', () => {
  checkPairs((before, after) => {
    const count = (one: PublishedTables, other: PublishedTables, kind: RowChangeCode) =>
      diffReleases(one, other, words).tables.map(
        (table) => table.changes.filter(({ change }) => change === kind).length,
      );
    expect(count(before, after, 'added')).toEqual(count(after, before, 'removed'));
    expect(count(before, after, 'revised')).toEqual(count(after, before, 'revised'));
  });
});
