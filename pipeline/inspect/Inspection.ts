import type { PlanTables, ReadPlan } from '../model/Plan.ts';
import type { Sheet } from '../model/Sheet.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';

/** What the reader made of one file, ready to be shown. */
export interface Inspection {
  readonly sheet: Sheet;
  readonly read: ReadPlan;
  readonly tables: PlanTables;
  readonly words: Vocabularies;
}

/** The colours of a terminal, or functions that change nothing. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
  cyan(text: string): string;
}

/** The Japanese label of a code, the code itself when the list lacks it. */
export function labelOf(words: Vocabularies, list: string, code: string | null): string {
  return words.codes.find((entry) => entry.list === list && entry.code === code)?.label_ja ?? code ?? '';
}

/** The Japanese description of a code, empty when there is none. */
export function describe(words: Vocabularies, list: string, code: string | null): string {
  return words.codes.find((entry) => entry.list === list && entry.code === code)?.description_ja ?? '';
}
