import { type DefaultTreeAdapterTypes, html } from 'parse5';
import type { Cell } from '../model/Sheet.ts';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

const breaks: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4']);
/** A figure to which a raised figure would be stuck: 12,306<sup>2</sup> is no 123,062. */
const figureEnd = /[0-9０-９%％]$/u;
const figureStart = /^[0-9０-９]/u;
const none: ReadonlySet<string> = new Set();
const strikes: ReadonlySet<string> = new Set(['s', 'strike', 'del']);
const unread: ReadonlySet<string> = new Set(['rt', 'rp', 'script', 'style', 'template']);

/**
 * What a cell shows: runs of white space as one space, line breaks where the page breaks lines, a raised figure behind another with the
 * mark ※ that footnotes have. Walked with a stack of its own: a page may nest deeper than calls can.
 */
export function textOf(element: Element, skipped: ReadonlySet<string> = none): string {
  const open: (Node | string)[] = element.childNodes.toReversed();
  let text = '';
  let raised = -1;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') text += node;
    else if (node.nodeName === '#text' && 'value' in node) {
      const printed = node.value.replaceAll(/[ \t\n\f\r]+/gu, ' ');
      text += raised === text.length && figureStart.test(printed) && figureEnd.test(text) ? `※${printed}` : printed;
    } else if (isElement(node) && !unread.has(node.tagName) && !skipped.has(node.tagName)) {
      if (node.tagName === 'sup') raised = text.length;
      const around = breaks.has(node.tagName) ? ['\n'] : [];
      open.push(...around, ...node.childNodes.toReversed(), ...around);
    }
  }
  return text.replaceAll(/ *\n[ \n]*/gu, '\n').replaceAll(/^[ \n]+|[ \n]+$/gu, '');
}

/** What a cell says: its text without what is struck through, unless that is all there is; and what is struck through. */
export function readCell(element: Element): Pick<Cell, 'text' | 'struck'> {
  const struck = [...strikes].flatMap((name) => findAll(element, name)).map((one) => textOf(one));
  if (struck.every((text) => text === '')) return { text: textOf(element) };
  return { text: textOf(element, strikes) || textOf(element), struck: struck.join('') };
}

function isElement(node: Node): node is Element {
  return 'tagName' in node && node.namespaceURI === html.NS.HTML;
}

export function childrenOf(element: Element): readonly Element[] {
  return element.childNodes.filter(isElement);
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** Elements of one name in document order, the element itself aside. */
export function findAll(node: Node, name: string): readonly Element[] {
  const found: Element[] = [];
  walk(node, (element) => {
    if (element.tagName === name) found.push(element);
  });
  return found;
}

/** Visits all elements below a node in document order. */
export function walk(node: Node, visit: (element: Element) => void): void {
  const open: Node[] = 'childNodes' in node ? node.childNodes.toReversed() : [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isElement(next)) visit(next);
    if ('childNodes' in next) open.push(...next.childNodes.toReversed());
  }
}
