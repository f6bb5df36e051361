import { expect, it } from 'vitest';
import { readXml } from '../../pipeline/verify/readXml.ts';

const read = (text: string) => readXml(new TextEncoder().encode(text));

it('reads elements, attributes, texts and references as an XML parser does', () => {
  expect(read('<?xml version="1.0"?>\n<!-- a -->\n<a b="1 &lt; 2&#10;3"><c/>x&#13;&#x1F642;\r\n&amp;</a>\n')).toEqual({
    root: {
      name: 'a',
      attributes: { b: '1 < 2\n3' },
      children: [{ name: 'c', attributes: {}, children: [], text: '' }],
      text: 'x\r🙂\n&',
    },
  });
});

it.each([
  ['no element', ''],
  ['an element left open', '<a>'],
  ['tags that cross', '<a><b></a></b>'],
  ['two roots', '<a/><b/>'],
  ['text beside the root', '<a/>x'],
  ['a bare ampersand', '<a>R&D</a>'],
  ['a character that XML forbids', '<a>\u0001</a>'],
  ['a reference to such a character', '<a>&#1;</a>'],
  ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'],
  ['a CDATA section', '<a><![CDATA[b]]></a>'],
  ['an attribute twice', '<a b="1" b="2"/>'],
  ['a comment with two hyphens in it', '<a><!-- b -- c --></a>'],
  ['elements nested too deeply', '<a>'.repeat(100) + '</a>'.repeat(100)],
])('refuses %s', (_what, text) => {
  expect(read(text)).toHaveProperty('fault');
});

it('refuses bytes that are not UTF-8, and no file', () => {
  expect(readXml(new Uint8Array([0x3c, 0x61, 0xff, 0x2f, 0x3e]))).toHaveProperty('fault');
  expect(readXml(undefined)).toEqual({ fault: 'no such file' });
});
