/** How many names a sentence holds. */
const most = 5;

/**
 * Names as a sentence gives them: the first five, then how many there are.
 * @example listNames(['plan.json', 'a.csv']) // '`plan.json`, `a.csv`'
 */
export function listNames(names: readonly string[]): string {
  const list = names.slice(0, most).map((name) => `\`${name}\``);
  return `${list.join(', ')}${names.length > most ? ` … (${names.length})` : ''}`;
}
