import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { AttainmentCode } from '../model/rows.ts';
import { flagLooks } from './flags.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** The little of an SVG element that is used here; the types of a browser are not those of this program. */
interface Drawn {
  readonly firstChild: Drawn | null;
  readonly outerHTML: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  textContent: string;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  remove(): void;
  append(child: Drawn): void;
  insertBefore(child: Drawn, before: Drawn | null): void;
  querySelectorAll(selector: string): Iterable<Drawn>;
}

/** What makes such elements. */
interface Drawer {
  createElementNS(namespace: string, name: string): Drawn;
}

/** What XML 1.0 (section 2.2) lets no document hold. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A number with more decimals than a screen can show. */
const longNumber = /(\d\.\d\d)\d+/g;

/** A text that any XML parser takes; what XML forbids becomes U+FFFD. */
export function cleanText(text: string): string {
  return text.replaceAll(forbidden, '\uFFFD');
}

/** A text cut to so many characters, the rest told by …; the whole of it stands in the description. */
export function cutLabel(text: string, most: number): string {
  const letters = [...cleanText(text)];
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most - 1).join('')}…`;
}

/** What is said of a drawing to those who do not see it. */
export interface Told {
  readonly title: string;
  readonly description: string;
  readonly idPrefix: string;
  readonly className: string;
  readonly standalone?: boolean;
}

/**
 * Draws a plot (Observable Plot over a document of its own) as SVG text that may stand in a page under a strict policy: no
 * style element, no style attribute, no link; named and described (SVG 2, section 5.7). The same plot gives the same bytes.
 */
export function drawSvg(
  options: Plot.PlotOptions,
  { title, description, idPrefix, className, standalone }: Told,
): string {
  const page = parseHTML('<!doctype html><html><body></body></html>').document;
  const document = page as unknown as Drawer;
  const svg = Plot.plot({ ...options, document: page, figure: false }) as unknown as Drawn;
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    // The picture is described as a whole; its parts need no names, and have no role that could bear one.
    for (const name of ['style', 'aria-label', 'aria-description', 'aria-hidden']) element.removeAttribute(name);
    for (const { name, value } of [...element.attributes])
      element.setAttribute(name, value.replaceAll(longNumber, '$1'));
  }
  svg.setAttribute('class', className);
  svg.setAttribute('role', 'img');
  svg.setAttribute('font-size', '12');
  svg.setAttribute('aria-labelledby', `${idPrefix}-title ${idPrefix}-desc`);
  svg.setAttribute('xmlns', svgNamespace);
  const named = [
    ['title', title],
    ['desc', description],
  ] as const;
  const first = svg.firstChild;
  for (const [name, text] of named) {
    const element = document.createElementNS(svgNamespace, name);
    element.setAttribute('id', `${idPrefix}-${name}`);
    element.textContent = cleanText(text);
    svg.insertBefore(element, first);
  }
  if (standalone) {
    const ground = document.createElementNS(svgNamespace, 'rect');
    for (const [name, value] of [
      ['width', '100%'],
      ['height', '100%'],
      ['fill', '#ffffff'],
    ] as const)
      ground.setAttribute(name, value);
    svg.insertBefore(ground, first);
  }
  return svg.outerHTML;
}

/** One place for a flag. */
export interface PlacedFlag {
  readonly x: number;
  readonly y: number | string;
  readonly flag: AttainmentCode;
}

/** A mark of Observable Plot that draws flags by their shapes, `size` pixels wide, a ring of the ground around each. */
export function markFlags(flags: readonly PlacedFlag[], size: number): Plot.RenderFunction {
  return (_index, scales, _values, _dimensions, context) => {
    const document = context.document as unknown as Drawer;
    const group = document.createElementNS(svgNamespace, 'g');
    for (const { x, y, flag } of flags) {
      const path = document.createElementNS(svgNamespace, 'path');
      const [left, top] = [centre(scales.x, x) - size / 2, centre(scales.y, y) - size / 2];
      path.setAttribute('class', `fill-${flag}`);
      path.setAttribute('fill', flagLooks[flag].colour);
      path.setAttribute('fill-rule', 'evenodd');
      path.setAttribute('transform', `translate(${round(left)},${round(top)}) scale(${round(size / 16)})`);
      path.setAttribute('d', flagLooks[flag].shape);
      group.append(path);
    }
    return group;
  };
}

/** Middle of a value on a scale; a band has its middle half a band further. */
function centre(scale: unknown, value: number | string): number {
  const place = scale as ((value: number | string) => number) & { bandwidth?: () => number };
  return place(value) + (place.bandwidth?.() ?? 0) / 2;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
