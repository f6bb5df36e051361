import type { Schemas } from '../model/Schemas.ts';
import type { Code } from '../model/Vocabularies.ts';
import { renderTypes } from './renderRowTypes.ts';

/** `plan.json` and the tables that its fields take their types from. */
const schemasOfPlan = [
  'plan',
  'sections',
  'indicators',
  'targets',
  'observations',
  'attributes',
  'attainment',
  'findings',
  'lineage',
] as const;

const head = `// plan.json の型。schemas/v1/ と data/vocabularies/codes.csv から \`npm run generate\` で作ったもの。
// The types of plan.json, made from schemas/v1/ and data/vocabularies/codes.csv by \`npm run generate\`.
// 使い方 / How to use it: import type { PlanDocument } from './plan.d.ts';
// 小数は元の表の桁のままの文字列、値のない項目は null。 / A decimal is the printed digits as a string; an empty field is null.

/** One text in Japanese and in English. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}
`;

/**
 * The text of `schemas/v1/plan.d.ts`: TypeScript declarations of `plan.json` that need no other file, for those who write
 * programs with it. `PlanDocument` is the whole; codes are unions of literals, everything is read-only.
 * @throws Error for a schema that is missing.
 * @example (await renderPlanTypes(schemas, words.codes)).includes('export interface PlanDocument {') // true
 */
export async function renderPlanTypes(schemas: Schemas, codes: readonly Code[]): Promise<string> {
  return `${head}\n${await renderTypes(schemasOfPlan, schemas, codes)}`;
}
