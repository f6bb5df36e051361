import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { add } from '../../pipeline/commands/add.ts';
import { build } from '../../pipeline/commands/build.ts';
import { createMemoryEffects } from '../../pipeline/effects/createMemoryEffects.ts';
import type { OriginSettings, PlanSettings } from '../../pipeline/model/Settings.ts';

const table = [
  '砂川市総合計画の進捗状況一覧（令和3年度）',
  '施策\t指標\t基準値(R1)\t目標値(R6)\tR2\tR3',
  '健康\t健診の受診率\t30.0%\t40.0%以上\t31.0%\t33.5%',
  '健康\t講座の参加者数\t100人\t150人以上\t80人\t120人',
  '',
].join('\n');

function readFolder(folder: string): [string, Uint8Array][] {
  return readdirSync(folder).map((name) => [`/root/${folder}/${name}`, readFileSync(`${folder}/${name}`)]);
}

/** A project with no plan, and one file to add. */
function project(name: string, text: string, more: Readonly<Record<string, string>> = {}) {
  const files = {
    ...Object.fromEntries([...readFolder('schemas/v1'), ...readFolder('data/vocabularies')]),
    '/root/data/catalog.yaml': readFileSync('data/catalog.yaml'),
    [`/in/${name}`]: text,
    ...more,
  };
  return createMemoryEffects(files);
}

function readText(effects: ReturnType<typeof project>, path: string): string {
  return new TextDecoder().decode(effects.files.readFile(`/root/${path}`) ?? new Uint8Array());
}

const planOf = (text: string): PlanSettings => parse(text) as PlanSettings;

describe('a table that names its city, its plan and its year', () => {
  const effects = project('shinchoku.tsv', table);
  const exit = add({ file: '/in/shinchoku.tsv', dryRun: false }, effects);
  const yaml = readText(effects, 'data/plans/sunagawa-sogo/plan.yaml');

  it('is put into a plan of its own, named by city and kind', () => {
    expect(exit).toBe(0);
    // 砂川市 is 012262 in the ministry's list; 総合計画 is a comprehensive plan.
    expect(planOf(yaml)).toMatchObject({
      plan_id: 'sunagawa-sogo',
      title: { ja: '砂川市総合計画' },
      publisher: { name: { ja: '砂川市', en: 'Sunagawa City' }, code: '012262' },
      period: { first: 2020, last: 2024 },
      licence: { status: 'not-stated' },
    });
    const edition = 'data/plans/sunagawa-sogo/editions/2021';
    expect(readText(effects, `${edition}/source.tsv`)).toBe(table);
    expect(parse(readText(effects, `${edition}/origin.yaml`)) as OriginSettings).toMatchObject({
      title: '砂川市総合計画の進捗状況一覧（令和3年度）',
      fiscal_year: 2021,
      plan_period: { first: 2020, last: 2024 },
    });
  });

  it('has every inferred key marked with its evidence, and every open one', () => {
    const marked = (key: string): string => yaml.split('\n').find((line) => line.trim().startsWith(`${key}:`)) ?? '';
    expect(marked('code')).toContain('# 推定: 「砂川市総合計画の進捗状況一覧（令和3年度）」から');
    expect(marked('first')).toContain('# 推定: 実績と目標の年度から');
    expect(marked('status')).toContain('# 要確認: 利用条件を市に確かめる');
    expect(marked('plan_id')).not.toContain('#');
  });

  it('says what is left to decide, and builds as it is', () => {
    expect(effects.out()).toContain('人が決めること to be decided by a person: 3');
    expect(effects.out()).toContain('指標 indicators 2、実績 observations 4');
    expect(build({ plans: [], json: false }, effects), effects.err()).toBe(0);
    expect(readText(effects, 'output/sunagawa-sogo/observations.csv')).toContain('sunagawa-sogo,2021,1-1,2021,,2021,');
  });

  it('is never written over', () => {
    const again = () => add({ file: '/in/shinchoku.tsv', dryRun: false }, effects);
    expect(again).toThrow('--to sunagawa-sogo');
    expect(() => add({ file: '/in/shinchoku.tsv', to: 'sunagawa-sogo', dryRun: false }, effects)).toThrow(
      'data/plans/sunagawa-sogo/editions/2021',
    );
    expect(readText(effects, 'data/plans/sunagawa-sogo/plan.yaml')).toBe(yaml);
  });
});

