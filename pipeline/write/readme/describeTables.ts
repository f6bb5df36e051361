import { references } from '../../model/references.ts';
import { type PublishedTable, requireSchema } from '../listTables.ts';
import { type FieldFacts, listFields } from '../tabular/fieldFacts.ts';
import type { WriteContext } from '../Writer.ts';
import { type Block, heading, type Line, paragraph } from './Block.ts';
import type { Say } from './describeReadme.ts';

const typeWords: Readonly<Record<FieldFacts['type'], { readonly ja: string; readonly en: string }>> = {
  string: { ja: '文字', en: 'text' },
  decimal: { ja: '小数', en: 'decimal' },
  integer: { ja: '整数', en: 'integer' },
  boolean: { ja: 'true / false', en: 'true / false' },
  date: { ja: '日付', en: 'date' },
};

/** Every table with its rows, key and references, and every column with its meaning and an example from this plan. */
export function describeTables({ tables, schemas }: WriteContext, say: Say, id: (name: string) => string): Block[] {
  const title = say({ ja: '表と列', en: 'Tables and columns' });
  return [
    heading(2, title, id('tables')),
    paragraph(
      say({
        ja: 'CSV は UTF-8（BOM なし）、改行は LF です。空欄は空欄のままで、- や 0 は入れません。小数は原資料のけた数のままです。',
        en: 'CSV is UTF-8 without a byte-order mark, with LF. An empty field is empty, never - or 0. Decimals keep the digits of the source.',
      }),
    ),
    {
      kind: 'table',
      label: say({ ja: '表の行数とキー', en: 'Rows and keys' }),
      header: [say({ ja: '表', en: 'table' }), say({ ja: '行数', en: 'rows' }), say({ ja: 'キー', en: 'key' })],
      rows: tables.map(({ name, rows }) => [
        [{ code: `${name}.csv` }],
        [String(rows.length)],
        [{ code: (requireSchema(schemas, name)['x-key'] ?? []).join(', ') }],
      ]),
    },
    ...tables.flatMap((table) => describeTable(table, schemas, say, id)),
  ];
}

function describeTable(
  table: PublishedTable,
  schemas: WriteContext['schemas'],
  say: Say,
  id: (name: string) => string,
): Block[] {
  const { name, columns, rows } = table;
  const schema = requireSchema(schemas, name);
  const links = references.filter(({ from }) => from === name);
  return [
    heading(3, `${name}.csv`, id(name)),
    paragraph(say({ ja: schema.description ?? '', en: schema['x-description-en'] ?? '' })),
    ...(links.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            items: links.map(
              ({ columns: own, to, key }): Line => [
                { code: own.join(', ') },
                ' → ',
                { code: `${to}.csv` },
                ' ',
                { code: key.join(', ') },
              ],
            ),
          },
        ]),
    {
      kind: 'table',
      label: say({ ja: `${name}.csv の列`, en: `Columns of ${name}.csv` }),
      header: [
        say({ ja: '列', en: 'column' }),
        say({ ja: '名前', en: 'name' }),
        say({ ja: '型', en: 'type' }),
        say({ ja: '意味', en: 'meaning' }),
        say({ ja: '例', en: 'example' }),
      ],
      rows: listFields(columns, schema).map((field) => [
        [{ code: field.name }],
        [say(field.title)],
        [say(typeWords[field.type])],
        [say(field.description)],
        exampleOf(rows.map((row) => row[field.name] ?? null)),
      ]),
    },
  ];
}

/** Longest example that is shown whole, in characters. */
const longest = 40;

function exampleOf(values: readonly (string | number | boolean | null)[]): Line {
  const value = values.find((entry) => entry !== null && String(entry).trim() !== '');
  if (value === undefined || value === null) return [];
  const text = [...String(value)];
  return [{ code: text.length > longest ? `${text.slice(0, longest).join('')}…` : text.join('') }];
}
