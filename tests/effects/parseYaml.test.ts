import { expect, it } from 'vitest';
import { parseYaml } from '../../pipeline/effects/parseYaml.ts';

it('knows where every value and key stands', () => {
  const { value } = parseYaml('# 計画\ntitle:\n  ja: 計画\nlist:\n  - a: 1\n  - a: 012\n', 'p.yaml');
  expect(value?.value).toEqual({ title: { ja: '計画' }, list: [{ a: 1 }, { a: 12 }] });
  expect(value?.locate('/title/ja')).toEqual({ line: 3, column: 7 });
  expect(value?.locate('/title', 'ja')).toEqual({ line: 3, column: 3 });
  expect(value?.locate('/list/1/a')).toEqual({ line: 6, column: 8 });
  expect(value?.isBareNumber('/list/1/a')).toBe(true);
  expect(value?.isBareNumber('/title/ja')).toBe(false);
});

it('names the nearest value above one that is not there', () => {
  const { value } = parseYaml('title:\n  ja: 計画\n', 'p.yaml');
  expect(value?.locate('/title/en')).toEqual({ line: 2, column: 3 });
  expect(value?.locate('/title', 'en')).toEqual({ line: 2, column: 3 });
});

it.each([
  ['a: 1\na: 2\n', 'duplicate-key', 2, 1],
  ['a:\n\t- 1\n', 'invalid-yaml', 2, 1],
  ['a: "open\n', 'invalid-yaml', 2, 1],
  ['a: 1\n---\nb: 2\n', 'invalid-yaml', 2, 1],
  ['a: &x 1\nb: *x\n', 'refused-alias', 2, 4],
])('tells %j as %s in line %i, column %i', (text, code, line, column) => {
  expect(parseYaml(text, 'p.yaml')).toMatchObject({ value: null, faults: [{ code, file: 'p.yaml', line, column }] });
});
