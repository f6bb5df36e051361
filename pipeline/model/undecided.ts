/** What stands in settings in place of a text that nobody has decided. */
export const undecidedText = '要確認';

/**
 * What stands in place of a local government's code that nobody has decided; no government has it. Its area, 00000, is the whole of Japan
 * in the 標準地域コード. A plan with it is built and not published.
 */
export const undecidedCode = '000000';

/**
 * True for a text or code that is still to be decided.
 * @example isUndecided('要確認') // true
 */
export function isUndecided(text: string): boolean {
  return text === undecidedCode || text.includes(undecidedText);
}
