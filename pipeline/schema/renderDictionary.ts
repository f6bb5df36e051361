import type { Schemas } from '../model/Schemas.ts';
import type { Code, Vocabularies } from '../model/Vocabularies.ts';
import { isBilingual } from './isBilingual.ts';
import { followAny, listFields } from './listFields.ts';
import type { SchemaNode } from './SchemaNode.ts';

/** The documents beside the tables, each with the file that it describes. */
const documents: readonly (readonly [schema: string, file: string])[] = [
  ['plan', 'plan.json'],
  ['manifest', 'manifest.json'],
  ['changes', 'changes.json'],
  ['errata', 'errata.json'],
  ['attainment-case', 'schemas/v1/conformance/attainment/*.json'],
  ['release-index', 'output/releases/<plan_id>/index.json'],
  ['ledger', 'output/releases/<plan_id>/ledger.json'],
  ['index', 'output/releases/index.json'],
  ['status', 'output/releases/status.json'],
  ['catalog', 'data/catalog.yaml'],
  ['plan-settings', 'data/plans/<plan_id>/plan.yaml'],
  ['origin', 'data/plans/<plan_id>/editions/<year>/origin.yaml'],
  ['errata-settings', 'data/plans/<plan_id>/errata.yaml'],
  ['corrections', 'data/plans/<plan_id>/editions/<year>/corrections.yaml'],
];

/** The tables in the order of data-model section 3. */
const tables = [
  'observations',
  'indicators',
  'targets',
  'sections',
  'attributes',
  'attainment',
  'methods',
  'table',
  'history',
  'findings',
  'lineage',
];

const types: Readonly<Record<string, string>> = {
  string: '文字 text',
  integer: '整数 integer',
  boolean: 'true / false',
  object: '組 object',
  array: '配列 array',
  date: '日付 date',
  decimal: '小数 decimal',
};

const intro = `# データ項目の説明 / Data dictionary

<!-- schemas/v1/ と data/vocabularies/ から \`npm run generate\` で作ったもの。このファイルは直さず、元のファイルを直す。 -->
<!-- Made from schemas/v1/ and data/vocabularies/ by \`npm run generate\`. Edit those, not this file. -->

公開するファイルと設定ファイルの項目を説明します。日本語の下の文は、同じ内容の英語です。
Every field of the published files and of the settings. The English text below a Japanese one says the same.

- CSV は UTF-8（BOM なし）、改行は LF、見出しは1行です。
  CSV is UTF-8 without a byte-order mark, with LF and one header row (RFC 4180).
- 値のない欄は空にします。\`-\` や \`0\` は入れません。JSON では \`null\` です。
  An empty field is empty, never \`-\` or \`0\`; in JSON it is \`null\`.
- 小数は元の表の桁のまま書きます。JSON では文字列です。
  Decimals keep the digits of the source; in JSON they are strings.
- 年度は4月1日から翌年3月31日までで、始まる年の西暦で書きます。
  A fiscal year runs from 1 April to 31 March and is named by the year in which it begins.
- 「コード」の項目に入る値は、[コード](#codes)にあります。
  The values of a code field are listed under [codes](#codes).
`;

/**
 * The text of `schemas/README.md`, the data dictionary: every field of every table and document with its meaning,
 * type and an example, then every code list and every kind of finding. Japanese first, English below.
 * @throws Error for a schema that is missing.
 * @example renderDictionary(schemas, words).startsWith('# データ項目の説明 / Data dictionary') // true
 */
export function renderDictionary(schemas: Schemas, words: Pick<Vocabularies, 'codes' | 'findings'>): string {
  const sections = [
    '## 表 / Tables',
    ...tables.map((name) => renderTable(name, schemas)),
    '## 文書 / Documents',
    ...documents.flatMap(([name, file]) => renderDocument(name, file, schemas)),
    '<a id="codes"></a>\n\n## コード / Codes',
    ...[...new Set(words.codes.map(({ list }) => list))].map((list) => renderCodes(list, words.codes)),
    '<a id="codes-findings"></a>\n\n## 気づきのコード / Codes of findings',
    renderGrid(
      ['コード Code', '名称 Label', '重さ Severity'],
      words.findings.map(({ code, severity, title_ja, title_en }) => [
        quote(code),
        pair(title_ja, title_en),
        quote(severity),
      ]),
    ),
  ];
  return `${intro}\n${sections.join('\n\n')}\n`;
}