it('puts a further edition beside the first, with the publisher and period of the plan', () => {
  const next = table
    .replace('令和3年度', '令和4年度')
    .replace('R3\n', 'R3\tR4\n')
    .replaceAll(/(33\.5%|120人)/gu, '$1\t$1');
  const effects = project('r3.tsv', table, { '/in/r4.tsv': next });
  add({ file: '/in/r3.tsv', dryRun: false }, effects);
  expect(add({ file: '/in/r4.tsv', to: 'sunagawa-sogo', dryRun: false }, effects)).toBe(0);
  expect(parse(readText(effects, 'data/plans/sunagawa-sogo/editions/2022/origin.yaml'))).toMatchObject({
    publisher: { name: '砂川市', code: '012262' },
    fiscal_year: 2022,
    plan_period: { first: 2020, last: 2024 },
  });
  expect(build({ plans: [], json: false }, effects), effects.err()).toBe(0);
});

describe('a table that does not say whose it is', () => {
  const bare = table.split('\n').slice(1).join('\n');

  it('is put in all the same, its publisher open, and builds', () => {
    const effects = project('kpi.tsv', bare);
    expect(add({ file: '/in/kpi.tsv', dryRun: false }, effects)).toBe(0);
    const { publisher, title } = planOf(readText(effects, 'data/plans/kpi/plan.yaml'));
    expect([publisher.name.ja, publisher.code, title.ja]).toEqual(['要確認', '000000', '要確認']);
    expect(build({ plans: [], json: false }, effects), effects.err()).toBe(0);
  });

  it('names the choices where a name is shared', () => {
    // 伊達市 is in 北海道 (012335) and in 福島県 (072133).
    const effects = project('kpi.tsv', `伊達市総合計画\n${bare}`);
    add({ file: '/in/kpi.tsv', dryRun: false }, effects);
    expect(effects.out()).toContain('どの団体か決める: 伊達市 012335、伊達市 072133');
  });

  it('takes what a person says', () => {
    const effects = project('kpi.tsv', bare);
    add({ file: '/in/kpi.tsv', publisher: '072133', id: 'date-sogo', edition: 2021, dryRun: false }, effects);
    expect(planOf(readText(effects, 'data/plans/date-sogo/plan.yaml')).publisher.name.ja).toBe('伊達市');
  });

  it('refuses a publisher and a plan that nobody knows', () => {
    const effects = project('kpi.tsv', bare);
    expect(() => add({ file: '/in/kpi.tsv', publisher: '無い市', dryRun: false }, effects)).toThrow('無い市');
    expect(() => add({ file: '/in/kpi.tsv', to: 'nowhere', dryRun: false }, effects)).toThrow('nowhere');
    expect(() => add({ file: '/in/other.tsv', dryRun: false }, effects)).toThrow('/in/other.tsv');
    expect(() => add({ file: '/in/kpi.tsv', id: 'Not An Id', dryRun: false }, effects)).toThrow('Not An Id');
  });
});

it('reads the publisher from an address in the file', () => {
  const effects = project('t.tsv', `# https://www.city.anjo.aichi.jp/plan\n${table.split('\n').slice(1).join('\n')}`);
  add({ file: '/in/t.tsv', dryRun: false }, effects);
  // 安城市 in 愛知県 is 232122.
  expect(planOf(readText(effects, 'data/plans/anjo-plan/plan.yaml')).publisher.code).toBe('232122');
  expect(readText(effects, 'data/plans/anjo-plan/editions/2021/origin.yaml')).toContain(
    'url: "https://www.city.anjo.aichi.jp/plan"',
  );
});

it('writes nothing with --dry-run, and shows what it would write', () => {
  const effects = project('shinchoku.tsv', table);
  expect(add({ file: '/in/shinchoku.tsv', dryRun: true }, effects)).toBe(0);
  expect(effects.files.listFolder('/root/data/plans')).toEqual([]);
  expect(effects.out()).toContain('plan_id: sunagawa-sogo');
});
