/**
 * How many line breaks a text holds: CR LF, LF and CR count one each.
 * @example countBreaks('a\r\nb\nc') // 2
 */
export function countBreaks(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) count += 1;
  }
  return count;
}
