import { describe, expect, it, test } from 'vitest';
import { settleRelease, type Tree } from '../../pipeline/commands/settleRelease.ts';
import { loadSchemas } from '../../pipeline/effects/loadSchemas.ts';
import type { Plan } from '../../pipeline/model/Plan.ts';
import type { ChangesDocument, PlanDocument } from '../../pipeline/model/rows.ts';
import type { SchemaDocument } from '../../pipeline/model/Schemas.ts';
import { digestOf } from '../../pipeline/release/bundle/digestOf.ts';
import { renderSchemas } from '../../pipeline/release/bundle/renderSchemas.ts';
import { sealBundle } from '../../pipeline/release/bundle/sealBundle.ts';
import { csvWriter } from '../../pipeline/write/csvWriter.ts';
import { jsonWriter } from '../../pipeline/write/jsonWriter.ts';
import { listTables } from '../../pipeline/write/listTables.ts';
import { realPlan, realSource, replaceOnce } from '../support/realPlan.ts';
import { tinyCatalog } from '../support/tinyPlan.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

const schemas = loadSchemas('.');

/** The files that a difference is taken of; the workbook and the others say the same again. */
function write(plan: Plan): Tree {
  const context = { catalog: tinyCatalog, schemas, words, tables: listTables(plan, schemas, words) };
  return new Map([...csvWriter.write(plan, context), ...jsonWriter.write(plan, context), ...renderSchemas(schemas)]);
}

function settle(plan: Plan, last: Tree = new Map(), pipelineVersion = '0.1.0') {
  return settleRelease({ plan, write, last, errata: [], pipelineVersion, schemas, words });
}

function readJson<T>(files: Tree, path: string): T {
  return JSON.parse(new TextDecoder().decode(files.get(path))) as T;
}

/** A settled release as it is archived, manifest and all. */
function release({ plan, files, records, previousVersion }: ReturnType<typeof settle>): Tree {
  const { edition, origin, source } = plan;
  const all = new Map([...files, ...records]);
  return sealBundle(all, { plan, editions: [{ edition, origin, source }], previousVersion, pipelineVersion: '0.1.0' });
}

function listDigests(files: Tree): string[] {
  return [...files].map(([path, bytes]) => `${digestOf(bytes)} ${path}`).sort();
}

const first = settle(realPlan());
const last = release(first);

/** What the next release tells when the plan is changed. */
function change(plan: Plan, pipelineVersion?: string) {
  const { next, records } = settle(plan, last, pipelineVersion);
  const changes = readJson<ChangesDocument>(records, 'changes.json');
  return { ...next, ...changes, told: changes.flags.map(({ ja }) => ja) };
}

const flips = '進行中から期限前達成に変わりました。';
const correction = {
  source_ref: 'source.tsv#cell=6,7',
  printed: '5,253',
  corrected: '6,253',
  reason: '桁の誤り',
  evidence: '担当課の記録',
  who: '江別市 総務部',
  date: '2026-04-10',
};

describe('the first release of the real plan', () => {
  it('is 1.0.0 and says that it is the first', () => {
    expect(first.next).toMatchObject({ version: '1.0.0', schemaVersion: '1.0.0' });
    expect(first.previousVersion).toBeNull();
    expect([...first.records.keys()]).toEqual(['CHANGES.md', 'changes.json']);
    expect(readJson<ChangesDocument>(first.records, 'changes.json')).toMatchObject({ previous: null, changes: [] });
  });
});