function pickSchema(name: string, schemas: Schemas): SchemaNode {
  const schema = schemas[name];
  if (schema === undefined) throw new Error(`no schema '${name}'`);
  return schema;
}

function renderTable(name: string, schemas: Schemas): string {
  const schema = pickSchema(name, schemas);
  const key = (schema['x-key'] ?? []).map(quote).join(', ');
  const lead = `${schema.description}キー: ${key}<br>\n${schema['x-description-en']} Key: ${key}`;
  return [`### \`${schema['x-table']}\`: ${nameBoth(schema)}`, lead, renderFields(schema, schemas)].join('\n\n');
}

function renderDocument(name: string, file: string, schemas: Schemas): string[] {
  const schema = pickSchema(name, schemas);
  const parts = Object.values(schema.$defs ?? {}).map(
    (part) => `#### ${nameBoth(part)}\n\n${describe(part)}\n\n${renderFields(part, schemas, schema)}`,
  );
  return [`### \`${file}\`: ${nameBoth(schema)}`, describe(schema), renderFields(schema, schemas), ...parts];
}

function renderFields(node: SchemaNode, schemas: Schemas, document: SchemaNode = node): string {
  const rows = listFields(node, document, schemas).map(({ path, field, required }) => [
    `${quote(path)}<br>${nameBoth(field)}`,
    tellType(field, required, document, schemas),
    pair(field.description, field['x-description-en']),
    listExamples(field).map(quote).join('<br>'),
  ]);
  return renderGrid(['項目 Field', '型 Type', '意味 Meaning', '例 Example'], rows);
}

/** The examples that fit a line: texts, numbers, both texts of a pair. */
function listExamples(field: SchemaNode): string[] {
  const examples = field.examples ?? [];
  const plain = isBilingual(field)
    ? examples.flatMap((example) => Object.values(example as Readonly<Record<string, unknown>>))
    : examples;
  return plain.filter((example) => example !== null && typeof example !== 'object').map(String);
}

/** What a field may hold: type, code list, unit, whether it may be empty or left out. */
function tellType(field: SchemaNode, required: boolean, document: SchemaNode, schemas: Schemas): string {
  const names = [field.type ?? []].flat();
  const [name = 'object'] = names.filter((type) => type !== 'null');
  const items = field.items && followAny(field.items, document, schemas);
  const list = field['x-codelist'];
  const unit = field['x-unit'];
  const type = isBilingual(field) ? '日本語と英語 ja, en' : (types[field.format ?? ''] ?? types[name] ?? name);
  return [
    list === undefined ? type : `[コード code](#codes-${list})`,
    ...(items?.title === undefined ? [] : [`（${nameBoth(items)}）`]),
    ...(unit === undefined ? [] : [`単位 unit: ${unit}`]),
    ...(names.includes('null') ? ['空欄可 may be empty'] : []),
    ...(required ? [] : ['省略可 optional']),
  ].join('<br>');
}

function renderCodes(list: string, codes: readonly Code[]): string {
  const rows = codes
    .filter((code) => code.list === list)
    .map(({ code, label_ja, label_en, description_ja, description_en }) => [
      quote(code),
      pair(label_ja, label_en),
      pair(description_ja, description_en),
    ]);
  return `<a id="codes-${list}"></a>\n\n### ${list}\n\n${renderGrid(['コード Code', '名称 Label', '意味 Meaning'], rows)}`;
}

function nameBoth(node: SchemaNode): string {
  return `${node.title ?? ''} / ${node['x-title-en'] ?? ''}`;
}

function describe(node: SchemaNode): string {
  return `${node.description ?? ''}<br>\n${node['x-description-en'] ?? ''}`;
}

function pair(ja: string | undefined, en: string | undefined): string {
  return `${ja ?? ''}<br>${en ?? ''}`;
}

function quote(text: string): string {
  return `\`${text}\``;
}

/** A table of GitHub Flavored Markdown; `|` and line breaks in a cell are made harmless. */
function renderGrid(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
