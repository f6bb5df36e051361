/** A character of Japanese running text: kana, kanji, or CJK punctuation. */
const japanese = String.raw`[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー、。「」『』・（）]`;
const layoutSpace = new RegExp(`(?<=${japanese})[ \\t]*(?:\\r?\\n|\\r| )[ \\t]*(?=${japanese})`, 'gu');

/**
 * A label without the spaces and line breaks that its layout left in it (統一ルール 1-5).
 * Japanese puts no ASCII space between two Japanese characters, so one that stands there comes from a broken line;
 * a line break anywhere else becomes one space. Ideographic spaces are typed on purpose and stay.
 * @example cleanLabel('市民参加と協働 による行政運営') // '市民参加と協働による行政運営'
 */
export function cleanLabel(text: string): string {
  return text
    .replaceAll(layoutSpace, '')
    .replaceAll(/[ \t]*(?:\r?\n|\r)[ \t]*/g, ' ')
    .trim();
}
