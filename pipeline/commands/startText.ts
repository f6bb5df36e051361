import picocolors from 'picocolors';
import stringWidth from 'string-width';
import { cutText, fitText } from '../cli/fitText.ts';
import type { Effects } from '../effects/Effects.ts';
import type { AttainmentRow } from '../model/rows.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import type { BuildReport, BuiltPlan } from './buildPlans.ts';
import { countFindings } from './buildSummary.ts';
import { outcomeWords, renderGrounds, renderVersion } from './buildText.ts';
import type { PreviewOutcome } from './publishPreview.ts';

/** Flags in the order of the data model, section 4. */
const flags = [
  'attained',
  'attained_early',
  'not_attained',
  'in_progress',
  'not_in_force',
  'completed',
  'not_evaluable',
  'no_data',
] as const;

/** The most columns that any line takes, and those of one year. */
const lineWidth = 78;
const yearWidth = 8;

/** What a reader sees in the table for one section and year: attained of judged, or that nothing is reported yet. */
function renderCell(row: AttainmentRow | undefined, isReported: boolean): string {
  if (!isReported || row === undefined) return '未報告';
  return row.denominator === 0 ? '-' : `${row.numerator}/${row.denominator}`;
}

/** One line a section (the whole plan, then its goals), one column a fiscal year. */
function renderTable({ plan }: BuiltPlan, width: number): readonly string[] {
  const { attainment, sections } = plan.tables;
  // The newest years are shown when not all of them fit.
  const years = plan.fiscalYears.slice(-Math.floor((width - 24) / yearWidth));
  const nameWidth = Math.min(44, width - 2 - years.length * yearWidth);
  const goals = sections.filter(({ level }) => level === 'goal');
  const lines = [
    { id: 'all', name: '計画全体 Whole plan' },
    ...goals.map(({ section_id, number, title }) => ({ id: section_id, name: `${number} ${title ?? ''}` })),
  ];
  const toLine = (name: string, cells: readonly string[]): string =>
    `  ${fitText(name, nameWidth)}${cells.map((cell) => fitText(cell, yearWidth, 'start')).join('')}`;
  const head = toLine(
    '達成 / 判定できた指標の数',
    years.map((year) => `${year}`),
  );
  const body = lines.map(({ id, name }) => {
    const cellOf = (year: number): string => {
      const row = attainment.find(({ section_id, fiscal_year }) => section_id === id && fiscal_year === year);
      return renderCell(row, year <= Number(plan.edition));
    };
    return toLine(name, years.map(cellOf));
  });
  return [head, ...body];
}

/** Counts of each flag in the year the edition reports up to; flags that no indicator has are left out. */
function countFlags({ plan }: BuiltPlan, words: Vocabularies): readonly string[] {
  const row = plan.tables.attainment.find(
    ({ section_id, fiscal_year }) => section_id === 'all' && fiscal_year === Number(plan.edition),
  );
  const labelOf = (code: string): string =>
    words.codes.find((entry) => entry.list === 'attainment' && entry.code === code)?.label_ja ?? code;
  const counts = flags.map((flag) => ({ flag, count: row?.[flag] ?? 0 })).filter(({ count }) => count > 0);
  return counts.map(({ flag, count }) => `${labelOf(flag)} ${count}`);
}

/** The parts in a row after a heading, going on below the first part when a line is full. */
function renderRow(heading: string, parts: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  let line = `  ${heading}`;
  for (const part of parts) {
    if (stringWidth(`${line}  ${part}`) > width) {
      lines.push(line);
      line = ' '.repeat(2 + stringWidth(heading));
    }
    line += `  ${part}`;
  }
  return [...lines, line];
}

function renderPlan(built: BuiltPlan, words: Vocabularies, width: number, colour: boolean): string {
  const { bold, dim, cyan } = picocolors.createColors(colour);
  const { plan, next, files, folder, outcome } = built;
  const { blocker, warning, note } = countFindings(plan);
  return [
    bold(cutText(`${plan.settings.title.ja}（${plan.edition}年度版）`, width)),
    dim(cutText(plan.settings.title.en, width)),
    '',
    ...renderTable(built, width),
    '',
    ...renderRow(`${plan.edition}年度の判定`, countFlags(built, words), width),
    ...renderRow('気づき', [`公開を止めるもの ${blocker}`, `注意 ${warning}`, `記録 ${note}`], width),
    cutText(`  版  ${renderVersion(built)}  ${renderGrounds(next, 'ja')}`, width),
    ...renderRow('ファイル', [cyan(`${folder}/`), `${files.size} 個`, outcomeWords[outcome]], width),
    '',
  ].join('\n');
}

function renderPreview({ planId, version, state }: PreviewOutcome, width: number): string {
  const done = state === 'unchanged' ? '前回と同じ / unchanged' : '入れました / published';
  return cutText(`  手元のポータル  ${planId} v${version}  ${done}`, width);
}

/**
 * What `start` prints: each plan as a table of sections and years, its flags in the latest year, its findings by weight,
 * its version and why, where its files are, what of it is in the portal, and what to do next. Under 80 columns, fewer when the terminal is narrower.
 */
export function startText(
  { plans, words }: BuildReport,
  previews: readonly PreviewOutcome[],
  { width, colour }: Pick<Effects, 'width' | 'colour'>,
): string {
  const { bold } = picocolors.createColors(colour);
  const columns = Math.min(lineWidth, Math.max(40, width));
  const [first] = plans;
  const source =
    first && `data/plans/${first.plan.settings.plan_id}/editions/${first.plan.edition}/${first.plan.source.file}`;
  const next = [
    bold('次にすること / What next'),
    `  npm run inspect -- ${source}`,
    '      表をどう読んだかを見る / see how the table was read',
    '  npm run portal',
    '      手元のポータルを開く / open the portal on this computer',
    '  npm run verify',
    '      公開ファイルだけから確かめ直す / check the files from themselves',
    '  README.md',
    '      ファイルの意味と、来年の版の足し方 / the files, and next year’s edition',
    '',
  ];
  const shown = previews.filter(({ state }) => state !== 'failed').map((preview) => renderPreview(preview, columns));
  const portal = shown.length === 0 ? [] : [[...shown, ''].join('\n')];
  return [...plans.map((built) => renderPlan(built, words, columns, colour)), ...portal, next.join('\n')].join('\n');
}
