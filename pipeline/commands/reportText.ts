import { renderPlace } from '../cli/renderProblems.ts';
import type { Fault } from '../errors.ts';
import type { FindingRow, MethodRow } from '../model/rows.ts';
import type { Bilingual } from '../model/Settings.ts';
import { describeDiff } from '../release/changes/describeDiff.ts';
import type { Block, Language } from '../release/changes/Report.ts';
import { renderMarkdown } from '../release/changes/renderMarkdown.ts';
import type { ReleaseDiff } from '../release/diff/ReleaseDiff.ts';
import type { NextVersion } from '../release/version/nextVersion.ts';

/** One plan as a build makes it now, beside its last release. */
export interface PlanReport {
  readonly planId: string;
  readonly title: Bilingual;
  readonly next: NextVersion;
  /** `null` before the first release. */
  readonly diff: ReleaseDiff | null;
  readonly findings: readonly FindingRow[];
  /** Those of the last release. */
  readonly before: readonly FindingRow[];
  /** What other methods make of the edition's own year. */
  readonly methods: readonly Pick<MethodRow, 'indicator_id' | 'method' | 'changes_flag'>[];
}

/** GitHub takes 65,536 characters in a comment or the text of a pull request; the rest is for what stands around this. */
const mostCharacters = 60_000;

const words = {
  changes: { ja: '前の版との違い', en: 'Changes since the last release' },
  first: { ja: '初めての公開になります。', en: 'This will be the first release.' },
  fresh: { ja: '新しい気づき', en: 'New findings' },
  none: { ja: 'ありません。', en: 'None.' },
  known: { ja: '前の版からある気づき', en: 'Findings known from the last release' },
  blocker: { ja: '公開を止めるもの', en: 'Stops publication' },
  warning: { ja: '目で確かめるもの', en: 'Wants a look' },
  note: { ja: 'こちらで決めたことの記録', en: 'Decided, for the record' },
  methods: { ja: 'ほかの計算方法だと判定が変わる指標', en: 'Indicators whose flag another method would change' },
  failed: { ja: '作れませんでした。次を直してください', en: 'Nothing could be built. Mend this' },
} as const;

/**
 * What a build comes to, as Markdown for GitHub: for each plan its version, what differs from the last release and why, and its findings, the new
 * ones first; in Japanese, with the English folded beneath. Cut where GitHub would refuse it.
 * @example reportText([plan]) // '# 江別市行政改革推進計画（ebetsu-gyokaku v1.1.0）\n…'
 */
export function reportText(plans: readonly PlanReport[]): string {
  return cut(plans.map(renderPlan).join('\n'));
}

/**
 * The faults of a build that failed, as Markdown for GitHub: place, code, and a sentence in Japanese and English each.
 * @example faultText([{ code: 'missing-edition', … }]) // '# 作れませんでした。次を直してください / …\n'
 */
export function faultText(faults: readonly Fault[]): string {
  const items = faults.map((fault) =>
    [renderPlace(fault), fault.code, fault.messageJa, fault.messageEn].filter((part) => part !== '').join(' '),
  );
  return cut(
    render([
      { kind: 'heading', level: 1, text: `${words.failed.ja} / ${words.failed.en}` },
      { kind: 'list', items },
    ]),
  );
}

function renderPlan(plan: PlanReport): string {
  const title: Block = {
    kind: 'heading',
    level: 1,
    text: `${plan.title.ja}（${plan.planId} v${plan.next.version}）`,
  };
  return [render([title]), renderLanguage(plan, 'ja'), fold('English', renderLanguage(plan, 'en'))].join('\n');
}

function renderLanguage({ next, diff, findings, before, methods }: PlanReport, language: Language): string {
  const word = (name: keyof typeof words): string => words[name][language];
  const known = new Set(before.map(keyOf));
  const fresh = findings.filter((row) => !known.has(keyOf(row)));
  const old = findings.filter((row) => known.has(keyOf(row)));
  const changes: readonly Block[] =
    diff === null
      ? [{ kind: 'paragraph', text: word('first') }]
      : describeDiff(diff, next, language)
          .blocks.slice(1)
          .map((block) => (block.kind === 'heading' ? { ...block, level: 3 } : block));
  const told: readonly Block[] = [
    { kind: 'heading', level: 2, text: word('changes') },
    ...changes,
    { kind: 'heading', level: 2, text: `${word('fresh')}: ${fresh.length}` },
    ...(fresh.length === 0 ? [{ kind: 'paragraph', text: word('none') } as const] : listFindings(fresh, language)),
  ];
  const rest = old.length === 0 ? [] : [fold(`${word('known')}: ${old.length}`, render(listFindings(old, language)))];
  return [render(told), ...rest, ...foldMethods(methods, word('methods'))].join('\n');
}

/** Each method with the indicators whose flag it would change: `linear_path: 2（1-1-1-1, 2-2-1-1）`. */
function foldMethods(methods: PlanReport['methods'], title: string): readonly string[] {
  const changing = methods.filter(({ changes_flag }) => changes_flag === true);
  const ids = new Set(changing.map(({ indicator_id }) => indicator_id));
  const codes = [...new Set(methods.map(({ method }) => method))];
  const items = codes.map((code) => {
    const own = new Set(changing.filter(({ method }) => method === code).map(({ indicator_id }) => indicator_id));
    return `${code}: ${own.size}${own.size === 0 ? '' : ` (${[...own].join(', ')})`}`;
  });
  return items.length === 0 ? [] : [fold(`${title}: ${ids.size}`, render([{ kind: 'list', items }]))];
}

/** What makes a finding the same as one of another release: not its id, which counts. */
function keyOf({ code, source_ref, message_ja }: FindingRow): string {
  return JSON.stringify([code, source_ref, message_ja]);
}

function listFindings(findings: readonly FindingRow[], language: Language): readonly Block[] {
  return (['blocker', 'warning', 'note'] as const).flatMap((severity): readonly Block[] => {
    const rows = findings.filter((row) => row.severity === severity);
    if (rows.length === 0) return [];
    const items = rows.map(({ code, source_ref, message_ja, message_en }) =>
      [source_ref, code, language === 'ja' ? message_ja : message_en].filter((part) => part !== null).join(' '),
    );
    return [
      { kind: 'heading', level: 3, text: `${words[severity][language]}: ${rows.length}` },
      { kind: 'list', items },
    ];
  });
}

/** What a source prints after an `@` is not to call anybody. */
function render(blocks: readonly Block[]): string {
  return renderMarkdown({ language: 'ja', blocks }).replaceAll('@', '@\u200B');
}

function fold(title: string, text: string): string {
  return `<details><summary>${title}</summary>\n\n${text}\n</details>\n`;
}

/** Cut at the end of a line, with what was folded closed again. */
function cut(text: string): string {
  if (text.length <= mostCharacters) return text;
  const kept = text.slice(0, text.lastIndexOf('\n', mostCharacters));
  const open = kept.split('<details>').length - kept.split('</details>').length;
  return `${kept}\n${'\n</details>\n'.repeat(open)}\n…（長いため省きました。npm run report で全部を見られます。 Cut here; npm run report shows all.）\n`;
}
