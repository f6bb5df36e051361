/** An answer's status and headers, names in lower case, and what it says. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly message: string;
}

const second = 1000;

/** `retry-after` in milliseconds: seconds or an HTTP date (RFC 9110 section 10.2.3); null when it is neither. */
function readRetryAfter(text: string | number | undefined, now: number): number | null {
  if (text === undefined) return null;
  if (/^\d+$/.test(String(text))) return Number(text) * second;
  const date = Date.parse(String(text));
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** True for a 403 or 429 by which GitHub limits the rate, not the rights. */
function isLimited({ status, headers, message }: Answer): boolean {
  if (status === 429) return true;
  const says = headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0';
  return status === 403 && (says || /rate limit/i.test(message));
}

/**
 * How many milliseconds GitHub asks to wait before the same request; null when the answer is not about its rate limits.
 * `retry-after` first, then `x-ratelimit-reset` when nothing remains, else a minute, doubled at every further refusal
 * (GitHub, "Rate limits for the REST API").
 * @param turn how often this request was refused, from 1
 * @example measureWait({ status: 403, headers: { 'retry-after': '7' }, message: '' }, 0, 1) // 7000
 */
export function measureWait(answer: Answer, now: number, turn: number): number | null {
  if (!isLimited(answer)) return null;
  const retryAfter = readRetryAfter(answer.headers['retry-after'], now);
  if (retryAfter !== null) return retryAfter;
  const reset = Number(answer.headers['x-ratelimit-reset']);
  const nothingLeft = String(answer.headers['x-ratelimit-remaining']) === '0';
  if (nothingLeft && Number.isFinite(reset)) return Math.max(0, reset * second - now) + second;
  return 60 * second * 2 ** (turn - 1);
}
