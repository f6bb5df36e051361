import type { MethodBandCode, MethodCode, MethodUndefinedCode } from '../model/rows.ts';

/** Which way is better: 1 higher, -1 lower, `null` where neither is known to be. */
export type Direction = 1 | -1 | null;

/** A number with the fiscal year that it is of. */
export interface Dated {
  readonly value: string;
  readonly year: number | null;
}

/** What a method may calculate from: one observation in the indicator's unit, its target and its baseline. Numbers as printed. */
export interface MethodFacts {
  readonly value: string;
  /** The year in which it is judged; `null` when it is undated. */
  readonly year: number | null;
  readonly baseline: Dated | null;
  /** The earliest dated observation of the same series. */
  readonly first: Dated | null;
  /** The target where it is one number. */
  readonly target: string | null;
  /** The due year, else the first year in force. */
  readonly dueYear: number | null;
  readonly direction: Direction;
  /** What a target without a number of its own asks of the baseline: to do better, or to keep its level. */
  readonly asks: 'better' | 'kept' | null;
  /** 100 % of a share, in the indicator's unit; `null` for what has no such end. */
  readonly limit: string | null;
}

/** What a method makes of the facts. Without a score it says why. */
export interface MethodResult {
  readonly score: string | null;
  readonly band: MethodBandCode | null;
  /** Whether the target is met as the method sees it; `null` where it does not say. */
  readonly meets: boolean | null;
  readonly undefinedReason: MethodUndefinedCode | null;
  /** The base that was calculated from, where it is not the baseline as printed. */
  readonly base?: Dated;
  /** The limit by which thresholds were scaled down. */
  readonly limit?: string;
}

/** A method by its code in `methods.csv`. */
export interface Method {
  readonly code: MethodCode;
  readonly calculate: (facts: MethodFacts) => MethodResult;
}

/**
 * The result of a method that cannot calculate.
 * @example cannotSay('baseline_zero').score // null
 */
export function cannotSay(undefinedReason: MethodUndefinedCode): MethodResult {
  return { score: null, band: null, meets: null, undefinedReason };
}
