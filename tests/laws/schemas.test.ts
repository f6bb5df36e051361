import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { explainSchemaFault } from '../../pipeline/check/explainSchemaFault.ts';
import { createValidator, schemaVocabulary } from '../../pipeline/check/validateRows.ts';
import { generateFiles } from '../../pipeline/commands/generate.ts';
import { loadSchemas } from '../../pipeline/effects/loadSchemas.ts';
import type { SchemaNode } from '../../pipeline/schema/SchemaNode.ts';
import { vocabularies } from '../support/vocabularies.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const schemas = loadSchemas(root);
const documents = Object.entries<SchemaNode>(schemas);

/** One part of a schema: where it stands, as a URL with a JSON Pointer, and whether it is a field. */
interface Part {
  readonly at: string;
  readonly node: SchemaNode;
  readonly isField: boolean;
}

function listParts(at: string, node: SchemaNode, isField = false): Part[] {
  const under = (keyword: 'properties' | 'patternProperties' | '$defs', areFields: boolean): Part[] =>
    Object.entries(node[keyword] ?? {}).flatMap(([key, part]) =>
      listParts(`${at}/${keyword}/${escapeToken(key)}`, part, areFields),
    );
  const items = node.items === undefined ? [] : listParts(`${at}/items`, node.items);
  return [
    { at, node, isField },
    ...under('properties', true),
    ...under('patternProperties', true),
    ...under('$defs', false),
    ...items,
  ];
}

function escapeToken(key: string): string {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
}

const parts = documents.flatMap(([, schema]) => listParts(`${schema.$id}#`, schema));
/** Fields that say something themselves: one that only refers to another takes its words from there. */
const fields = parts.filter(({ node, isField }) => isField && node.$ref === undefined);
const codesOf = (list: string) => vocabularies.codes.filter((code) => code.list === list);

test.each([...(await generateFiles(schemas, vocabularies))])('%s is as `npm run generate` makes it', (path, text) => {
  expect(readFileSync(`${root}${path}`, 'utf8')).toBe(text);
});

describe.each(documents)('%s', (name, schema) => {
  test('is JSON Schema 2020-12 under its own address', () => {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
    expect(schema.$id).toBe(`https://torikumi.example/schemas/v1/${name}.json`);
    expect(new Ajv2020({ strict: true }).addVocabulary(schemaVocabulary).validateSchema(schema)).toBe(true);
  });

  test('has a title and a description in both languages', () => {
    for (const key of ['title', 'description', 'x-title-en', 'x-description-en'] as const)
      expect(schema[key], key).toMatch(/\S/);
  });

  test('holds good examples', () => {
    const faults = (schema.examples ?? []).flatMap((example) => createValidator(schemas).checkDocument(name, example));
    expect(faults).toEqual([]);
  });
});

describe('every field', () => {
  test('has words in both languages', () => {
    expect(fields.length).toBeGreaterThan(200);
    const keys = ['title', 'description', 'x-title-en', 'x-description-en'] as const;
    const wordless = fields.filter(({ node }) => !keys.every((key) => /\S/.test(node[key] ?? '')));
    expect(wordless.map(({ at }) => at)).toEqual([]);
  });

  test('has an example, unless it only holds further fields, and its examples are good', () => {
    const ajv = new Ajv2020({
      strict: true,
      allowUnionTypes: true,
      schemas: documents.map(([, schema]) => ({ ...schema })),
      keywords: schemaVocabulary,
    });
    addFormats.default(ajv, { mode: 'full' }).addFormat('decimal', true);
    for (const { at, node } of fields) {
      if (node.properties === undefined) expect(node.examples, at).not.toBeUndefined();
      for (const example of node.examples ?? [])
        expect(ajv.validate({ $ref: at }, example), `${at} ${JSON.stringify(example)}`).toBe(true);
    }
  });
});

