import type { Plan } from '../../model/Plan.ts';
import type { Bilingual } from '../../model/Settings.ts';
import type { WriteContext } from '../Writer.ts';
import { type Block, heading, type Part, paragraph } from './Block.ts';
import { describeCodes } from './describeCodes.ts';
import { describeTables } from './describeTables.ts';
import { fileKinds } from './fileKinds.ts';

/** A text in the language of one part. */
export type Say = (text: Bilingual) => string;

/**
 * The README of a plan's release: what it is, how it stands, its files and whom they are for, how to load them, every table and column with
 * an example from this plan, the codes, what is odd in the source, licence and citation. Japanese first, then the same in English.
 */
export function describeReadme(plan: Plan, context: WriteContext): readonly Part[] {
  return (['ja', 'en'] as const).map((language) => {
    const say: Say = (text) => text[language];
    const id = (name: string): string => `${name}-${language}`;
    return {
      language,
      blocks: [
        ...describePlan(plan, say, id),
        ...describeCounts(plan, context, say, id),
        ...describeFiles(say, id),
        ...describeLoading(plan, context, say, id),
        ...describeTables(context, say, id),
        ...describeCodes(plan, context, say, id),
        ...describeTerms(plan, say, id),
      ],
    };
  });
}

function describePlan({ settings, origin, edition, version }: Plan, say: Say, id: (name: string) => string): Block[] {
  const { title, description, publisher, period } = settings;
  return [
    heading(1, say(title), id('top')),
    paragraph(say({ ja: 'English follows the Japanese. ', en: '日本語は上にあります。 ' }), say(description)),
    {
      kind: 'list',
      items: [
        [say({ ja: `公表した団体: ${publisher.name.ja}`, en: `Publisher of the plan: ${publisher.name.en}` })],
        [
          say({
            ja: `計画の期間: ${period.first}～${period.last}年度（年度は4月から翌年3月まで）`,
            en: `Plan period: fiscal years ${period.first} to ${period.last} (a fiscal year runs from April to March)`,
          }),
        ],
        [
          say({
            ja: `原資料: ${origin.title}（${edition}年度版）`,
            en: `Source: ${origin.title} (edition ${edition})`,
          }),
        ],
        [say({ ja: `データの版: ${version}`, en: `Version of the data: ${version}` })],
      ],
    },
  ];
}

function describeCounts(
  { tables, edition }: Plan,
  { words }: WriteContext,
  say: Say,
  id: (name: string) => string,
): Block[] {
  const flags = words.codes.filter(({ list }) => list === 'attainment');
  // Of years that the source does not report yet there is nothing to tell.
  const rows = tables.attainment.filter(
    ({ section_id, fiscal_year }) => section_id === 'all' && fiscal_year <= Number(edition),
  );
  const label = say({ ja: '年度ごとの判定の数', en: 'Flags by fiscal year' });
  return [
    heading(2, say({ ja: 'どこまで達成したか', en: 'What was reached' }), id('flags')),
    paragraph(
      say({
        ja: `指標は ${tables.indicators.length} あります。達成率は（達成＋期限前達成＋完了）÷ 分母です。`,
        en: `There are ${tables.indicators.length} indicators. The rate is attained, attained early and completed over the denominator.`,
      }),
    ),
    {
      kind: 'table',
      label,
      header: [
        say({ ja: '年度', en: 'fiscal year' }),
        ...flags.map(({ label_ja, label_en }) => say({ ja: label_ja, en: label_en })),
        say({ ja: '分母', en: 'denominator' }),
        say({ ja: '達成率', en: 'rate' }),
      ],
      rows: rows.map((row) => [
        [String(row.fiscal_year)],
        ...flags.map(({ code }) => [String((row as unknown as Readonly<Record<string, number>>)[code] ?? '')]),
        [String(row.denominator)],
        [row.rate ?? ''],
      ]),
    },
  ];
}

function describeFiles(say: Say, id: (name: string) => string): Block[] {
  const title = say({ ja: 'ファイル', en: 'Files' });
  return [
    heading(2, title, id('files')),
    {
      kind: 'table',
      label: title,
      header: [
        say({ ja: 'ファイル', en: 'file' }),
        say({ ja: '中身と、だれのためか', en: 'what it is, and for whom' }),
      ],
      rows: fileKinds.map(({ files, text }) => [[{ code: files }], [say(text)]]),
    },
  ];
}

function describeLoading(
  { edition, settings }: Plan,
  { words }: WriteContext,
  say: Say,
  id: (name: string) => string,
): Block[] {
  return [
    heading(2, say({ ja: '読み込み方', en: 'How to load it' }), id('load')),
    paragraph(
      say({
        ja: `次のプログラムは、どれも同じ数（${edition}年度に目標を達成した指標の数）を出します。`,
        en: `Each of these programs prints the same number: how many indicators attained their target in fiscal year ${edition}.`,
      }),
    ),
    heading(3, 'Excel', id('excel')),
    paragraph(
      { code: `excel/${settings.plan_id}.xlsx` },
      say({
        ja: ' を開きます。すべての表が1冊に入っています。1枚ずつの CSV は excel/ のものを使います（excel/ の外の CSV は、そのまま開くと文字が化けます）。',
        en: ' holds all tables in one workbook. For a single CSV take the one in excel/; the others have no byte-order mark and would be misread.',
      }),
    ),
    ...words.snippets.flatMap(({ tool, language, text_ja, text_en, code }): Block[] => [
      heading(3, tool, id(language)),
      paragraph(say({ ja: text_ja, en: text_en })),
      { kind: 'code', language, text: code.replaceAll('{year}', edition) },
    ]),
  ];
}

function describeTerms({ settings, origin, version }: Plan, say: Say, id: (name: string) => string): Block[] {
  const { licence, title, publisher } = settings;
  const link =
    licence.status === 'confirmed' && licence.url !== undefined
      ? [{ link: licence.url, text: licence.title ? say(licence.title) : (licence.id ?? licence.url) }]
      : [];
  return [
    heading(2, say({ ja: '利用条件と引用', en: 'Licence and citation' }), id('terms')),
    paragraph(say(licence.note), ...(link.length === 0 ? [] : [' ', ...link])),
    paragraph(
      say({
        ja: `引用例: ${publisher.name.ja}「${origin.title}」をもとに Torikumi が作成した「${title.ja}」版 ${version}`,
        en: `To cite: “${title.en}”, version ${version}, made by Torikumi from ${publisher.name.en}, “${origin.title}”.`,
      }),
    ),
    paragraph(
      say({
        ja: '原資料に書かれたことは変えていません。読み替えや訂正は、すべて findings.csv に理由とともにあります。',
        en: 'What the source prints was not changed. Every reading that needed a decision, and every correction, is in findings.csv with its reason.',
      }),
    ),
  ];
}
