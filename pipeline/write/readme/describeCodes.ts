import type { Plan } from '../../model/Plan.ts';
import type { Code } from '../../model/Vocabularies.ts';
import type { WriteContext } from '../Writer.ts';
import { type Block, heading, paragraph } from './Block.ts';
import type { Say } from './describeReadme.ts';

/** The eight flags, the reasons and statuses that occur, and what is odd in the source by code with an example. */
export function describeCodes(
  { tables }: Plan,
  { words }: WriteContext,
  say: Say,
  id: (name: string) => string,
): Block[] {
  const listed = (list: string): readonly Code[] => words.codes.filter((entry) => entry.list === list);
  const reasons = new Set<string>(tables.observations.map(({ attainment_reason }) => attainment_reason));
  const stages = new Set(tables.observations.flatMap(({ status }) => status?.split('+') ?? []));
  const codeTable = (label: string, codes: readonly Code[]): Block => ({
    kind: 'table',
    label,
    header: [say({ ja: 'コード', en: 'code' }), say({ ja: '名前', en: 'name' }), say({ ja: '意味', en: 'meaning' })],
    rows: codes.map(({ code, label_ja, label_en, description_ja, description_en }) => [
      [{ code }],
      [say({ ja: label_ja, en: label_en })],
      [say({ ja: description_ja, en: description_en })],
    ]),
  });
  const flags = say({ ja: '判定（attainment）', en: 'Flags (attainment)' });
  const why = say({ ja: '判定の理由（attainment_reason）', en: 'Reasons of flags (attainment_reason)' });
  const status = say({ ja: '段階（status）', en: 'Stages (status)' });
  const usedStages = listed('status_stage').filter(({ code }) => stages.has(code));
  return [
    heading(2, say({ ja: '判定とコード', en: 'Flags and codes' }), id('codes')),
    heading(3, flags, id('attainment-codes')),
    codeTable(flags, listed('attainment')),
    heading(3, why, id('reason-codes')),
    paragraph(say({ ja: 'この計画に出てくるものだけを挙げます。', en: 'Only those that occur in this plan.' })),
    codeTable(
      why,
      listed('attainment_reason').filter(({ code }) => reasons.has(code)),
    ),
    ...(usedStages.length === 0 ? [] : [heading(3, status, id('status-codes')), codeTable(status, usedStages)]),
    ...describeFindings(tables.findings, words.findings, say, id),
  ];
}

function describeFindings(
  rows: Plan['tables']['findings'],
  kinds: WriteContext['words']['findings'],
  say: Say,
  id: (name: string) => string,
): Block[] {
  const title = say({
    ja: '気づき: 原資料のおかしな点と、決めたこと',
    en: 'Findings: what is odd in the source, what was decided',
  });
  const used = kinds.filter(({ code }) => rows.some((row) => row.code === code));
  if (used.length === 0)
    return [
      heading(2, title, id('findings-list')),
      paragraph(say({ ja: '気づきはありません。', en: 'There are none.' })),
    ];
  return [
    heading(2, title, id('findings-list')),
    {
      kind: 'table',
      label: title,
      header: [
        say({ ja: 'コード', en: 'code' }),
        say({ ja: '件数', en: 'count' }),
        say({ ja: '内容', en: 'what it is' }),
        say({ ja: '例', en: 'example' }),
      ],
      rows: used.map(({ code, title_ja, title_en }) => {
        const found = rows.filter((row) => row.code === code);
        const [first] = found;
        return [
          [{ code }],
          [String(found.length)],
          [say({ ja: title_ja, en: title_en })],
          [say({ ja: first?.message_ja ?? '', en: first?.message_en ?? '' })],
        ];
      }),
    },
  ];
}
