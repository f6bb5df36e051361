import { describe, expect, it } from 'vitest';
import { PipelineError } from '../../../pipeline/errors.ts';
import type { HistoryRow } from '../../../pipeline/model/rows.ts';
import { diffReleases, isSame } from '../../../pipeline/release/diff/diffReleases.ts';
import type { PublishedTables } from '../../../pipeline/release/diff/PublishedTables.ts';
import type { TableName } from '../../../pipeline/release/diff/tableFacts.ts';
import { tinyPlan } from '../../support/tinyPlan.ts';
import { vocabularies as words } from '../../support/vocabularies.ts';
import { revise, schemas, tinyRelease, withCorrection, withoutIndicator } from '../tinyRelease.ts';

const { tables } = tinyPlan;
const bySource = { sourceSha256: 'bb' } as const;

function diff(after: Partial<PublishedTables>, before: Partial<PublishedTables> = {}) {
  return diffReleases(tinyRelease(before), tinyRelease(after), words);
}

/** What became of a table's rows: `revised 1-1-1/2020: revision value`. */
function listChanges(table: TableName, after: Partial<PublishedTables>, before: Partial<PublishedTables> = {}) {
  const found = diff(after, before).tables.find((entry) => entry.table === table);
  return found?.changes.map(
    ({ change, key, reasons }) =>
      `${change} ${key}: ${reasons.map(({ cause, subject }) => `${cause} ${subject}`).join(', ')}`,
  );
}

it('finds nothing between a release and itself', () => {
  const same = diff({});
  expect(isSame(same)).toBe(true);
  expect(same.tables.map(({ table, rowsBefore, changes }) => [table, rowsBefore, changes.length])).toEqual([
    ['observations', 6, 0],
    ['indicators', 2, 0],
    ['targets', 2, 0],
    ['sections', 2, 0],
    ['attributes', 0, 0],
    ['attainment', 9, 0],
    // five observations with a number or a status by nine methods
    ['methods', 45, 0],
    ['history', 0, 0],
    ['findings', 1, 0],
    ['lineage', 23, 0],
  ]);
});

it('names both sides and the fields that differ', () => {
  const revised = revise('observations', { indicator_id: '1-1-1', period: '2020' }, { value: '11', value_text: '11%' });
  const found = diff({ ...bySource, version: '1.0.1', tables: revised });
  expect(found.before.version).toBe('1.0.0');
  expect(found.after.version).toBe('1.0.1');
  expect(found.tables[0]?.changes).toEqual([
    {
      change: 'revised',
      key: '1-1-1/2020',
      columns: [
        { column: 'value', before: '0.5', after: '11' },
        { column: 'value_text', before: '0.5%', after: '11%' },
      ],
      reasons: [{ cause: 'revision', subject: 'value', before: '0.5%', after: '11%', evidence: null }],
    },
  ]);
  expect(isSame(found)).toBe(false);
});

it('counts rows that name another edition and tells none of them', () => {
  const observations = tables.observations.map((row) => ({ ...row, edition: '2022' }));
  const [first] = diff({ edition: '2022', tables: { ...tables, observations } }).tables;
  expect(first).toMatchObject({ changes: [], restated: 6 });
});

it('tells a table that the older release did not know as a file and a schema, not row by row', () => {
  const { methods: _unknown, ...older } = schemas;
  const found = diff({}, { schemas: older, tables: { ...tables, methods: [] } });
  expect(found.tables.find(({ table }) => table === 'methods')).toMatchObject({
    rowsBefore: 0,
    rowsAfter: 45,
    changes: [],
  });
  expect(found.schemas.map(({ schema, level }) => [schema, level])).toEqual([['methods', 'minor']]);
});

it('refuses two plans', () => {
  const run = () => diff({ planId: 'other' });
  expect(run).toThrow(PipelineError);
  expect(run).toThrow('conflicting-plan: `tiny` and `other` are two plans');
});

