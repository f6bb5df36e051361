/**
 * Characters that NFKC would turn into plain digits although they are none: superscripts, circled and bracketed numbers,
 * fractions (`97²` must never read 972), and the squared hours, days and months of CJK Compatibility.
 */
const notFolded = /[^\p{No}\u32c0-\u32cb\u3358-\u3370\u33e0-\u33fe]+/gu;

/** What NFKC leaves apart although readers see no difference. */
const lookalikes: readonly (readonly [RegExp, string])[] = [
  [/[\u2010-\u2015\u2212\u2500\u2501]/g, '-'],
  [/[\u301c\u223c]/g, '~'],
  [/△/g, '▲'],
  [/(?<=m)²/g, '2'],
  [/(?<=m)³/g, '3'],
  [/\s+/g, ' '],
];

/**
 * A text in the one form that words are compared in: Unicode NFKC (UAX #15) by all but numbers in rings and the like,
 * every dash `-`, every wave `~`, `△` as `▲`, white space as single spaces and none at the ends. For matching only, never published.
 * @example foldText('（Ｒ５）６，０００　㎡') // '(R5)6,000 m2'
 */
export function foldText(text: string): string {
  const folded = text.replace(notFolded, (run) => run.normalize('NFKC'));
  return lookalikes.reduce((form, [pattern, plain]) => form.replace(pattern, plain), folded).trim();
}

/** A space that only layout can have left: not one between two numbers, nor one after a dash (`— 97` may be two cells in one). */
const layoutSpace = /(?<!-) (?![0-9.,])|(?<![-0-9.,]) /g;

/**
 * A cell's text folded and without layout spaces, for parsers that take it whole.
 * @example foldCell('R 1') // 'R1'
 * @example foldCell('2,044 人') // '2,044人'
 * @example foldCell('10 15') // '10 15'
 */
export function foldCell(text: string): string {
  return foldText(text).replace(layoutSpace, '');
}
