import type { Plan } from '../../model/Plan.ts';
import type { Bilingual } from '../../model/Settings.ts';
import { requireSchema } from '../listTables.ts';
import type { WriteContext } from '../Writer.ts';
import type { Worksheet } from './Worksheet.ts';

const headings = ['項目 Subject', '日本語', 'English'] as const;

type Line = readonly [subject: string, text: Bilingual];

const howToRead: readonly Line[] = [
  [
    '空欄 Empty cells',
    {
      ja: '空欄は「値がない」という意味です。0 ではありません。',
      en: 'An empty cell means that there is no value. It is not 0.',
    },
  ],
  [
    '数値 Numbers',
    {
      ja: '数値は元の表の桁のままです。15桁を超える数は、桁が落ちないよう文字列にしています。',
      en: 'Numbers keep their printed digits. A number of more than 15 digits is text, so that none is lost.',
    },
  ],
  [
    '出典 Source cells',
    {
      ja: 'source_ref は元の表のセルです。source.tsv#cell=6,7 は6行目の7列目です。',
      en: 'source_ref is a cell of the source: source.tsv#cell=6,7 is row 6, column 7.',
    },
  ],
];

/**
 * The first sheet of the workbook: what this is, where it comes from, how to read it, one line a table and one line a flag,
 * in Japanese and English.
 */
export function buildGuide(plan: Plan, { tables, schemas, words }: WriteContext): Worksheet {
  const { settings, origin } = plan;
  const lines: Line[] = [
    ['計画 Plan', settings.title],
    ['説明 Description', settings.description],
    ['公表 Publisher', settings.publisher.name],
    ['版 Edition', { ja: `${plan.edition}年度までの表`, en: `The table up to fiscal year ${plan.edition}` }],
    ['元の表 Source', { ja: origin.title, en: `${plan.source.file}, SHA-256 ${origin.sha256}` }],
    ['データの版 Version', { ja: plan.version, en: plan.version }],
    ['利用条件 Licence', describeLicence(plan)],
    ...howToRead,
    ...tables.map(({ name, rows }): Line => {
      const { description = '', 'x-description-en': english = '' } = requireSchema(schemas, name);
      return [
        `シート Sheet: ${name}`,
        { ja: `${description}（${rows.length}行）`, en: `${english} (${rows.length} rows)` },
      ];
    }),
    ...words.codes
      .filter(({ list }) => list === 'attainment')
      .map(
        ({ code, label_ja, label_en, description_ja, description_en }): Line => [
          `判定 Flag: ${code}`,
          { ja: `${label_ja}：${description_ja}`, en: `${label_en}: ${description_en}` },
        ],
      ),
  ];
  return {
    name: '読み方 About',
    columns: headings.map((name) => ({ name, kind: 'text' })),
    rows: lines.map(([subject, { ja, en }]) => ({ [headings[0]]: subject, [headings[1]]: ja, [headings[2]]: en })),
    wrap: true,
  };
}

function describeLicence({ settings: { licence } }: Plan): Bilingual {
  const { title, url, note } = licence;
  if (licence.status === 'not-stated' || !title) return note;
  const address = url === undefined ? '' : ` ${url}`;
  return { ja: `${title.ja}${address}`, en: `${title.en}${address}` };
}
