import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { build } from '../../pipeline/commands/build.ts';
import { publish } from '../../pipeline/commands/publish.ts';
import { report } from '../../pipeline/commands/report.ts';
import { reportText } from '../../pipeline/commands/reportText.ts';
import type { FindingRow } from '../../pipeline/model/rows.ts';
import { nextVersion } from '../../pipeline/release/version/nextVersion.ts';
import { memoryProject } from '../support/memoryProject.ts';
import { publishingProject } from '../support/publishingProject.ts';

const source = readFileSync('data/plans/ebetsu-gyokaku/editions/2022/source.tsv', 'utf8');

test('a report tells the version, what differs and every finding, Japanese first', async () => {
  const effects = memoryProject(null, { 'summary.md': '# before\n' });
  expect(
    await report({ summary: true, comment: false }, { ...effects, env: { GITHUB_STEP_SUMMARY: '/root/summary.md' } }),
  ).toBe(0);
  const text = effects.out();
  expect(text).toMatch(/^# 江別市行政改革推進計画（ebetsu-gyokaku v1\.0\.0）\n/);
  expect(text).toContain('初めての公開になります。');
  // 45 rows of findings.csv: 23 warnings, 22 notes, no blocker.
  expect(text).toContain('## 新しい気づき: 45\n\n### 目で確かめるもの: 23\n');
  // In 2022: 2-4-1-1 and 3-1-2-2 moved less than a tenth, 2-4-1-1 by 0.64 % a year; four lie between 80 and 100 % of their targets.
  expect(text).toContain('<details><summary>ほかの計算方法だと判定が変わる指標: 6</summary>');
  expect(text).toContain('- baseline\\_band\\_10: 2 (2-4-1-1, 3-1-2-2)\n');
  expect(text).toContain('- open\\_sdg\\_growth: 1 (2-4-1-1)\n');
  expect(text).toContain('- rate\\_bands\\_110\\_80\\_50: 4 (1-1-1-3, 1-3-1-1, 2-4-1-2, 3-3-1-2)\n');
  expect(text.indexOf('## 新しい気づき')).toBeLessThan(text.indexOf('## New findings'));
  expect(text.match(/^- source\.tsv\\#cell=\d+,\d+ shifted-row /gm)).toHaveLength(2 * 14);
  expect(new TextDecoder().decode(effects.stored.get('/root/summary.md'))).toBe(`# before\n${text}`);
});

test('a report says why a flag is another than in the last release', async () => {
  const effects = publishingProject(null);
  build({ plans: [], json: false }, effects);
  await publish({ plans: [], dryRun: false, json: false, quiet: true }, effects);
  for (const [path, bytes] of publishingProject(null, source.replace('5,253', '6,253')).stored)
    if (path.startsWith('/root/data/plans/')) effects.stored.set(path, bytes);
  await report({ summary: false, comment: false }, effects);
  expect(effects.out()).toContain('（ebetsu-gyokaku v1.0.1）');
  expect(effects.out()).toContain('値が 5,253 から 6,253 に改められたため、進行中から期限前達成に変わりました。');
  expect(effects.out()).toContain('## 新しい気づき: 0\n\nありません。\n');
  expect(effects.out()).toContain('<details><summary>前の版からある気づき: 45</summary>');
});

test('a report on data that cannot be built says what to mend, and fails', async () => {
  const effects = memoryProject(null, { 'data/plans/ebetsu-gyokaku/editions/2022/correction.yaml': '[]\n' });
  const env = { GITHUB_STEP_SUMMARY: '/root/summary.md' };
  expect(await report({ summary: true, comment: false }, { ...effects, env })).toBe(2);
  const text = new TextDecoder().decode(effects.stored.get('/root/summary.md'));
  expect(text).toMatch(/^# 作れませんでした。次を直してください \/ Nothing could be built\. Mend this\n/);
  expect(text).toContain('- data/plans/ebetsu-gyokaku/editions/2022/correction.yaml unknown-file ');
});

test('a report longer than GitHub takes is cut at a line, and what was folded is closed', () => {
  const findings = Array.from(
    { length: 2000 },
    (_, number): FindingRow => ({
      finding_id: `sudden-change-${number}`,
      code: 'sudden-change',
      severity: 'note',
      source_ref: `source.tsv#cell=${number},1`,
      indicator_id: null,
      printed: null,
      decided: null,
      message_ja: '値が大きく変わった。',
      message_en: 'A large change.',
    }),
  );
  const next = nextVersion(null, { planId: 'tiny' });
  const text = reportText([
    { planId: 'tiny', title: { ja: '小', en: 'T' }, next, diff: null, findings, before: findings, methods: [] },
  ]);
  expect(text.length).toBeLessThan(61_000);
  expect(text).toMatch(/値が大きく変わった。\n\n<\/details>\n\n…（長いため省きました。/);
});

test('a source’s text becomes no markup in a report', async () => {
  const effects = memoryProject(source.replace('出前講座開催回数', '<img src=x> @everyone [a](b)'));
  await report({ summary: false, comment: false }, effects);
  expect(effects.out()).not.toMatch(/(?<!\\)<img|@everyone|(?<!\\)\[a/);
});

test('a report that is to go to GitHub says what is missing outside GitHub Actions', async () => {
  const run = report({ summary: true, comment: false }, memoryProject(null));
  await expect(run).rejects.toThrow('`GITHUB_STEP_SUMMARY` is not set');
});