describe('tables', () => {
  const tables = documents.filter(([, schema]) => schema['x-table'] !== undefined);

  test.each(tables)('%s: every column is required, in column order', (name, schema) => {
    expect(schema.required).toEqual(Object.keys(schema.properties ?? {}));
    expect(schema['x-table']).toBe(`${name}.csv`);
  });

  test.each(tables)('%s: the key is made of columns', (_, schema) => {
    expect(schema['x-key']).not.toHaveLength(0);
    expect(Object.keys(schema.properties ?? {})).toEqual(expect.arrayContaining([...(schema['x-key'] ?? [])]));
  });
});

test('an object lets no unknown key in', () => {
  const open = parts.filter(({ node }) => node.properties !== undefined && node.additionalProperties !== false);
  expect(open.map(({ at }) => at)).toEqual([]);
});

describe('codes', () => {
  /** Fields that take a part of their list. */
  const partial: Readonly<Record<string, readonly string[]>> = {
    'sections.json#/properties/level': ['goal', 'policy', 'initiative'],
  };

  const coded = parts.filter(({ node }) => node.enum !== undefined && node['x-codelist'] !== undefined);

  test.each(coded.map(({ at, node }) => [at.replace(/^.*\/v1\//, ''), node] as const))(
    '%s takes the codes of its list',
    (at, node) => {
      const codes = codesOf(node['x-codelist'] ?? '').map(({ code }) => code);
      expect(node.enum?.filter((code) => code !== null)).toEqual(partial[at] ?? codes);
    },
  );

  test('a field that may be empty lists the empty code', () => {
    expect(coded.filter(({ node }) => node.enum?.includes(null) !== [node.type ?? []].flat().includes('null'))).toEqual(
      [],
    );
  });

  test('every list of codes belongs to a field, and every field of codes names its list', () => {
    const named = new Set(parts.flatMap(({ node }) => node['x-codelist'] ?? []));
    expect([...named].sort()).toEqual([...new Set(vocabularies.codes.map(({ list }) => list))].sort());
    const nameless = parts.filter(({ node }) => node.enum !== undefined && node['x-codelist'] === undefined);
    expect(nameless.map(({ at }) => at.replace(/^.*\/v1\//, ''))).toEqual([
      `table.json#/patternProperties/${encodeURIComponent('^[0-9]{4}年度（[^（）]+年度）判定$')}`,
    ]);
  });

  test('table.csv calls the flags by their Japanese labels', () => {
    const flags = Object.values((schemas['table'] as SchemaNode).patternProperties ?? {}).find(
      ({ enum: codes }) => codes !== undefined,
    );
    expect(flags?.enum).toEqual(codesOf('attainment').map(({ label_ja }) => label_ja));
    expect(flags?.enum).toEqual(['達成', '期限前達成', '未達成', '進行中', '対象期間前', '完了', '判定不能', '未報告']);
  });

  test('every stage that a word stands for has a label', () => {
    expect(codesOf('status_stage').map(({ code }) => code)).toEqual(
      expect.arrayContaining(vocabularies.status.flatMap(({ code }) => code.split('+'))),
    );
  });
});

test('every rule that a schema uses can be told in words', () => {
  const rules = [
    'type',
    'enum',
    'const',
    'pattern',
    'format',
    'minLength',
    'minimum',
    'uniqueItems',
    'required',
    'oneOf',
    'additionalProperties',
  ];
  const silent = [
    '$schema',
    '$id',
    '$ref',
    '$defs',
    'title',
    'description',
    'examples',
    'properties',
    'patternProperties',
    'items',
    'allOf',
    'if',
    'then',
  ];
  const used = new Set(parts.flatMap(({ node }) => Object.keys(node)));
  expect([...used].filter((keyword) => ![...rules, ...silent, ...schemaVocabulary].includes(keyword))).toEqual([]);
  for (const keyword of rules) {
    const { ja, en } = explainSchemaFault({ keyword, params: {}, value: 'x' });
    expect(`${ja}${en}`).toMatch(/。.*\.$/);
  }
});
