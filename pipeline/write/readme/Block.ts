/** A run of text: plain, as code, or a link. */
export type Inline = string | { readonly code: string } | { readonly link: string; readonly text: string };

/** One line of text. */
export type Line = readonly Inline[];

/** One block of a document that is rendered as Markdown and as HTML alike. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly id: string }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | {
      readonly kind: 'table';
      readonly label: string;
      readonly header: readonly string[];
      readonly rows: readonly (readonly Line[])[];
    };

/** The blocks of one language. */
export interface Part {
  readonly language: 'ja' | 'en';
  readonly blocks: readonly Block[];
}

/** @example heading(2, 'ファイル', 'files-ja') */
export function heading(level: 1 | 2 | 3, text: string, id: string): Block {
  return { kind: 'heading', level, text, id };
}

/** @example paragraph('キーは ', { code: 'indicator_id' }) */
export function paragraph(...line: Line): Block {
  return { kind: 'paragraph', line };
}
