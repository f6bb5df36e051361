import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { build } from '../../pipeline/commands/build.ts';
import { loadSchemas } from '../../pipeline/effects/loadSchemas.ts';
import { readTree } from '../../pipeline/effects/readTree.ts';
import { PipelineError } from '../../pipeline/errors.ts';
import { verifyFiles } from '../../pipeline/verify/verifyFiles.ts';
import { memoryProject } from '../support/memoryProject.ts';
import { vocabularies } from '../support/vocabularies.ts';

const editions = 'data/plans/ebetsu-gyokaku/editions';
const first = readFileSync(`${editions}/2022/source.tsv`, 'utf8');

/** The project with an edition 2023 beside the real one of 2022. */
function withNextEdition(source: string, plan: Readonly<Record<string, string>> = {}) {
  const origin = readFileSync(`${editions}/2022/origin.yaml`, 'utf8')
    .replace(/^fiscal_year:.*$/m, 'fiscal_year: 2023')
    .replace(/[0-9a-f]{64}/, createHash('sha256').update(source).digest('hex'));
  return memoryProject(null, {
    [`${editions}/2023/source.tsv`]: source,
    [`${editions}/2023/origin.yaml`]: origin,
    ...plan,
  });
}

const next = first
  .replace('（令和4年度）', '（令和5年度）')
  .replace('5,253\t6,825\t10,602\t26,684\t', '5,253\t6,825\t10,602\t27,000\t30,000');

describe('a second edition', () => {
  test('leads, keeps the first in history.csv, tells the revision, and verifies', () => {
    const effects = withNextEdition(next);
    expect(build({ plans: [], json: false }, effects), effects.err()).toBe(0);
    const files = readTree(effects.files, '/root/output/ebetsu-gyokaku');
    const text = (name: string) => new TextDecoder().decode(files.get(name));
    expect(text('history.csv').split('\n')).toHaveLength(1 + 300 + 1);
    expect(text('history.csv')).toContain('2022,1-1-1-1,2022,,2022,26684,');
    expect(text('history.csv')).toContain('2023,1-1-1-1,2022,,2022,27000,');
    expect(text('findings.csv')).toContain('「26,684」でしたが、この版では「27,000」です');
    expect(text('observations.csv')).toContain('ebetsu-gyokaku,2023,1-1-1-1,2023,,2023,2023-04-01,2024-03-31,30000,');
    expect(verifyFiles(files, loadSchemas('.'), vocabularies).differences).toEqual([]);
  });

  test('a changed name under a known id stops the build, unless plan.yaml declares it', () => {
    const renamed = next.replace('出前講座開催回数', '出前講座の開催回数');
    expect(() => build({ plans: [], json: false }, withNextEdition(renamed))).toThrow(PipelineError);
    expect(() => build({ plans: [], json: false }, withNextEdition(renamed))).toThrow('conflicting-name');
    const plan = 'data/plans/ebetsu-gyokaku/plan.yaml';
    const declared = `${readFileSync(plan, 'utf8')}\nrenames:\n  - {edition: "2023", indicator_id: 1-1-1-3, from: 出前講座開催回数, to: 出前講座の開催回数, reason: 表記の変更}\n`;
    expect(build({ plans: [], json: false }, withNextEdition(renamed, { [plan]: declared }))).toBe(0);
  });
});

describe('an edition that numbers its indicators anew', () => {
  const plan = 'data/plans/ebetsu-gyokaku/plan.yaml';
  const settings = readFileSync(plan, 'utf8');
  // The second and the third indicator of 1-1-1 change places, with their whole rows.
  const [second = '', third = ''] = next
    .split('\n')
    .filter((line) => /オープンデータの共有|出前講座開催回数/u.test(line));
  const swapped = next.replace(`${second}\n${third}`, `${third}\n${second}`);
  const renumbers = (...entries: readonly string[]): Readonly<Record<string, string>> => ({
    [plan]: `${settings}\nrenumbers:\n${entries.map((entry) => `  - {edition: "2023", ${entry}, reason: 並びが変わった}`).join('\n')}\n`,
  });

  test('stops the build and says what to write', () => {
    expect(swapped).not.toBe(next);
    expect(() => build({ plans: [], json: false }, withNextEdition(swapped))).toThrow(
      /renumbers: \[\{edition: '2023', from: 1-1-1-2, to: 1-1-1-3[\s\S]*from: 1-1-1-3, to: 1-1-1-2/u,
    );
  });

  test('keeps the ids that its indicators have always had, and verifies', () => {
    const effects = withNextEdition(swapped, renumbers('from: 1-1-1-3, to: 1-1-1-2', 'from: 1-1-1-2, to: 1-1-1-3'));
    expect(build({ plans: [], json: false }, effects), effects.err()).toBe(0);
    const files = readTree(effects.files, '/root/output/ebetsu-gyokaku');
    const lines = new TextDecoder().decode(files.get('history.csv')).split('\n');
    // What 2022 said of 1-1-1-3 in 2019, 2023 says again under the same id.
    const told = lines
      .filter((line) => /^202[23],1-1-1-3,2019,/u.test(line))
      .map((line) => line.split(',').slice(4, 9).join(','));
    expect(told).toHaveLength(2);
    expect(told[1]).toBe(told[0]);
    expect(verifyFiles(files, loadSchemas('.'), vocabularies).differences).toEqual([]);
    expect(new TextDecoder().decode(files.get('findings.csv'))).not.toContain('dropped-indicator');
  });

  test('is refused where two would come to one id, or a number is not in the table', () => {
    expect(() =>
      build({ plans: [], json: false }, withNextEdition(swapped, renumbers('from: 1-1-1-3, to: 1-1-1-2'))),
    ).toThrow('duplicate-indicator-id');
    expect(() =>
      build({ plans: [], json: false }, withNextEdition(next, renumbers('from: 9-9-9-9, to: 1-1-1-2'))),
    ).toThrow('unknown-indicator');
  });
});

describe('what an edition changes besides its values', () => {
  const lineOf = (text: string, code: string): string =>
    text.split('\n').find((line) => line.includes(`,${code},`)) ?? '';

  test('a baseline, a target, an indicator less are told with both texts', () => {
    const changed = next
      .replace('(R5)6,000', '(R5)9,000')
      .replace('\t1,483\t', '\t1,500\t')
      .split('\n')
      .filter((line) => !line.includes('出前講座開催回数'))
      .join('\n');
    const effects = withNextEdition(changed);
    expect(build({ plans: [], json: false }, effects), effects.err()).toBe(0);
    const findings = new TextDecoder().decode(
      effects.files.readFile('/root/output/ebetsu-gyokaku/findings.csv') ?? undefined,
    );
    expect(lineOf(findings, 'revised-target')).toContain('「(R5)6,000」でしたが、この版では「(R5)9,000」です');
    expect(lineOf(findings, 'revised-baseline')).toContain('「1,483」でしたが、この版では「1,500」です');
    expect(lineOf(findings, 'dropped-indicator')).toContain('「出前講座開催回数」');
  });
});
