import type { Bilingual } from '../model/Settings.ts';

/** One thing that a new plan's settings need, as far as the table and the command line tell it. */
export interface Draft<T> {
  /** What stands in the settings until a person changes it. */
  readonly value: T;
  /** `given` on the command line or printed in the table; `inferred` from evidence; `open` where a person has to decide. */
  readonly state: 'given' | 'inferred' | 'open';
  /** What it rests on, or what is to be decided. */
  readonly reason: Bilingual;
}

/** Everything that `add` writes down of a new table. */
export interface PlanDraft {
  readonly planId: string;
  readonly titleJa: Draft<string>;
  readonly titleEn: Draft<string>;
  readonly publisherJa: Draft<string>;
  readonly publisherEn: Draft<string>;
  readonly publisherCode: Draft<string>;
  readonly first: Draft<number>;
  readonly last: Draft<number>;
  readonly edition: Draft<number>;
  /** Title of the source as printed. */
  readonly sourceTitle: Draft<string>;
  /** Where the table was published, when it says so itself. */
  readonly url: string | null;
  /** Headings whose columns were read by inference: what to write should it be wrong. */
  readonly columns: readonly { readonly heading: string; readonly role: string; readonly reason: Bilingual }[];
}