describe('why a row changed', () => {
  it('methods: what a method makes of a value follows from the value', () => {
    const revised = revise(
      'observations',
      { indicator_id: '1-1-1', period: '2020' },
      { value_text: '11%', value: '11' },
    );
    const after = revise(
      'methods',
      { indicator_id: '1-1-1', period: '2020', method: 'linear_path' },
      { score: '1.0667' },
      revised,
    );
    expect(listChanges('methods', { ...bySource, tables: after })).toEqual([
      'revised 1-1-1/2020/linear_path: revision value',
    ]);
    expect(listChanges('methods', { tables: { ...tables, methods: tables.methods.slice(1) } })).toEqual([
      'removed 1-1-1/2019/actual_over_target: rule_change rules',
    ]);
  });

  it('observations: an indicator that the city no longer prints', () => {
    const after = { ...bySource, tables: withoutIndicator('1-1-2') };
    expect(listChanges('observations', after)).toEqual([
      'removed 1-1-2/2019: revision value',
      'removed 1-1-2/2020: revision value',
      'removed 1-1-2/2021: revision source',
    ]);
    expect(listChanges('indicators', after)).toEqual(['removed 1-1-2: revision source']);
    expect(listChanges('targets', after)).toEqual(['removed 1-1-2/1: revision target']);
  });

  it('observations: another baseline shows in the progress alone', () => {
    const progress = revise('observations', { indicator_id: '1-1-1', period: '2020' }, { progress: '0.1000' });
    const after = revise(
      'indicators',
      { indicator_id: '1-1-1' },
      { baseline_text: '-1%', baseline_value: '-1' },
      progress,
    );
    expect(listChanges('observations', { ...bySource, tables: after })).toEqual([
      'revised 1-1-1/2020: revision baseline',
    ]);
    expect(listChanges('indicators', { ...bySource, tables: after })).toEqual(['revised 1-1-1: revision baseline']);
  });

  it('observations: findings follow the edition', () => {
    const after = revise(
      'observations',
      { indicator_id: '1-1-2', period: '2021' },
      { findings: 'value-after-edition' },
    );
    expect(listChanges('observations', { edition: '2022', tables: after })).toEqual([
      'revised 1-1-2/2021: new_period source',
    ]);
  });

  it('indicators: each group of columns asks for itself', () => {
    const after = revise('indicators', { indicator_id: '1-1-1' }, { target_text: '(R3)20%以上', unit: '点' });
    const withTarget = revise('targets', { indicator_id: '1-1-1' }, { text: '(R3)20点以上' }, after);
    expect(listChanges('indicators', { ...bySource, tables: withTarget })).toEqual([
      'revised 1-1-1: unit_change value, revision target',
    ]);
  });

  it('indicators: the latest year hangs on the edition, also without a value', () => {
    const after = revise('indicators', { indicator_id: '1-1-2' }, { latest_fiscal_year: 2022 });
    expect(listChanges('indicators', { ...bySource, edition: '2022', tables: after })).toEqual([
      'revised 1-1-2: new_period source',
    ]);
    expect(listChanges('indicators', { tables: after })).toEqual(['revised 1-1-2: rule_change rules']);
  });

  it('indicators: a name is revised by the city, or read otherwise', () => {
    const named = revise('indicators', { indicator_id: '1-1-2' }, { indicator: '窓口の待ち時間' });
    const printed = revise('lineage', { source_ref: 'source.tsv#cell=4,3' }, { text: '窓口の待ち時間' }, named);
    expect(listChanges('indicators', { ...bySource, tables: printed })).toEqual(['revised 1-1-2: revision name']);
    expect(listChanges('indicators', { tables: named })).toEqual(['revised 1-1-2: rule_change rules']);
  });

  it('targets: a due year declared in plan.yaml', () => {
    const finding = { ...withCorrection('x').findings.at(-1), code: 'inferred-due' };
    const after = revise('targets', { indicator_id: '1-1-1' }, { due: 2022 });
    const findings = [...after.findings, { ...after.findings[0], ...finding }] as typeof after.findings;
    expect(listChanges('targets', { tables: { ...after, findings } })).toEqual(['revised 1-1-1/1: declaration due']);
    expect(listChanges('targets', { tables: after })).toEqual(['revised 1-1-1/1: rule_change rules']);
  });

  it('targets: one that is computed follows what it is computed from', () => {
    const relative = { kind: 'relative', reference: 'baseline', value: '-10' } as const;
    const before = revise('targets', { indicator_id: '1-1-1' }, relative);
    const after = revise(
      'indicators',
      { indicator_id: '1-1-1' },
      { baseline_text: '-10%', baseline_value: '-10' },
      revise('targets', { indicator_id: '1-1-1' }, { ...relative, value: '-20' }),
    );
    expect(listChanges('targets', { ...bySource, tables: after }, { tables: before })).toEqual([
      'revised 1-1-1/1: revision baseline',
    ]);
  });

  it('sections and attributes: what their cells print', () => {
    const titled = revise('sections', { section_id: '1' }, { title: 'まちを育てる', label_text: '1 まちを育てる' });
    expect(listChanges('sections', { ...bySource, tables: titled })).toEqual(['revised 1: revision section']);
    const attribute = {
      indicator_id: '1-1-1',
      attribute: '所管課',
      value: '総務課',
      source_ref: 'source.tsv#cell=3,9',
    };
    const before = { ...tables, attributes: [attribute] };
    const after = { ...tables, attributes: [{ ...attribute, value: '企画課' }] };
    expect(listChanges('attributes', { ...bySource, tables: after }, { tables: before })).toEqual([
      'revised 1-1-1/所管課: revision attribute',
    ]);
  });

  it('attainment: the flags counted in it, up to the whole plan', () => {
    const flipped = revise(
      'observations',
      { indicator_id: '1-1-1', period: '2020' },
      { value: '11', value_text: '11%', attainment: 'attained_early' },
    );
    const after = {
      ...flipped,
      attainment: flipped.attainment.map((row) =>
        row.fiscal_year === 2020 ? { ...row, in_progress: 0, attained_early: 1, numerator: 2, rate: '1.0000' } : row,
      ),
    };
    expect(listChanges('attainment', { ...bySource, tables: after })).toEqual([
      'revised all/2020: revision value',
      'revised 1/2020: revision value',
      'revised 1-1/2020: revision value',
    ]);
    const [change] = diff({ ...bySource, tables: after }).tables[5]?.changes ?? [];
    expect(change?.reasons).toEqual([
      { cause: 'revision', subject: 'value', before: null, after: null, evidence: null },
    ]);
  });

  it('findings: a correction, an acceptance, or what is printed of the indicator', () => {
    expect(listChanges('findings', { tables: withCorrection('11%') })).toEqual([
      'added applied-correction-1: correction source',
    ]);
    const accepted = revise('findings', { code: 'sudden-change' }, { severity: 'warning' });
    expect(listChanges('findings', { tables: accepted })).toEqual(['revised sudden-change-1: declaration acceptance']);
    const gone = { ...tables, findings: [] };
    expect(listChanges('findings', { ...bySource, tables: gone })).toEqual([
      'removed sudden-change-1: revision source',
    ]);
  });

  it('lineage: the city for another text, the rules for another place of the same', () => {
    const printed = revise('lineage', { source_ref: 'source.tsv#cell=5,1' }, { text: '注記' });
    expect(listChanges('lineage', { ...bySource, tables: printed })).toEqual([
      'revised source.tsv#cell=5,1: revision source',
    ]);
    const placed = revise('lineage', { source_ref: 'source.tsv#cell=5,1' }, { role: 'title' });
    expect(listChanges('lineage', { tables: placed, pipelineVersion: '0.2.0' })).toEqual([
      'revised source.tsv#cell=5,1: rule_change rules',
    ]);
  });
});

