import { describe, expect, it } from 'vitest';
import { goodFiles, readText, replaceFile, report } from './goodFiles.ts';

const deep = 100_000;
const contents: readonly (readonly [what: string, bytes: string | Uint8Array])[] = [
  ['nothing', ''],
  ['a line break', '\n'],
  ['null', 'null\n'],
  ['a number', '42\n'],
  ['a text', '"x"\n'],
  ['a list', '[]\n'],
  ['a list of nothing', '[null]\n'],
  ['an object', '{}\n'],
  ['a schema without a list of keys', '{"$id": "https://torikumi.example/schemas/v1/targets.json", "x-key": 5}\n'],
  ['lists within lists', `${'['.repeat(deep)}${']'.repeat(deep)}\n`],
  ['no UTF-8', Uint8Array.of(0xff, 0xfe, 0x00, 0x80, 0x0a)],
  ['a quote left open', 'a,"b\n'],
];

/** One file of each kind. */
const kinds = [
  ...['CHANGES.md', 'SHA256SUMS', 'changes.json', 'errata.json', 'manifest.json', 'plan.json', 'dataset.jsonld'],
  ...['schemas/targets.json', 'observations.csv', 'indicators.csv', 'lineage.csv', 'table.csv', 'source.tsv'],
  ...['excel/observations.csv', 'excel/tiny.xlsx'],
];

describe.each(contents)('%s in place of a file', (_what, content) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  it.each(kinds)('%s is told, and throws nothing', (path) => {
    const { differences } = report(new Map([...goodFiles, [path, bytes]]));
    expect(differences.map(({ file }) => file)).toContain(path === 'SHA256SUMS' ? path : 'manifest.json');
  });
});

/** The good files with another `schemas/<name>.json`, and one other file. */
function loosen(name: string, schema: object, path: string, text: string): Map<string, Uint8Array> {
  const id = `https://torikumi.example/schemas/v1/${name}.json`;
  const loose = new TextEncoder().encode(JSON.stringify({ $id: id, ...schema }));
  return new Map([...replaceFile(path, text), [`schemas/${name}.json`, loose]]);
}

describe('a schema that travels with the files and lets everything pass', () => {
  it('does not let a row pass that this program’s own refuses', () => {
    const rows = readText('targets.csv').replace(',2021,', ',soon,');
    const { properties } = JSON.parse(readText('schemas/targets.json')) as { readonly properties: object };
    const loose = { type: 'object', properties: { ...properties, due: {} } };
    const { schemas, differences } = report(loosen('targets', loose, 'targets.csv', rows));
    expect(differences.filter(({ file }) => file.startsWith('schemas/'))).toEqual([]);
    expect(schemas).toBe('release');
    const told = differences.filter(({ file, column }) => file === 'targets.csv' && column === 'due');
    expect(told.map(({ line, found }) => [line, found])).toEqual([[2, 'soon']]);
  });

  it.each(['plan.json', 'manifest.json', 'changes.json', 'errata.json'])('nor %s', (path) => {
    const { differences } = report(loosen(path.replace('.json', ''), {}, path, '{"plan": null}\n'));
    expect(differences.some(({ file, at }) => file === path && at === '')).toBe(true);
  });
});

it('prints no letter that would steer a terminal', () => {
  const files = replaceFile('errata.json', readText('errata.json').replace('"tiny"', '"\\u001b[2J"'));
  const told = report(new Map([...files, ['SHA256SUMS', Buffer.from('\u001b]0;title\u0007\n')]])).differences;
  expect(told.length).toBeGreaterThan(0);
  for (const { ja, en } of told) expect(`${ja}${en}`).not.toMatch(/\p{Cc}/u);
  expect(told.map(({ en }) => en).join('\n')).toContain('\\u001b]0;title\\u0007');
});
