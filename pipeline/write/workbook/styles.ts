import { xmlHead } from './xml.ts';

/** Most decimal places that get a format of their own: a number has at most 15 digits. */
const mostPlaces = 15;

/** Formats 0 to 163 are Excel's own: 1 is `0`, 49 is `@` (text). The first of ours is that of dates. */
const firstFormat = 164;

/** Cell styles by what a cell is; each number is an index into `cellXfs` of `xl/styles.xml`. */
export const cellStyle = {
  general: 0,
  header: 1,
  /** Kept as text when somebody edits it: `=1+1` and `2019` stay what they are. */
  text: 2,
  wrapped: 3,
  /** A number shown with so many decimal places, so that 143.0 is not shown as 143. */
  number: (places: number): number => 4 + Math.min(places, mostPlaces),
  /** A day as ISO 8601 writes it. */
  date: 4 + mostPlaces + 1,
} as const;

/** `xl/styles.xml` (ISO/IEC 29500-1 section 18.8). */
export function renderStyles(): string {
  const places = Array.from({ length: mostPlaces + 1 }, (_, count) => count);
  const formats = places
    .slice(1)
    .map((count) => `<numFmt numFmtId="${firstFormat + count}" formatCode="0.${'0'.repeat(count)}"/>`);
  const dates = `<numFmt numFmtId="${firstFormat}" formatCode="yyyy\\-mm\\-dd"/>`;
  const numbers = places.map(
    (count) =>
      `<xf numFmtId="${count === 0 ? 1 : firstFormat + count}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return [
    xmlHead,
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="${formats.length + 1}">${dates}${formats.join('')}</numFmts>`,
    '<fonts count="2"><font><sz val="11"/><name val="Yu Gothic"/><family val="2"/></font><font><b/><sz val="11"/><name val="Yu Gothic"/><family val="2"/></font></fonts>',
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF5"/><bgColor indexed="64"/></patternFill></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${4 + numbers.length + 1}">`,
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>',
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
    ...numbers,
    `<xf numFmtId="${firstFormat}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    '</cellXfs>',
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}
