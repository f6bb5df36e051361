import { encodeText } from '../createTextSink.ts';
import { escapeXml } from './escapeXml.ts';

/** An element of an XML document; a comment bears the name `#comment`. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly XmlNode[];
}

/** What may stand where an attribute or a child is wanted; `null` leaves it out. */
type Optional<T> = T | null;

/**
 * An element with its attributes, and a text or elements in it; what is `null` is left out.
 * @example element('target', { value: '6000' }, [element('comment', {}, 'as printed')])
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, Optional<string>>>,
  content: string | readonly Optional<XmlNode>[] = [],
): XmlNode {
  return {
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== null),
    ),
    content: typeof content === 'string' ? content : content.filter((child) => child !== null),
  };
}

/** An element that holds a text and nothing else; `null` for no text. @example textElement('Name', '江別市') */
export function textElement(name: string, text: string | null): XmlNode | null {
  return text === null ? null : element(name, {}, text);
}

/** A comment. Two hyphens would end it, so that a space comes between them (XML 1.0, section 2.5). */
export function comment(text: string): XmlNode {
  return element('#comment', {}, text.replaceAll(/-(?=-|$)/g, '- '));
}

/**
 * An XML 1.0 document in UTF-8, two spaces a level; a text stands alone in its element, with no space added.
 * @example renderXml(element('a', { b: '1' })) // '<?xml version="1.0" encoding="UTF-8"?>\n<a b="1"/>\n'
 */
export function renderXml(root: XmlNode): Uint8Array {
  return encodeText(['<?xml version="1.0" encoding="UTF-8"?>\n', ...renderNode(root, '')]);
}

function* renderNode({ name, attributes, content }: XmlNode, indent: string): Generator<string> {
  if (name === '#comment') {
    yield `${indent}<!-- ${String(content)} -->\n`;
    return;
  }
  const head = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value, 'attribute')}"`);
  const open = `${indent}<${name}${head.join('')}`;
  if (content.length === 0) yield `${open}/>\n`;
  else if (typeof content === 'string') yield `${open}>${escapeXml(content, 'text')}</${name}>\n`;
  else {
    yield `${open}>\n`;
    for (const child of content) yield* renderNode(child, `${indent}  `);
    yield `${indent}</${name}>\n`;
  }
}
