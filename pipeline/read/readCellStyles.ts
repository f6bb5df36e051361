import { strFromU8, unzipSync } from 'fflate';

/** How a cell is dressed, where the reader of workbooks says nothing of it. */
export interface CellStyle {
  /** The number format that Japanese Excel has under a number that the file does not explain. */
  readonly format?: string;
  readonly isStruck?: true;
  /** A formula whose result the file does not hold; the reader of workbooks takes it for 0. */
  readonly isUncalculated?: true;
}

/** Number formats that a file names by number alone, as Japanese Excel has them (ECMA-376, section 18.8.30, `ja-jp`). */
const formats: Readonly<Record<number, string>> = {
  27: '[$-411]ge.m.d',
  28: '[$-411]ggge"年"m"月"d"日"',
  29: '[$-411]ggge"年"m"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  34: 'yyyy"年"m"月"',
  35: 'm"月"d"日"',
  36: '[$-411]ge.m.d',
  50: '[$-411]ge.m.d',
  51: '[$-411]ggge"年"m"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: '[$-411]ggge"年"m"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: '[$-411]ge.m.d',
  58: '[$-411]ggge"年"m"月"d"日"',
};

const attribute = (element: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(element)?.[1];

const partOf = (xml: string, name: string): string =>
  new RegExp(`<${name}\\b[\\s\\S]*?</${name}>`, 'u').exec(xml)?.[0] ?? '';

/**
 * The cells of a workbook that are struck through as a whole, whose number format is known by its number alone, or whose formula was never
 * calculated: by the part of the zip that holds their sheet, then by address. Most workbooks have none, and none of their sheets is opened
 * for it; `hasZeros` says that some formula came to 0, or to nothing.
 * @example readCellStyles(bytes, false).get('xl/worksheets/sheet1.xml')?.get('C3') // { format: 'yyyy"年"m"月"' }
 */
export function readCellStyles(
  bytes: Uint8Array,
  hasZeros: boolean,
): ReadonlyMap<string, ReadonlyMap<string, CellStyle>> {
  const styles = readStyles(textOf(bytes, (name) => name === 'xl/styles.xml').get('xl/styles.xml') ?? '');
  if (!hasZeros && styles.every((style) => style === null)) return new Map();
  const sheets = textOf(bytes, (name) => /^xl\/worksheets\/[^/]+\.xml$/u.test(name));
  return new Map([...sheets].map(([name, xml]) => [name, readCells(xml, styles)] as const));
}

/** Of each style of cells by its number: what is to be said of it, if anything. */
function readStyles(xml: string): readonly (CellStyle | null)[] {
  const own = new Set(
    [...partOf(xml, 'numFmts').matchAll(/<numFmt\b[^>]*>/gu)].map(([one]) => attribute(one, 'numFmtId')),
  );
  const fonts = [...partOf(xml, 'fonts').matchAll(/<font\b[^>]*?(?:\/>|>([\s\S]*?)<\/font>)/gu)].map(([, font = '']) =>
    /<strike(?:\s+val="(?:1|true)")?\s*\/>/u.test(font),
  );
  return [...partOf(xml, 'cellXfs').matchAll(/<xf\b[^>]*>/gu)].map(([xf]): CellStyle | null => {
    const id = attribute(xf, 'numFmtId') ?? '0';
    const format = own.has(id) ? undefined : formats[Number(id)];
    const isStruck = fonts[Number(attribute(xf, 'fontId') ?? 0)] === true;
    if (format === undefined && !isStruck) return null;
    return { ...(format === undefined ? {} : { format }), ...(isStruck ? { isStruck } : {}) };
  });
}

/** A cell with a formula and no value. */
const uncalculated = /<c\s([^>]*)>\s*<f\b(?:[^>]*\/>|[^>]*>[^<]*<\/f>)\s*(?:<v\s*\/>|<v>\s*<\/v>)?\s*<\/c>/gu;

function readCells(xml: string, styles: readonly (CellStyle | null)[]): ReadonlyMap<string, CellStyle> {
  const cells = new Map<string, CellStyle>();
  for (const [cell] of xml.matchAll(/<c\s[^>]*>/gu)) {
    const style = styles[Number(attribute(cell, 's') ?? 0)];
    const address = attribute(cell, 'r');
    if (style && address !== undefined) cells.set(address, style);
  }
  for (const [, attributes = ''] of xml.matchAll(uncalculated)) {
    const address = attribute(` ${attributes}`, 'r');
    if (address !== undefined) cells.set(address, { ...cells.get(address), isUncalculated: true });
  }
  return cells;
}

function textOf(bytes: Uint8Array, isWanted: (name: string) => boolean): ReadonlyMap<string, string> {
  const files = unzipSync(bytes, { filter: ({ name }) => isWanted(name) });
  return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)] as const));
}
