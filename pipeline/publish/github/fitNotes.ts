/** How long the text of a GitHub release may be, in characters. */
const longest = 125_000;

const ending = '\n\n…\n\n続きは添付の CHANGES.md にあります。 / The rest is in CHANGES.md, attached.\n';

/**
 * Notes as GitHub takes them: unchanged up to 125,000 characters, else cut at the end of a line, with a word on where the
 * rest is. Counted in UTF-16 units, the strictest of the ways to count.
 * @example fitNotes('# 変更点\n') // '# 変更点\n'
 */
export function fitNotes(notes: string): string {
  if (notes.length <= longest) return notes;
  const room = notes.slice(0, longest - ending.length);
  const end = room.lastIndexOf('\n');
  return `${end === -1 ? '' : room.slice(0, end)}${ending}`;
}
