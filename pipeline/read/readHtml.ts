import { type DefaultTreeAdapterTypes, html, parse } from 'parse5';
import { type Fault, PipelineError } from '../errors.ts';
import { type Cell, isBlank, type Sheet, type SheetRow, type TextEncoding } from '../model/Sheet.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a page begins with, comments and a declaration of XML aside (HTML, section 13.1); or a table alone, as it is copied from one. */
const opening =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|table|div|main|section)\b/iu;

/** True for text that is a web page or a part of one: what its name says does not count. */
export function isHtml(text: string): boolean {
  return opening.test(text);
}

/** Spans beyond which HTML itself does not go (section 4.9.12). */
const longestSpan = { columns: 1000, rows: 65_534 } as const;

/**
 * Reads the table of a web page into a grid: the one picked by its number, else the one with the most filled cells of those that hold no other. Cells that span rows or
 * columns repeat their text in every cell that they cover; `<br>` and paragraphs are line breaks; readings over characters (ruby) are left
 * out. A caption is the first row. Rows that the page hides are read and told.
 * @throws PipelineError (exit 2) `unknown-table`; (exit 1) `missing-table`, `refused-size` where spans claim more cells than `mostCells`.
 */
export function readHtml(
  text: string,
  file: string,
  encoding: TextEncoding,
  { mostCells, picked }: { readonly mostCells: number; readonly picked?: number | undefined },
): Sheet {
  const all = findAll(parse(text), 'table');
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
  return {
    file,
    encoding,
    delimiter: null,
    tableNumber: chosen.number,
    sheetName: nameTable(chosen.table, chosen.number),
    others: filled.filter((other) => other !== chosen).map(({ table, number }) => nameTable(table, number)),
    hidden: { rows: chosen.grid.hidden, columns: [] },
    rows: chosen.grid.rows,
  };
}

interface Grid {
  readonly rows: readonly SheetRow[];
  readonly hidden: readonly number[];
}

/** Forms the grid of a table (HTML, section 4.9.12), row by row in the order in which the page shows them. */
function formGrid(table: Element, file: string, mostCells: number): Grid {
  const caption = childrenOf(table).find(({ tagName }) => tagName === 'caption');
  const groups = childrenOf(table).filter(({ tagName }) => ['thead', 'tbody', 'tfoot'].includes(tagName));
  const feet = groups.filter(({ tagName }) => tagName === 'tfoot');
  const ordered = [...groups.filter((group) => !feet.includes(group)), ...feet];
  const grouped = ordered.map((group) => childrenOf(group).filter(({ tagName }) => tagName === 'tr'));
  const lines = grouped.flat();
  // A cell spans no further than its group of rows: of each row, how many are left of its group.
  const left = grouped.flatMap((rows) => rows.map((_, index) => rows.length - index));
  const first = caption && !isBlank(textOf(caption)) ? 1 : 0;
  const cells: Map<number, Cell>[] = Array.from({ length: lines.length + first }, () => new Map());
  if (caption && first === 1) cells[0]?.set(1, { row: 1, column: 1, text: textOf(caption) });
  let count = 0;
  for (const [index, line] of lines.entries()) {
    const row = index + first + 1;
    let column = 1;
    for (const cell of childrenOf(line).filter(({ tagName }) => tagName === 'td' || tagName === 'th')) {
      while (cells[row - 1]?.has(column)) column += 1;
      const width = Math.min(longestSpan.columns, spanOf(cell, 'colspan') || 1);
      const asked = spanOf(cell, 'rowspan');
      const height = Math.min(left[index] ?? 1, asked === 0 ? longestSpan.rows : asked);
      const text = textOf(cell);
      count += width * height;
      if (count > mostCells) throw new PipelineError(1, [refusedSpans(file, mostCells)]);
      for (let down = 0; down < height; down += 1) {
        for (let right = 0; right < width; right += 1) {
          const place = { row: row + down, column: column + right };
          const origin = down === 0 && right === 0 ? {} : { origin: { row, column } };
          if (!cells[place.row - 1]?.has(place.column))
            cells[place.row - 1]?.set(place.column, { ...place, text, ...origin });
        }
      }
      column += width;
    }
  }
  const width = Math.max(0, ...cells.map((row) => Math.max(0, ...row.keys())));
  return {
    rows: cells.map((row, index) => ({
      row: index + 1,
      line: index + 1,
      cells: Array.from(
        { length: width },
        (_, at): Cell => row.get(at + 1) ?? { row: index + 1, column: at + 1, text: '' },
      ),
    })),
    hidden: lines.flatMap((line, index) => (isHidden(line) ? [index + first + 1] : [])),
  };
}

/** A span as written: 1 where it is none, 0 for “to the end”. */
function spanOf(cell: Element, name: 'rowspan' | 'colspan'): number {
  const printed = attributeOf(cell, name)?.trim() ?? '';
  return /^\d{1,9}$/u.test(printed) ? Number(printed) : 1;
}

function isHidden(element: Element): boolean {
  return (
    attributeOf(element, 'hidden') !== undefined || /display\s*:\s*none/iu.test(attributeOf(element, 'style') ?? '')
  );
}

const breaks: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4']);
const unread: ReadonlySet<string> = new Set(['rt', 'rp', 'script', 'style', 'template']);

/**
 * What a cell shows: runs of white space as one space, line breaks where the page breaks lines. Walked with a stack of its own: a page may
 * nest deeper than calls can.
 */
function textOf(element: Element): string {
  const open: (Node | string)[] = element.childNodes.toReversed();
  let text = '';
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') text += node;
    else if (node.nodeName === '#text' && 'value' in node) text += node.value.replaceAll(/[ \t\n\f\r]+/gu, ' ');
    else if (isElement(node) && !unread.has(node.tagName)) {
      const around = breaks.has(node.tagName) ? ['\n'] : [];
      open.push(...around, ...node.childNodes.toReversed(), ...around);
    }
  }
  return text.replaceAll(/ *\n[ \n]*/gu, '\n').replaceAll(/^[ \n]+|[ \n]+$/gu, '');
}

function isElement(node: Node): node is Element {
  return 'tagName' in node && node.namespaceURI === html.NS.HTML;
}

function childrenOf(element: Element): readonly Element[] {
  return element.childNodes.filter(isElement);
}

function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** Elements of one name in document order, the element itself aside. */
function findAll(node: Node, name: string): readonly Element[] {
  const found: Element[] = [];
  const open: Node[] = 'childNodes' in node ? node.childNodes.toReversed() : [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isElement(next) && next.tagName === name) found.push(next);
    if ('childNodes' in next) open.push(...next.childNodes.toReversed());
  }
  return found;
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

function refusedSpans(file: string, most: number): Fault {
  return {
    code: 'refused-size',
    file,
    messageJa: `${file} の表は、rowspan・colspan を合わせると ${most.toLocaleString('en')} セルを超えます。計画の進捗表だけのファイルにしてください。`,
    messageEn: `With its spans the table of ${file} has more than ${most.toLocaleString('en')} cells. Keep only the plan's progress table in the file.`,
  };
}
