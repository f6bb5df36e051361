import type { Bilingual } from '../../model/Settings.ts';

/** Which of the two languages a report is written in. */
export type Language = keyof Bilingual;

/** A piece of a report, without markup: how it looks is the renderers' business. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** A report in one language, top to bottom. */
export interface Report {
  readonly language: Language;
  readonly blocks: readonly Block[];
}
