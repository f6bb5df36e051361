import { expect, test } from 'vitest';
import { listFields } from '../../pipeline/schema/listFields.ts';
import { resolveRef } from '../../pipeline/schema/resolveRef.ts';
import type { SchemaNode } from '../../pipeline/schema/SchemaNode.ts';

const text = { title: 'text', type: 'string' };
const schemas = {
  rows: { $id: 'https://example.org/rows.json', 'x-table': 'rows.csv', properties: { id: { title: 'id' } } },
};

const document: SchemaNode = {
  properties: {
    id: { $ref: 'rows.json#/properties/id' },
    name: { type: 'object', properties: { ja: text, en: text } },
    period: { properties: { first: text, last: text }, required: ['first'] },
    list: { items: { properties: { code: text } } },
    rows: { items: { $ref: 'rows.json' } },
    parts: { items: { $ref: '#/$defs/part' } },
    best: { $ref: '#/$defs/part' },
    ways: { patternProperties: { '^x': { title: 'way' } } },
  },
  required: ['id'],
  $defs: { part: { title: 'part', properties: { inner: text } } },
};

test('lists fields in order, those of holders after them, and leaves what has its own place', () => {
  const paths = listFields(document, document, schemas).map(({ path }) => path);
  expect(paths).toEqual([
    ...['id', 'name', 'period', 'period.first', 'period.last', 'list', 'list[].code'],
    ...['rows', 'parts', 'best', 'ways', 'ways.<way>'],
  ]);
});

test('takes the words of a field from where it refers to, and knows what may be left out', () => {
  const fields = new Map(listFields(document, document, schemas).map((field) => [field.path, field]));
  expect(fields.get('id')).toMatchObject({ field: { title: 'id' }, required: true });
  expect(fields.get('best')).toMatchObject({ field: { title: 'part' }, required: false });
  expect(fields.get('period.first')?.required).toBe(true);
  expect(fields.get('period.last')?.required).toBe(false);
});

test('lists the items of a document that is an array', () => {
  expect(listFields({ items: { properties: { code: text } } }, {}, schemas).map(({ path }) => path)).toEqual([
    '[].code',
  ]);
});

test('a reference to nowhere is an error', () => {
  expect(() => resolveRef('rows.json#/properties/none', schemas)).toThrow("no schema at 'rows.json#/properties/none'");
  expect(() => resolveRef('none.json', schemas)).toThrow("no schema at 'none.json'");
});
