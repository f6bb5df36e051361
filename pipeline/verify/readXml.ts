/** An element of an XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text that stands directly in it, joined. */
  readonly text: string;
}

/** An XML file: its root, or why it is none. */
export type XmlFile = { readonly root: XmlElement } | { readonly fault: string };

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** Deeper than any document of a release; what is deeper would exhaust the stack of whoever walks it. */
const mostLevels = 64;

/** One tag: an end, or a start with its attributes, perhaps an empty element. */
const tag = /<(?:\/([^\s<>/="]+)\s*|([^\s<>/="!?]+)((?:\s+[^\s<>/="]+="[^"<]*")*)\s*(\/?))>/y;
const attribute = /([^\s<>/="]+)="([^"<]*)"/g;
const reference = /&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));|&/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** What makes a text no document. */
class XmlError extends Error {}

/**
 * An XML 1.0 document in UTF-8 taken apart, strictly, as far as a release writes them: elements, attributes in double
 * quotes, comments, character references. A document type, a CDATA section or a processing instruction is a fault.
 * @example readXml(new TextEncoder().encode('<a b="1">x &lt; y</a>')) // { root: { name: 'a', attributes: { b: '1' }, … } }
 */
export function readXml(bytes: Uint8Array | undefined): XmlFile {
  if (bytes === undefined) return { fault: 'no such file' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { root: parseDocument(text.replace(/\r\n?/g, '\n')) };
  } catch (error) {
    if (error instanceof XmlError || error instanceof TypeError) return { fault: error.message };
    throw error;
  }
}

function parseDocument(text: string): XmlElement {
  if (forbidden.test(text)) throw new XmlError('a character that XML forbids');
  const document: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open: OpenElement[] = [document];
  let at = /^<\?xml [^?]*\?>/.exec(text)?.[0].length ?? 0;
  while (at < text.length) {
    const parent = open.at(-1) ?? document;
    if (text[at] !== '<') {
      const next = text.indexOf('<', at);
      const end = next === -1 ? text.length : next;
      parent.text += decode(text.slice(at, end));
      at = end;
    } else if (text.startsWith('<!--', at)) {
      const end = text.indexOf('--', at + 4);
      if (end === -1 || text[end + 2] !== '>') throw new XmlError('a comment that does not end');
      at = end + 3;
    } else at = readTag(text, at, open);
  }
  const [root, ...others] = document.children;
  if (open.length > 1 || root === undefined || others.length > 0 || document.text.trim() !== '')
    throw new XmlError('not one element that is closed');
  return root;
}

/** Reads the tag at a place; yields where it ends. */
function readTag(text: string, at: number, open: OpenElement[]): number {
  tag.lastIndex = at;
  const [whole, end, name, attributes = '', empty] = tag.exec(text) ?? [];
  if (whole === undefined) throw new XmlError(`no tag at character ${at + 1}`);
  if (name === undefined) {
    if (open.length === 1 || open.pop()?.name !== end) throw new XmlError(`</${end}> closes nothing`);
    return at + whole.length;
  }
  const pairs = [...attributes.matchAll(attribute)].map(([, key = '', value = '']): [string, string] => [
    key,
    decode(value.replace(/[\t\n]/g, ' ')),
  ]);
  if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new XmlError(`an attribute twice in <${name}>`);
  const element: OpenElement = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
  open.at(-1)?.children.push(element);
  if (empty === '') open.push(element);
  if (open.length > mostLevels) throw new XmlError(`nested deeper than ${mostLevels} levels`);
  return at + whole.length;
}

function decode(text: string): string {
  return text.replace(reference, (whole, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
    if (!(code <= 0x10ffff) || forbidden.test(String.fromCodePoint(code)))
      throw new XmlError(`\`${whole}\` stands for no character`);
    return String.fromCodePoint(code);
  });
}

/** The children of an element that bear a name. */
export function childrenNamed({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

/** The text of the first child that bears a name; `null` without one. */
export function textNamed(element: XmlElement | undefined, name: string): string | null {
  return element?.children.find((child) => child.name === name)?.text ?? null;
}

/** A text as XML can hold it: what it forbids (1.0, section 2.2) is U+FFFD. */
export function toXmlText(text: string): string {
  return text.replaceAll(new RegExp(forbidden, 'gu'), '\uFFFD');
}
