import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { createMemoryEffects } from '../../pipeline/effects/createMemoryEffects.ts';
import type { FolderEntry } from '../../pipeline/effects/Effects.ts';
import { loadData } from '../../pipeline/effects/loadData.ts';
import { loadSchemas } from '../../pipeline/effects/loadSchemas.ts';
import { type Fault, PipelineError } from '../../pipeline/errors.ts';

const schemas = loadSchemas('.');
const source = '指標\t初期値\n';
const sha256 = createHash('sha256').update(source).digest('hex');

const catalog = `base_url: https://torikumi.example
title: { ja: 目録, en: Catalogue }
description: { ja: 説明, en: Description }
publisher:
  name: { ja: 江別市, en: Ebetsu City }
`;
const plan = `plan_id: p
title: { ja: 計画, en: Plan }
description: { ja: 説明, en: Description }
publisher:
  name: { ja: 江別市, en: Ebetsu City }
  code: "012173"
period: { first: 2019, last: 2023 }
licence:
  status: not-stated
  note: { ja: 記載なし, en: Not stated }
`;
const origin = `title: 取組状況
publisher: { name: 江別市, code: "012173" }
fiscal_year: 2022
plan_period: { first: 2019, last: 2023 }
sha256: ${sha256}
licence: not stated
`;
const good: Readonly<Record<string, string>> = {
  'catalog.yaml': catalog,
  'plans/p/plan.yaml': plan,
  'plans/p/editions/2022/origin.yaml': origin,
  'plans/p/editions/2022/source.tsv': source,
};

/** `data/` in memory: the good files with some replaced; `null` takes one away. */
function effectsOf(changes: Readonly<Record<string, string | null>> = {}) {
  const texts = Object.entries({ ...good, ...changes }).filter((entry): entry is [string, string] => entry[1] !== null);
  return createMemoryEffects(Object.fromEntries(texts.map(([path, text]) => [`/root/data/${path}`, text])));
}

/** The faults of such a `data/`; empty when it is fit. */
function faultsOf(changes: Readonly<Record<string, string | null>>): readonly Fault[] {
  try {
    loadData('/root', effectsOf(changes), schemas);
    return [];
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    expect(error.exitCode).toBe(2);
    return error.faults;
  }
}

const places = (faults: readonly Fault[]): readonly string[] =>
  faults.map(({ code, file, line, column }) =>
    [code, file, line, column].filter((part) => part !== undefined).join(' '),
  );

it('loads what is fit: settings, editions ascending, source bytes', () => {
  const origin2021 = origin.replace('2022', '2021').replace('source.tsv', 'source.csv');
  const effects = effectsOf({
    'plans/p/editions/2021/origin.yaml': origin2021,
    'plans/p/editions/2021/source.csv': source,
  });
  const { catalog: settings, plans } = loadData('/root', effects, schemas);
  expect(settings.base_url).toBe('https://torikumi.example');
  expect(plans.map(({ settings: { plan_id } }) => plan_id)).toEqual(['p']);
  expect(plans[0]?.editions.map(({ edition, source: { file } }) => `${edition} ${file}`)).toEqual([
    '2021 source.csv',
    '2022 source.tsv',
  ]);
  expect(plans[0]?.editions[1]?.corrections).toEqual([]);
});

it('takes a corrections.yaml of comments alone as no corrections', () => {
  expect(faultsOf({ 'plans/p/editions/2022/corrections.yaml': '# まだありません\n' })).toEqual([]);
});

const erratum = `- version: "1.0.0"
  table: observations
  key: 1-1-1/2022
  column: value
  wrong: "12"
  reason: { ja: 読み間違い, en: Read wrongly }
  who: 総務部
  date: "2026-04-10"
`;

it('loads errata when there are any', () => {
  const errataOf = (text: string | null) =>
    loadData('/root', effectsOf({ 'plans/p/errata.yaml': text }), schemas).plans[0]?.errata;
  expect(errataOf(null)).toEqual([]);
  expect(errataOf('# まだありません\n')).toEqual([]);
  expect(errataOf(erratum)).toMatchObject([{ version: '1.0.0', key: '1-1-1/2022', wrong: '12', who: '総務部' }]);
});

it('tells faults of errata with those of other files, each with its place', () => {
  const faults = faultsOf({
    'plans/p/plan.yaml': plan.replace('last: 2023', 'last: soon'),
    'plans/p/errata.yaml': erratum
      .replace('"1.0.0"', '1.0')
      .replace('table: observations', 'table: table')
      .replace('who:', 'whom:'),
  });
  expect(places(faults)).toEqual([
    'missing-key data/plans/p/errata.yaml 1 3',
    'invalid-value data/plans/p/errata.yaml 1 12',
    'invalid-value data/plans/p/errata.yaml 2 10',
    'unknown-key data/plans/p/errata.yaml 7 3',
    'invalid-value data/plans/p/plan.yaml 7 30',
  ]);
});

