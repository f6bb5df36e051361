/**
 * What ST_Xstring (ISO/IEC 29500-1 section 22.9.2.19) writes as `_xHHHH_`: characters that XML 1.0 has no form for, CR,
 * which every XML parser turns into LF, and an underscore that would itself begin such a form.
 */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 cannot hold.
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text as it stands in a worksheet's XML.
 * @example escapeText('a\r\nb & c') // 'a_x000D_\nb &amp; c'
 */
export function escapeText(text: string): string {
  return text
    .replace(unprintable, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
