import type { Schemas } from '../model/Schemas.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { checks } from './checks.ts';
import type { Difference } from './Difference.ts';
import { readPublished } from './readPublished.ts';
import type { SchemaOwner } from './readSchemas.ts';

/** One check as it went. */
export interface CheckResult {
  readonly name: string;
  /** What was checked, in a few words. */
  readonly ja: string;
  readonly en: string;
  /** How many things were looked at; `null` when the files it needs are missing or were found unfit by an earlier check. */
  readonly count: number | null;
  /** How many of `differences` are its own. */
  readonly differences: number;
}

/** What `verify` found in one folder: the files tell the truth when `differences` is empty. */
export interface VerifyReport {
  /** Whose schemas the rows were held against. */
  readonly schemas: SchemaOwner;
  readonly checks: readonly CheckResult[];
  /** In the order of the checks, within a check in file order. */
  readonly differences: readonly Difference[];
}

/**
 * Checks the published files of one plan against each other, their schemas, their source and the rules of data-model
 * section 4, from the files alone. A check whose files were found unfit by an earlier one is not made and says so.
 * @param schemas this program's, for files that bring none along
 * @param files the files of `output/<plan_id>/` by their path below that folder
 * @example verifyFiles(new Map([['observations.csv', bytes], …]), schemas, words).differences[0]?.en
 * // 'observations.csv, line 5, column attainment: found `attained`, expected `not_attained`.'
 */
export function verifyFiles(
  files: ReadonlyMap<string, Uint8Array>,
  schemas: Schemas,
  words: Vocabularies,
): VerifyReport {
  const published = readPublished(files, schemas, words);
  const unfit = new Set<string>();
  const results: CheckResult[] = [];
  const found: (readonly Difference[])[] = [];
  for (const { name, ja, en, needs, gate, run } of checks) {
    if (needs.some((need) => isUnfit(need, unfit))) {
      results.push({ name, ja, en, count: null, differences: 0 });
      continue;
    }
    const outcome = run(published);
    if (gate) for (const { file } of outcome.differences) unfit.add(file);
    results.push({ name, ja, en, count: outcome.count, differences: outcome.differences.length });
    found.push(outcome.differences);
  }
  return { schemas: published.schemaOwner, checks: results, differences: found.flat() };
}

function isUnfit(need: string, unfit: ReadonlySet<string>): boolean {
  return need.endsWith('*') ? [...unfit].some((file) => file.startsWith(need.slice(0, -1))) : unfit.has(need);
}
