import type { ParsedTarget } from './ParsedTarget.ts';

/** What a target says of the years that it counts, taken off its text. */
export interface Scoped {
  readonly rest: string;
  readonly scope: Pick<ParsedTarget, 'series' | 'everyYear'>;
}

const years = '[0-9]{1,2}(?:年間|[かカヶヵ箇ケ]年間?)';
const period = '(?:計画)?期間(?:中|内)';
const span = `(?:${years}|[0-9]{1,2}[年か]年?|(?:計画)?期間(?:中|内)?)`;
const total = '(?:累計|累積|合計)';
/** 5年に1回 and 5年間に1回 are rates, no totals. */
const leads: readonly (readonly [RegExp, Scoped['scope']])[] = [
  [
    new RegExp(
      `^(?:${years}[での]${total}?|${years}(?:${total}|計)|${period}(?:に|の)?${total}?|累計|累積):?(?<rest>.+)$`,
      'u',
    ),
    { series: 'cumulative' },
  ],
  [/^単年度:?(?<rest>.+)$/u, { series: 'single_year' }],
  [/^(?:毎年度|各年度|毎年)(?:に|とも)?(?<rest>.+)$/u, { everyYear: true }],
];
const tails: readonly (readonly [RegExp, Scoped['scope']])[] = [
  [new RegExp(`^(?:${span}[での]?${total}|${years}|累計|累積)$`, 'u'), { series: 'cumulative' }],
  [/^単年度$/u, { series: 'single_year' }],
  [/^(?:毎年度|各年度|毎年)$/u, { everyYear: true }],
];

/**
 * Takes off a target's folded body what it begins with: 累計, 5年間で and 期間中 (a total over years), 単年度, 毎年度. Null where it begins
 * with none.
 * @example peelScope('5年間で50件') // { rest: '50件', scope: { series: 'cumulative' } }
 */
export function peelScope(body: string): Scoped | null {
  for (const [lead, scope] of leads) {
    const rest = lead.exec(body)?.groups?.['rest'];
    if (rest !== undefined) return { rest, scope };
  }
  return null;
}

/**
 * What the brackets at the end of a target say of the years that it counts: (累計), (5年間累計), (毎年度). Null for any other.
 * @example readScope('5年間累計') // { series: 'cumulative' }
 */
export function readScope(tail: string): Scoped['scope'] | null {
  return tails.find(([pattern]) => pattern.test(tail))?.[1] ?? null;
}