it('tells all faults of all files together, in reading order, each with its place', () => {
  const faults = faultsOf({
    'catalog.yaml': catalog.replace('base_url', 'base_ulr'),
    'plans/p/plan.yaml': plan.replace('last: 2023', 'last: soon'),
    'plans/p/editions/2022/origin.yaml': origin.replace('licence: not stated\n', ''),
    'plans/p/editions/2022/corrections.yaml': '- printed: 97回\n  printed: 98回\n',
  });
  expect(places(faults)).toEqual([
    'missing-key data/catalog.yaml 1 1',
    'unknown-key data/catalog.yaml 1 1',
    'duplicate-key data/plans/p/editions/2022/corrections.yaml 2 3',
    'missing-key data/plans/p/editions/2022/origin.yaml 1 1',
    'invalid-value data/plans/p/plan.yaml 7 30',
  ]);
  expect(faults[1]?.messageJa).toContain('`base_ulr` というキーはありません。`base_url` のことですか。');
  expect(faults[1]?.messageEn).toContain('Did you mean `base_url`?');
  expect(faults[4]?.messageJa).toContain('`soon`');
});

it('says to put quotes around a code that YAML reads as a number', () => {
  const [fault] = faultsOf({ 'plans/p/plan.yaml': plan.replace('"012173"', '012173') });
  expect(fault).toMatchObject({ code: 'invalid-value', line: 6, column: 9 });
  expect(fault?.messageJa).toContain('引用符で囲んでください');
  expect(fault?.messageEn).toContain('Put quotes around it');
});

const edition = 'plans/p/editions/2022';
it.each<[what: string, changes: Record<string, string | null>, faults: readonly string[]]>([
  ['no catalogue', { 'catalog.yaml': null }, ['missing-file data/catalog.yaml']],
  ['an empty catalogue', { 'catalog.yaml': '# later\n' }, ['missing-content data/catalog.yaml 1 1']],
  ['no plan.yaml', { 'plans/p/plan.yaml': null }, ['missing-file data/plans/p/plan.yaml']],
  [
    'another plan_id',
    { 'plans/p/plan.yaml': plan.replace('plan_id: p', 'plan_id: q') },
    ['conflicting-plan-id data/plans/p/plan.yaml 1 10'],
  ],
  [
    'a period backwards',
    { 'plans/p/plan.yaml': plan.replace('last: 2023', 'last: 2018') },
    ['conflicting-period data/plans/p/plan.yaml 7 30'],
  ],
  [
    'a wrong check digit',
    { 'plans/p/plan.yaml': plan.replace('012173', '012174') },
    ['invalid-municipality-code data/plans/p/plan.yaml 6 9'],
  ],
  [
    'another fiscal year',
    { [`${edition}/origin.yaml`]: origin.replace('2022', '2021') },
    [`conflicting-edition data/${edition}/origin.yaml 3 14`],
  ],
  [
    'a changed source',
    { [`${edition}/source.tsv`]: `${source}\n` },
    [`conflicting-digest data/${edition}/origin.yaml 5 9`],
  ],
  ['no source', { [`${edition}/source.tsv`]: null }, [`missing-source data/${edition}`]],
  ['two sources', { [`${edition}/source.csv`]: source }, [`duplicate-source data/${edition}`]],
  ['no origin', { [`${edition}/origin.yaml`]: null }, [`missing-file data/${edition}/origin.yaml`]],
  ['a misspelt file', { [`${edition}/correction.yaml`]: '[]' }, [`unknown-file data/${edition}/correction.yaml`]],
  [
    'no edition',
    { [`${edition}/origin.yaml`]: null, [`${edition}/source.tsv`]: null },
    ['missing-edition data/plans/p/editions'],
  ],
  [
    'no plan',
    Object.fromEntries(
      Object.keys(good)
        .slice(1)
        .map((path) => [path, null]),
    ),
    ['missing-plan data/plans'],
  ],
  [
    'an edition that is no year',
    { 'plans/p/editions/R5/origin.yaml': origin, 'plans/p/editions/R5/source.tsv': source },
    ['invalid-edition data/plans/p/editions/R5', 'conflicting-edition data/plans/p/editions/R5/origin.yaml 3 14'],
  ],
])('tells %s', (_what, changes, expected) => {
  expect(places(faultsOf(changes))).toEqual(expected);
});

it('names the file that a misspelt one stands for', () => {
  expect(faultsOf({ [`${edition}/correction.yaml`]: '[]' })[0]?.messageJa).toContain(
    '`corrections.yaml` のことですか。',
  );
});

it('tells a file that is not UTF-8', () => {
  const effects = effectsOf();
  effects.stored.set('/root/data/catalog.yaml', Uint8Array.of(0x8e, 0x73));
  expect(() => loadData('/root', effects, schemas)).toThrow('invalid-encoding');
});

it('yields the same whatever order the file system lists files in', () => {
  const editions = Object.fromEntries(
    ['2020', '2021'].flatMap((year) => [
      [`plans/p/editions/${year}/origin.yaml`, origin.replace('2022', year)],
      [`plans/p/editions/${year}/source.tsv`, source],
    ]),
  );
  const effects = effectsOf({
    ...editions,
    'plans/a/plan.yaml': plan.replace('plan_id: p', 'plan_id: a'),
    'plans/a/editions/2022/origin.yaml': origin,
    'plans/a/editions/2022/source.tsv': source,
  });
  const listBackwards = (path: string): readonly FolderEntry[] => [...effects.files.listFolder(path)].reverse();
  const forwards = loadData('/root', effects, schemas);
  const backwards = loadData('/root', { files: { ...effects.files, listFolder: listBackwards } }, schemas);
  expect(backwards).toEqual(forwards);
  expect(forwards.plans.map(({ settings }) => settings.plan_id)).toEqual(['a', 'p']);
});
