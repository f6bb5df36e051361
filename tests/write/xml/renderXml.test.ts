import { expect, it } from 'vitest';
import { comment, element, renderXml, textElement } from '../../../pipeline/write/xml/renderXml.ts';

const render = (node: Parameters<typeof renderXml>[0]): string => new TextDecoder().decode(renderXml(node));
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

it('indents elements, leaves texts alone and leaves out what is null', () => {
  const node = element('a', { b: '1', c: null }, [
    textElement('d', ' x\ny '),
    textElement('e', null),
    element('f', {}),
  ]);
  expect(render(node)).toBe(`${head}<a b="1">\n  <d> x\ny </d>\n  <f/>\n</a>\n`);
});

it('writes as references what a parser would change, and U+FFFD for what XML forbids', () => {
  expect(render(element('a', { b: '"<\t\n\r&' }, '<&>"\t\n\r\u0000\uFFFE🙂\uFEFF'))).toBe(
    `${head}<a b="&quot;&lt;&#9;&#10;&#13;&amp;">&lt;&amp;&gt;"\t\n&#13;\uFFFD\uFFFD🙂\uFEFF</a>\n`,
  );
});

it('lets no comment end itself', () => {
  expect(render(element('a', {}, [comment('b --> c-')]))).toBe(`${head}<a>\n  <!-- b - -> c-  -->\n</a>\n`);
});