describe('the next release of the real plan', () => {
  it('is the last one, byte for byte, when nothing changed but the pipeline', () => {
    const again = settle(realPlan(), last, '0.2.0');
    expect(again.next).toMatchObject({ version: '1.0.0', level: 'none' });
    expect(listDigests(new Map([...again.files, ...again.records]))).toEqual(listDigests(last));
  });

  it('bears its version in its files, and names the one before', () => {
    const settled = settle(realPlan({ source: replaceOnce('\t5,253\t', '\t6,253\t') }), last);
    expect(settled.plan.version).toBe('1.0.1');
    expect(readJson<PlanDocument>(settled.files, 'plan.json').version).toBe('1.0.1');
    expect(settled.previousVersion).toBe('1.0.0');
  });

  it('tells a revised value: PATCH, with the flag that it flipped', () => {
    const { version, level, told, flags } = change(realPlan({ source: replaceOnce('\t5,253\t', '\t6,253\t') }));
    expect([version, level]).toEqual(['1.0.1', 'patch']);
    expect(told).toEqual([`1-1-1-1 の令和元年度は、値が 5,253 から 6,253 に改められたため、${flips}`]);
    expect(flags[0]).toMatchObject({
      causes: ['revision'],
      en: 'R1 of 1-1-1-1 went from in_progress to attained_early because the value was revised 5,253 → 6,253.',
    });
  });

  it('tells a correction with its evidence: PATCH', () => {
    const { version, told } = change(realPlan({ corrections: [correction] }));
    expect(version).toBe('1.0.1');
    expect(told).toEqual([
      `1-1-1-1 の令和元年度は、値が 5,253 から 6,253 に訂正されたため、${flips}6行7列の「5,253」を「6,253」と読みました。理由: 桁の誤り。根拠: 担当課の記録（2026-04-10 江別市 総務部）。`,
    ]);
  });

  it('tells a new edition: MINOR, with the year that it reports', () => {
    const next = replaceOnce('26,684\t\t', '26,684\t30,000\t', replaceOnce('（令和4年度）', '（令和5年度）'));
    const { version, told, because, tables } = change(realPlan({ next }));
    expect(version).toBe('1.1.0');
    expect(told).toEqual([
      '1-1-1-1 の令和5年度は、前の版より後の値 30,000 が報告されたため、未報告から達成に変わりました。',
    ]);
    expect(because.map(({ ja }) => ja)).toContain('2022年度版から2023年度版になった');
    expect(tables.find(({ table }) => table === 'history')).toMatchObject({ rows_before: 0, added: 300 });
  });

  it('tells a removed indicator: MAJOR', () => {
    const source = realSource.replace(/^.*出前講座開催回数.*\n/m, '');
    const { version, because } = change(realPlan({ source }));
    expect(version).toBe('2.0.0');
    expect(because.map(({ en }) => en)).toEqual([
      '5 rows removed from observations.csv',
      '1 row removed from indicators.csv',
      '1 row removed from targets.csv',
    ]);
  });

  it('tells a rename, also a declared one: MAJOR', () => {
    const next = replaceOnce('（令和4年度）', '（令和5年度）', replaceOnce('出前講座開催回数', '出前講座の開催回数'));
    const rename = { edition: '2023', indicator_id: '1-1-1-3', from: '出前講座開催回数', to: '出前講座の開催回数' };
    const { version, because } = change(realPlan({ next, settings: { renames: [{ ...rename, reason: '表記' }] } }));
    expect(version).toBe('2.0.0');
    expect(because[0]?.ja).toContain('（出前講座開催回数 → 出前講座の開催回数）');
  });

  it('tells another unit: MAJOR', () => {
    const before = '97回\t(R5)110回\t97回\t69回\t74回\t105回';
    const { version, changes } = change(realPlan({ source: replaceOnce(before, before.replaceAll('回', '件')) }));
    expect(version).toBe('2.0.0');
    const observed = changes.filter(({ table }) => table === 'observations');
    expect(observed.map(({ reasons }) => reasons.map(({ cause }) => cause))).toEqual(
      Array.from({ length: 4 }, () => ['unit_change']),
    );
  });

  it('tells other rules, and the pipeline that brought them: PATCH', () => {
    const lenient = words.status.map((word) => (word.code === 'consider' ? { ...word, rank: 2 } : word));
    const { version, flags, changes } = change(realPlan({ words: { ...words, status: lenient } }), '0.2.0');
    expect(version).toBe('1.0.1');
    // 検討 now reaches what 実施 does, so a year of 検討 before the target is in force has met it early.
    expect(flags[0]).toMatchObject({
      indicator_id: '1-1-1-2',
      period: '2019',
      ja: '1-1-1-2 の令和元年度は、パイプラインの決まりが変わった（パイプライン 0.1.0 → 0.2.0）ため、対象期間前から期限前達成に変わりました。',
    });
    expect(new Set(changes.flatMap(({ reasons }) => reasons.map(({ cause }) => cause)))).toEqual(
      new Set(['rule_change']),
    );
  });

  it('is raised by a person, never lowered', () => {
    expect(change(realPlan({ settings: { version_at_least: '2.0.0' } })).version).toBe('2.0.0');
    const source = replaceOnce('\t5,253\t', '\t6,253\t');
    expect(change(realPlan({ source, settings: { version_at_least: '1.0.0' } })).version).toBe('1.0.1');
    const removed = realSource.replace(/^.*出前講座開催回数.*\n/m, '');
    expect(() => change(realPlan({ source: removed, settings: { version_at_least: '1.5.0' } }))).toThrow(
      'conflicting-version',
    );
  });
});

type Targets = SchemaDocument & Required<Pick<SchemaDocument, 'properties' | 'required'>>;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('schemas of the last release', () => {
  /** The last release as if its schema of the targets had been another. */
  function lastWith(alter: (schema: Targets) => object): Tree {
    const schema = alter(readJson<Targets>(last, 'schemas/targets.json'));
    return new Map([...last, ['schemas/targets.json', encode(JSON.stringify(schema))]]);
  }

  const withNote = ({ properties, required, ...rest }: Targets): object => ({
    ...rest,
    properties: { ...properties, note: { type: 'string' } },
    required: [...required, 'note'],
  });
  /** What a last release with that field publishes: a column more, empty in every row. */
  const targets = new TextDecoder().decode(last.get('targets.csv')).split('\n');
  const wider = targets.map((line, index) => (line === '' ? line : `${line}${index === 0 ? ',note' : ','}`)).join('\n');
  const withoutStatus = ({ properties, ...rest }: Targets): object => {
    const kinds = properties['kind']?.enum?.filter((code) => code !== 'status') ?? [];
    return { ...rest, properties: { ...properties, kind: { ...properties['kind'], enum: kinds } } };
  };

  test.each([
    ['a field that is gone is a MAJOR', new Map([...lastWith(withNote), ['targets.csv', encode(wider)]]), '2.0.0'],
    ['another title is a PATCH', lastWith((schema) => ({ ...schema, title: '前の題' })), '1.0.1'],
  ])('%s, of the data and of their shape', (_what, older, version) => {
    const settled = settle(realPlan(), older);
    expect(settled.next).toMatchObject({ version, schemaVersion: version });
    expect(readJson<ChangesDocument>(settled.records, 'changes.json').schemas.length).toBeGreaterThan(0);
  });

  it('refuse data that break them under a version that promises not to', () => {
    const narrow = lastWith(withoutStatus);
    expect(() => settle(realPlan(), narrow)).toThrow('refused-version');
    expect(settle(realPlan({ settings: { version_at_least: '2.0.0' } }), narrow).next.version).toBe('2.0.0');
  });
});

it('says of a last release that cannot be read which file is at fault', () => {
  const broken = new Map([...last, ['plan.json', new TextEncoder().encode('{')]]);
  expect(() => settle(realPlan(), broken)).toThrow(
    'invalid-release: `plan.json` of `output/releases/ebetsu-gyokaku/latest` cannot be read',
  );
});