describe('history', () => {
  const rowsOf = (edition: string): HistoryRow[] => tables.observations.slice(0, 1).map((row) => ({ ...row, edition }));

  it('begins with the second edition, for the rows of both', () => {
    const after = { ...tables, history: [...rowsOf('2021'), ...rowsOf('2022')] };
    expect(listChanges('history', { ...bySource, edition: '2022', tables: after })).toEqual([
      'added 2021/1-1-1/2019: new_period source',
      'added 2022/1-1-1/2019: new_period source',
    ]);
    const found = diff({ ...bySource, edition: '2022', tables: after }).tables.find(({ table }) => table === 'history');
    expect(found?.changes[0]?.reasons).toEqual([
      { cause: 'new_period', subject: 'source', before: null, after: '2022', evidence: null },
    ]);
  });

  it('tells the leading edition as its observations do, an earlier one by its text', () => {
    const before = { ...tables, history: [...rowsOf('2020'), ...rowsOf('2021')] };
    const [old, leading] = before.history;
    if (!old || !leading) throw new Error('no history');
    const observed = revise(
      'observations',
      { indicator_id: '1-1-1', period: '2019' },
      { value_text: '-4%', value: '-4' },
    );
    const history = [
      { ...old, value_text: '-3%' },
      { ...leading, value_text: '-4%' },
    ];
    expect(listChanges('history', { ...bySource, tables: { ...observed, history } }, { tables: before })).toEqual([
      'revised 2020/1-1-1/2019: revision value',
      'revised 2021/1-1-1/2019: revision value',
    ]);
  });
});
