/** What XML 1.0 has no form for (section 2.2, production Char): most control characters, lone surrogates, U+FFFE, U+FFFF. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What a parser would change: CR anywhere (section 2.11), tabs and line breaks in an attribute (section 3.3.3). */
const special = { text: /[&<>\r]/g, attribute: /[&<>"\t\n\r]/g } as const;

/**
 * Text as it stands in an element or an attribute, so that a parser gives it back; a character that XML forbids is U+FFFD.
 * @example escapeXml('a < b\r\n', 'text') // 'a &lt; b&#13;\n'
 */
export function escapeXml(text: string, place: keyof typeof special): string {
  return text
    .replace(forbidden, '\uFFFD')
    .replace(special[place], (character) => named[character] ?? `&#${character.charCodeAt(0)};`);
}
