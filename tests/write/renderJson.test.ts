import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Json, renderJson } from '../../pipeline/write/renderJson.ts';

const render = (value: Json): string => new TextDecoder().decode(renderJson(value));

it('is indented by two spaces and ends in LF', () => {
  expect(render({ a: [1, { b: null }], c: [], d: {} })).toBe(
    '{\n  "a": [\n    1,\n    {\n      "b": null\n    }\n  ],\n  "c": [],\n  "d": {}\n}\n',
  );
});

it('leaves out what is undefined', () => {
  expect(render({ a: undefined, b: { c: undefined, d: { e: 1 } } })).toBe(
    '{\n  "b": {\n    "d": {\n      "e": 1\n    }\n  }\n}\n',
  );
});

it('is what JSON.stringify renders', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => render(value as Json) === `${JSON.stringify(value, null, 2)}\n`));
});
