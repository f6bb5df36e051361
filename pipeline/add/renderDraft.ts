import type { Bilingual } from '../model/Settings.ts';
import type { Draft, PlanDraft } from './Draft.ts';

/** A text as a YAML scalar in double quotes: the escapes of JSON are those of YAML (YAML 1.2.2 section 5.7). */
const quote = (text: string): string => JSON.stringify(text);

/** What stands behind a value that was not printed or given. */
function remark<T>({ state, reason }: Draft<T>): string {
  switch (state) {
    case 'given':
      return '';
    case 'inferred':
      return `  # 推定: ${oneLine(reason.ja)} (inferred ${oneLine(reason.en)})`;
    case 'open':
      return `  # 要確認: ${oneLine(reason.ja)} (to be decided: ${oneLine(reason.en)})`;
  }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ');

/** `plan.yaml` of a new plan: every key that was inferred or is open says so beside it. */
export function renderPlanYaml(draft: PlanDraft): string {
  const { publisherJa, publisherEn, publisherCode, titleJa, titleEn, first, last } = draft;
  const about: Bilingual = {
    ja: `${titleJa.value}の指標について、初期値・目標・年度ごとの実績と、目標に照らした判定をまとめたデータです。`,
    en: 'Indicators of the plan: baselines, targets, yearly results, and how each result stands against its target.',
  };
  return [
    '# npm run add が書いた設定。「推定」は表から読み取ったもの、「要確認」は人が決めるもの。確かめたら印を消す。',
    '# Written by npm run add. 推定 was read from the table, 要確認 is for a person to decide; remove the mark once checked.',
    '',
    '# 識別子。公開した後は変えない。 Never changes once published.',
    `plan_id: ${draft.planId}`,
    '',
    'title:',
    `  ja: ${quote(titleJa.value)}${remark(titleJa)}`,
    `  en: ${quote(titleEn.value)}${remark(titleEn)}`,
    '',
    'description:',
    `  ja: ${quote(about.ja)}`,
    `  en: ${quote(about.en)}`,
    '',
    'publisher:',
    '  name:',
    `    ja: ${quote(publisherJa.value)}${remark(publisherJa)}`,
    `    en: ${quote(publisherEn.value)}${remark(publisherEn)}`,
    `  code: ${quote(publisherCode.value)}${remark(publisherCode)}`,
    '',
    '# 計画の最初と最後の年度。 First and last fiscal year of the plan.',
    'period:',
    `  first: ${first.value}${remark(first)}`,
    `  last: ${last.value}${remark(last)}`,
    '',
    '# 利用条件。確認できたら status を confirmed にし、id・title・url を書き足す。それまで外には公開されない。',
    'licence:',
    '  status: not-stated  # 要確認: 利用条件を市に確かめる (to be decided: ask under which licence the table may be reused)',
    '  note:',
    '    ja: "原資料の利用条件を確認していません。再利用する前に公表した団体に確認してください。"',
    '    en: "The licence of the source has not been confirmed. Ask its publisher before reusing the data."',
    ...renderColumns(draft),
    '',
  ].join('\n');
}

/** What to write where an inference about a column is wrong, as a remark. */
function renderColumns({ columns }: PlanDraft): string[] {
  if (columns.length === 0) return [];
  return [
    '',
    '# 次の列は見出しのほかに手がかりを使って読んだ。違うときは、行頭の # を外して role を直す。',
    '# These columns were read by more than their heading. Where that is wrong, remove the # and correct the role.',
    '# columns:',
    ...columns.flatMap(({ heading, role, reason }) => [
      `#   - heading: ${quote(oneLine(heading))}  # ${oneLine(reason.ja)}`,
      `#     role: ${role}`,
    ]),
  ];
}

/** `origin.yaml` of an edition; publisher and period are those of the plan. */
export function renderOriginYaml(
  draft: Pick<PlanDraft, 'sourceTitle' | 'publisherJa' | 'publisherCode' | 'edition' | 'first' | 'last' | 'url'>,
  { file, sha256 }: { readonly file: string; readonly sha256: string },
): string {
  // What stands in plan.yaml too is marked there alone.
  const { sourceTitle, publisherJa, publisherCode, edition, first, last, url } = draft;
  return [
    `# この版の元になったファイル（${file}）の出どころ。 Where the source of this edition came from.`,
    '',
    `title: ${quote(sourceTitle.value)}${remark(sourceTitle)}`,
    'publisher:',
    `  name: ${quote(publisherJa.value)}`,
    `  code: ${quote(publisherCode.value)}`,
    '# 実績が載っている最後の年度。 The last fiscal year that it reports.',
    `fiscal_year: ${edition.value}${remark(edition)}`,
    'plan_period:',
    `  first: ${first.value}`,
    `  last: ${last.value}`,
    `sha256: ${sha256}`,
    'licence: "利用条件は確認していない (licence not confirmed)"  # 要確認: 原資料の利用条件を写す (to be decided: copy what the source says)',
    ...(url === null
      ? []
      : [`url: ${quote(url)}  # 推定: 表に書かれたアドレスから (inferred from the address in the table)`]),
    '',
  ].join('\n');
}

/** `corrections.yaml` of an edition that nobody has corrected yet. */
export const emptyCorrections = [
  '# 原資料の誤りを人が直すときに書く。原資料のファイルは書きかえない。',
  '# Corrections of the source, by a person and with evidence; the source file itself is never changed.',
  '[]',
  '',
].join('\n');
