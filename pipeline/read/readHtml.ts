import { parse } from 'parse5';
import { type Fault, PipelineError } from '../errors.ts';
import { isBlank, type Sheet, type SheetRow, type TextEncoding } from '../model/Sheet.ts';
import { formGrid } from './formGrid.ts';
import { childrenOf, type Element, findAll, type Node, textOf, walk } from './pageElements.ts';

/** What a page begins with, comments and a declaration of XML aside (HTML, section 13.1); or a table alone, as it is copied from one. */
const opening =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|table|div|main|section)\b/iu;

/** True for text that is a web page or a part of one: what its name says does not count. */
export function isHtml(text: string): boolean {
  return opening.test(text);
}

/**
 * Reads the table of a web page into a grid: the one picked by its number, else the one with the most filled cells of those that hold no
 * other; where none is picked, the others with it. Cells that span rows or columns repeat their text in every cell that they cover; `<br>` and paragraphs are line breaks; readings over characters (ruby) are left
 * out. A caption is the first row. Rows that the page hides are read and told.
 * @throws PipelineError (exit 2) `unknown-table`; (exit 1) `missing-table`, `refused-size` where spans claim more cells than `mostCells`.
 */
export function readHtml(
  text: string,
  file: string,
  encoding: TextEncoding,
  { mostCells, picked }: { readonly mostCells: number; readonly picked?: number | undefined },
): Sheet {
  const page = parse(text);
  const all = findAll(page, 'table');
  // A table around others lays out the page.
  const tables = all.filter((table) => findAll(table, 'table').length === 0);
  const grids = tables.map((table) => ({
    table,
    number: all.indexOf(table) + 1,
    grid: formGrid(table, file, mostCells),
  }));
  const filled = grids.filter(({ grid }) => countFilled(grid.rows) > 0);
  const [largest] = filled.toSorted((one, two) => countFilled(two.grid.rows) - countFilled(one.grid.rows));
  if (!largest) throw new PipelineError(1, [missingTable(file)]);
  const chosen = picked === undefined ? largest : filled.find(({ number }) => number === picked);
  if (!chosen)
    throw new PipelineError(2, [
      unknownTable(
        file,
        picked ?? 0,
        filled.map(({ number }) => number),
      ),
    ]);
  const headings = headingsOf(page, all);
  const toSheet = ({ table, number, grid }: (typeof grids)[number]): Sheet => ({
    file,
    encoding,
    delimiter: null,
    tableNumber: number,
    order: number,
    sheetName: nameTable(table, number),
    hidden: { rows: grid.hidden, columns: [] },
    rows: grid.rows,
    ...(headings.has(table) ? { above: { row: 0, column: 1, text: headings.get(table) ?? '' } } : {}),
  });
  const others = filled.filter((other) => other !== chosen);
  return {
    ...toSheet(chosen),
    others: others.map(({ table, number }) => nameTable(table, number)),
    ...(picked === undefined ? { siblings: others.map(toSheet) } : {}),
  };
}

const headingName = /^h[1-6]$/u;

/** For each table the heading that stands last before it in the page. */
function headingsOf(page: Node, tables: readonly Element[]): ReadonlyMap<Element, string> {
  const headings = new Map<Element, string>();
  const known = new Set(tables);
  let last = '';
  walk(page, (element) => {
    if (headingName.test(element.tagName)) last = textOf(element) || last;
    if (last !== '' && known.has(element)) headings.set(element, last);
  });
  return headings;
}

function countFilled(rows: readonly SheetRow[]): number {
  return rows.flatMap(({ cells }) => cells).filter(({ text, origin }) => !origin && !isBlank(text)).length;
}

/** A table by its number in the page, with its caption where it has one. */
function nameTable(table: Element, number: number): string {
  const caption = childrenOf(table).find(({ tagName }) => tagName === 'caption');
  const text = caption ? textOf(caption) : '';
  return text === '' ? `table ${number}` : `table ${number} (${text})`;
}

function missingTable(file: string): Fault {
  return {
    code: 'missing-table',
    file,
    messageJa: `${file} には、文字のある表（table 要素）がありません。表のあるページを保存し直すか、表を .xlsx か .csv にしてください。`,
    messageEn: `${file} holds no table with any text. Save the page that has the table, or make an .xlsx or .csv of it.`,
  };
}

function unknownTable(file: string, picked: number, numbers: readonly number[]): Fault {
  return {
    code: 'unknown-table',
    file: 'plan.yaml',
    messageJa: `plan.yaml の shape の table にある \`${picked}\` 番目の表は、${file} にないか、ほかの表を並べるための枠です。読める表の番号は ${numbers.join('、')} です。`,
    messageEn: `Table \`${picked}\` that plan.yaml names under shape is not in ${file}, or only lays out other tables. Tables that can be read: ${numbers.join(', ')}.`,
  };
}
