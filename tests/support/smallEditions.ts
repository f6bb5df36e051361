import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { composePlan } from '../../pipeline/commands/composePlan.ts';
import type { EditionInput, Plan } from '../../pipeline/model/Plan.ts';
import type { OriginSettings, PlanSettings } from '../../pipeline/model/Settings.ts';
import { memoryProject } from './memoryProject.ts';
import { realSettings } from './realSettings.ts';
import { vocabularies } from './vocabularies.ts';

/** Tables by edition. */
export type Tables = Readonly<Record<string, string>>;

/**
 * A table of one edition, cells parted by `|`; a line break stands for a row. The first row is the heading.
 * @example smallTable(2022, '指標 | 目標 | R4\n職員数 | 10人 | 9人')
 */
export function smallTable(edition: number, rows: string): string {
  const lines = rows.trim().split('\n');
  const cells = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  return [`小さな計画の進捗（令和${edition - 2018}年度）`, '', ...cells.map((row) => row.join('\t')), ''].join('\n');
}

/** A plan of small tables, settled, under Ebetsu's settings with `more` in them. */
export function smallPlan(tables: Tables, more: Partial<PlanSettings> = {}): Plan {
  const editions = Object.entries(tables).map(([edition, text]): EditionInput => {
    const bytes = new TextEncoder().encode(text);
    const origin: OriginSettings = {
      title: '小さな計画の進捗',
      publisher: { name: '江別市', code: '012173' },
      fiscal_year: Number(edition),
      plan_period: { first: 2019, last: 2023 },
      sha256: createHash('sha256').update(bytes).digest('hex'),
      licence: '記載なし',
    };
    return { edition, origin, corrections: [], source: { file: 'source.tsv', bytes } };
  });
  return composePlan({ settings: { ...realSettings(), ...more }, editions, errata: [] }, vocabularies);
}

/** The same as a project in memory, with lines added to `plan.yaml`; the first edition must be 2022. */
export function smallProject({ 2022: first = '', ...later }: Tables, lines: readonly string[] = []) {
  const folder = 'data/plans/ebetsu-gyokaku';
  const origin = readFileSync(`${folder}/editions/2022/origin.yaml`, 'utf8');
  const further = Object.entries(later).flatMap(([edition, source]) => [
    [`${folder}/editions/${edition}/source.tsv`, source],
    [
      `${folder}/editions/${edition}/origin.yaml`,
      origin
        .replace(/^fiscal_year:.*$/m, `fiscal_year: ${edition}`)
        .replace(/[0-9a-f]{64}/, createHash('sha256').update(source).digest('hex')),
    ],
  ]);
  const plan = [readFileSync(`${folder}/plan.yaml`, 'utf8'), ...lines, ''].join('\n');
  return memoryProject(first, { ...Object.fromEntries(further), [`${folder}/plan.yaml`]: plan });
}

/** What `findings.csv` says under a code, in Japanese. */
export function messagesOf({ tables }: Plan, code: string): string[] {
  return tables.findings.filter((row) => row.code === code).map(({ message_ja }) => message_ja);
}
