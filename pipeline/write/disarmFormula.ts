/**
 * Text that a spreadsheet would run when it opens a CSV file: the characters that OWASP names under CSV injection, their
 * full-width forms (which a Japanese Excel takes for the same), behind any apostrophes that the text itself begins with.
 */
const runnable = /^'*[=+\-@\t\r\n＝＋－＠]/;
const plainDecimal = /^-?[0-9]+(\.[0-9]+)?$/;

/**
 * The text with an apostrophe before it when a spreadsheet would run it; a negative number is left alone.
 * Taking one apostrophe off every text of that form gives the text back, since a text that had apostrophes gets one more.
 * @example disarmFormula('=1+1') // "'=1+1"
 * @example disarmFormula('-5.0') // '-5.0'
 */
export function disarmFormula(text: string): string {
  return runnable.test(text) && !plainDecimal.test(text) ? `'${text}` : text;
}
