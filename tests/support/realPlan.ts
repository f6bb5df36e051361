import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { composePlan } from '../../pipeline/commands/composePlan.ts';
import type { EditionInput, Plan } from '../../pipeline/model/Plan.ts';
import type { Correction, OriginSettings, PlanSettings } from '../../pipeline/model/Settings.ts';
import type { Vocabularies } from '../../pipeline/model/Vocabularies.ts';
import { realSettings } from './realSettings.ts';
import { vocabularies } from './vocabularies.ts';

const folder = new URL('../../data/plans/ebetsu-gyokaku/editions/2022/', import.meta.url);

/** Ebetsu's table of 2022 as it is printed. */
export const realSource = readFileSync(new URL('source.tsv', folder), 'utf8');

/** What is otherwise than in `data/`. */
export interface RealChange {
  /** The table of 2022. */
  readonly source?: string;
  /** The table of an edition 2023 beside it. */
  readonly next?: string;
  readonly corrections?: readonly Correction[];
  readonly settings?: Partial<PlanSettings>;
  readonly words?: Vocabularies;
}

/** Ebetsu's plan, settled, with one thing or another changed before it is read. */
export function realPlan({ source = realSource, next, corrections = [], settings, words }: RealChange = {}): Plan {
  const editions = [
    toEdition('2022', source, corrections),
    ...(next === undefined ? [] : [toEdition('2023', next, [])]),
  ];
  return composePlan({ settings: { ...realSettings(), ...settings }, editions, errata: [] }, words ?? vocabularies);
}

/** The real table with one text, which must stand in it exactly once, put for another. */
export function replaceOnce(from: string, to: string, text: string = realSource): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`'${from}' stands ${parts.length - 1} times in the table`);
  return parts.join(to);
}

function toEdition(edition: string, source: string, corrections: readonly Correction[]): EditionInput {
  const bytes = new TextEncoder().encode(source);
  const origin = parse(readFileSync(new URL('origin.yaml', folder), 'utf8')) as OriginSettings;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    edition,
    origin: { ...origin, fiscal_year: Number(edition), sha256 },
    corrections,
    source: { file: 'source.tsv', bytes },
  };
}
