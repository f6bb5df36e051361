import type { ChangeSubjectCode } from '../../model/rows.ts';
import type { Bilingual } from '../../model/Settings.ts';
import type { Reason, RowCause } from './ReleaseDiff.ts';

/** What changed, as it stands in a sentence. */
const subjects: Readonly<Record<ChangeSubjectCode, Bilingual>> = {
  value: { ja: '値', en: 'the value' },
  target: { ja: '目標', en: 'the target' },
  baseline: { ja: '初期値', en: 'the baseline' },
  name: { ja: '指標の名前', en: 'the name' },
  section: { ja: '区分の名前', en: 'the label of the section' },
  attribute: { ja: '記載', en: 'the entry' },
  operator: { ja: '比べ方', en: 'the operator' },
  due: { ja: '期限', en: 'the due year' },
  baseline_year: { ja: '初期値の年度', en: 'the year of the baselines' },
  acceptance: { ja: '気づきの重さ', en: 'the severity of the finding' },
  source: { ja: '元の表', en: 'the source table' },
  rules: { ja: 'パイプラインの決まり', en: 'the rules of the pipeline' },
};

/** A verb phrase a language: with both texts, with the new alone, with the old alone, with none. */
interface Phrases {
  readonly both: readonly [ja: string, en: string];
  readonly added: readonly [ja: string, en: string];
  readonly removed: readonly [ja: string, en: string];
  readonly bare: readonly [ja: string, en: string];
}

/** `{s}` the subject, `{b}` the text before, `{a}` the text now. */
const phrases: Readonly<Record<Exclude<RowCause, 'rule_change'> | 'withdrawal', Phrases>> = {
  revision: {
    both: ['{s}が {b} から {a} に改められた', '{s} was revised {b} → {a}'],
    added: ['{s} {a} が新たに載った', '{s} {a} was newly printed'],
    removed: ['{s} {b} が載らなくなった', '{s} {b} is no longer printed'],
    bare: ['{s}が改められた', '{s} was revised'],
  },
  correction: {
    both: ['{s}が {b} から {a} に訂正された', '{s} was corrected {b} → {a}'],
    added: ['{s}が訂正で {a} と補われた', '{s} was supplied by a correction: {a}'],
    removed: ['{s} {b} が訂正で除かれた', '{s} {b} was removed by a correction'],
    bare: ['{s}が訂正された', '{s} was corrected'],
  },
  withdrawal: {
    both: ['{s}の訂正が取り消され、{b} から {a} に戻った', 'the correction of {s} was taken back, {b} → {a}'],
    added: ['{s}の訂正が取り消され、{a} に戻った', 'the correction of {s} was taken back: {a}'],
    removed: ['{s}を {b} とした訂正が取り消された', 'the correction of {s} to {b} was taken back'],
    bare: ['{s}の訂正が取り消された', 'the correction of {s} was taken back'],
  },
  declaration: {
    both: ['plan.yaml で{s}が {b} から {a} に変えられた', '{s} was declared anew in plan.yaml, {b} → {a}'],
    added: ['plan.yaml で{s}が {a} と宣言された', '{s} was declared in plan.yaml: {a}'],
    removed: ['plan.yaml から{s}の宣言 {b} が除かれた', '{s} is no longer declared in plan.yaml ({b} before)'],
    bare: ['plan.yaml で{s}の宣言が変わった', '{s} was declared otherwise in plan.yaml'],
  },
  unit_change: {
    both: ['{s}の単位が変わった（{b} から {a} へ）', 'the unit of {s} changed ({b} → {a})'],
    added: ['{s}に単位が付いた（{a}）', '{s} now has a unit ({a})'],
    removed: ['{s}の単位がなくなった（前は {b}）', '{s} no longer has a unit ({b} before)'],
    bare: ['{s}の単位が変わった', 'the unit of {s} changed'],
  },
  new_period: {
    both: [
      '前の版より後の{s}が報告された（{b} から {a} へ）',
      '{s} for a period after the former edition was reported ({b} → {a})',
    ],
    added: ['前の版より後の{s} {a} が報告された', '{s} {a} for a period after the former edition was reported'],
    removed: ['前の版より後の期間の{s}が変わった', '{s} for a period after the former edition changed'],
    bare: ['前の版より後の期間が加わった', 'a period after the former edition was added'],
  },
};

/**
 * A reason as a clause that can follow “because”, in both languages, without a full stop.
 * @example tellReason({ cause: 'revision', subject: 'value', before: '5,253', after: '6,253', evidence: null })
 * // { ja: '値が 5,253 から 6,253 に改められた', en: 'the value was revised 5,253 → 6,253' }
 */
export function tellReason(reason: Reason): Bilingual {
  const { cause, subject, before, after } = reason;
  if (cause === 'rule_change') return tellRules(reason);
  if (subject === 'source' && cause !== 'correction') return tellSource(reason);
  const kind = before === null ? (after === null ? 'bare' : 'added') : after === null ? 'removed' : 'both';
  const isWithdrawn = cause === 'correction' && reason.evidence === null;
  const [ja, en] = phrases[isWithdrawn ? 'withdrawal' : cause][kind];
  return { ja: fill(ja, reason, 'ja'), en: fill(en, reason, 'en') };
}

/**
 * Several reasons as one clause.
 * @example tellReasons([valueRevised, targetRevised]).en // 'the value was revised 1 → 2 and the target was revised 3 → 4'
 */
export function tellReasons(reasons: readonly Reason[]): Bilingual {
  const told = reasons.map(tellReason);
  return { ja: told.map(({ ja }) => ja).join('、また'), en: told.map(({ en }) => en).join(' and ') };
}

/** What was corrected, why and on what evidence: the sentences of the corrections among the reasons, each once. */
export function tellEvidence(reasons: readonly Reason[]): Bilingual | null {
  const all = reasons.flatMap(({ evidence }) => evidence ?? []);
  const distinct = [...new Map(all.map((evidence) => [evidence.ja, evidence])).values()];
  if (distinct.length === 0) return null;
  return { ja: distinct.map(({ ja }) => ja).join(''), en: distinct.map(({ en }) => en).join(' ') };
}

function tellRules({ before, after }: Reason): Bilingual {
  const told = { ja: 'パイプラインの決まりが変わった', en: 'the rules of the pipeline changed' };
  if (before === null || after === null) return told;
  const versions = before === after ? after : `${before} → ${after}`;
  return { ja: `${told.ja}（パイプライン ${versions}）`, en: `${told.en} (pipeline ${versions})` };
}

function tellSource({ cause, before, after }: Reason): Bilingual {
  if (cause !== 'new_period') return { ja: '市が元の表を改めた', en: 'the city revised the source table' };
  return before === null
    ? { ja: `${after}年度版の表が加わった`, en: `the table of edition ${after} was added` }
    : {
        ja: `元の表が${before}年度版から${after}年度版になった`,
        en: `the source table went from edition ${before} to ${after}`,
      };
}

function fill(phrase: string, { subject, before, after }: Reason, language: keyof Bilingual): string {
  const values: Readonly<Record<string, string>> = { s: subjects[subject][language], b: before ?? '', a: after ?? '' };
  return phrase.replaceAll(/\{([sba])\}/g, (_, name: string) => oneLine(values[name] ?? ''));
}

/** A line break shown, a long text cut, so that a sentence stays a sentence. */
function oneLine(text: string): string {
  const flat = text.replaceAll(/\r?\n|\r/g, '⏎');
  return flat.length > 80 ? `${flat.slice(0, 79)}…` : flat;
}
