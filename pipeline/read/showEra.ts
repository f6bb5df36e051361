import { SSF } from '@e965/xlsx';
import { formatNumber } from './formatNumber.ts';

/** The eras in which Excel writes dates, latest first, each with the serial number of its first day (ECMA-376, section 18.8.31, `g` and `e`). */
const eras = [
  { first: 43_586, name: '令和', short: '令', letter: 'R' },
  { first: 32_516, name: '平成', short: '平', letter: 'H' },
  { first: 9_856, name: '昭和', short: '昭', letter: 'S' },
  { first: 4_595, name: '大正', short: '大', letter: 'T' },
] as const;

/** Serial number of the first of January of a year that each era's first year is. */
const firstYears = { R: 2019, H: 1989, S: 1926, T: 1912 } as const;

/** Days by which dates of a workbook that counts from 1904 stand behind. */
const days1904 = 1_462;

const parse: (value: number) => { readonly y: number } | null = SSF.parse_date_code;

/** What of a number format is printed as it stands (in quotes, behind a backslash, in brackets), and what is not. */
const pieces = /("[^"]*"|\\.|\[[^\]]*\])|(g{1,3})|(e{1,2})|[.]/gu;

/**
 * A date in a format that writes it by its era, as Japanese Excel shows it; null for a format that names no era, and for a day before 大正.
 * The first year is 1, and 元 where the format asks for it (`[$-ja-JP-x-gannen]`).
 * @example showEra(44_287, '[$-411]ggge"年度"', false) // '令和3年度'
 */
export function showEra(value: number, code: string, date1904: boolean): string | null {
  const [section = ''] = code.split(';');
  if (!/g/u.test(section.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/gu, '').replace(/general/iu, ''))) return null;
  const serial = Math.floor(value) + (date1904 ? days1904 : 0);
  const era = eras.find(({ first }) => serial >= first);
  const date = parse(serial);
  if (!era || !date) return null;
  const year = date.y - firstYears[era.letter] + 1;
  const isGannen = /gannen/iu.test(section) && year === 1;
  const literal = section.replaceAll(pieces, (whole, printed?: string, name?: string, digits?: string) => {
    if (printed !== undefined) return /^\[\$/u.test(printed) ? '' : whole;
    if (name !== undefined) return `"${name.length === 3 ? era.name : name.length === 2 ? era.short : era.letter}"`;
    if (digits === undefined) return `"${whole}"`;
    return `"${isGannen ? '元' : String(year).padStart(digits.length, '0')}"`;
  });
  return formatNumber(literal, value, date1904);
}
