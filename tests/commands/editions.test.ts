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
