const open = /[(（「『【［[][^)）」』】］\]]*$/u;
/** What no name ends in: a particle, a mark that goes on, a verb before its noun. */
const unfinished =
  /(?:[のにをはがともへで、・]|から|まで|より|など|等の|において|における|に対する|について|による|に関する|している|されている|していない|いる|ある|した|する|された|される|できる|ない|うち)$/u;
/** What no name begins with: a bracket that closes, a particle, the rest of a word. */
const rest =
  /^(?:[)）」』】］\]、・ーァィゥェォャュョッぁぃぅぇぉゃゅょっ]|[のにをはがともへで](?![\p{Script=Hiragana}])|(?:数|率|額|量|度|割合|件数|人数|回数|者数|の割合)$)/u;

/**
 * True where a name goes on in a line of its own, by how it ends or how the line begins: a bracket left open, a particle, the rest of a word.
 * @example joinsName('地域の活動に参加している', '市民の割合') // true
 * @example joinsName('訪問介護', '福祉用具') // false
 */
export function joinsName(name: string, line: string): boolean {
  const [before, after] = [name.trim(), line.trim()];
  return before !== '' && after !== '' && (open.test(before) || unfinished.test(before) || rest.test(after));
}

/**
 * True for a name that goes on somewhere else: a bracket left open, or a particle at its end that no noun ends in.
 * @example isCutShort('民生委員の相談・') // true
 */
export function isCutShort(name: string): boolean {
  return open.test(name.trim()) || /[のにをへ、・]$|(?:における|に対する|に関する|について)$/u.test(name.trim());
}
