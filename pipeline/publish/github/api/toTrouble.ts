import { RequestError } from '@octokit/request-error';
import type { Scrub } from '../../../effects/hideToken.ts';
import { type Trouble, TroubleError } from './Trouble.ts';

/** How much of a remote's own words goes into a sentence, in characters. */
const longestMessage = 300;

/** The first line of what was said, cut and scrubbed: a gateway's HTML page or a stack is no sentence. */
function shorten(text: string, scrub: Scrub): string {
  const line = scrub(text)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > longestMessage ? `${line.slice(0, longestMessage)}…` : line;
}

/** True for an answer of the form `{ errors: [{ code: 'already_exists' }] }`. */
function saysTaken(data: unknown): boolean {
  if (typeof data !== 'object' || data === null || !('errors' in data) || !Array.isArray(data.errors)) return false;
  return data.errors.some((error: unknown) => {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'already_exists';
  });
}

function kindOf(status: number, data: unknown): Trouble['kind'] {
  if (status >= 500 || status === 408) return 'unclear';
  if (status === 404 || status === 410) return 'absent';
  return status === 422 && saysTaken(data) ? 'taken' : 'refused';
}

/**
 * What an error thrown by Octokit or by fetch comes to. The error itself is dropped here: it holds the request.
 * @example toTrouble(error, scrub) // { kind: 'unclear', status: 502, message: 'Server Error' }
 */
export function toTrouble(error: unknown, scrub: Scrub): Trouble {
  if (error instanceof TroubleError) return error.trouble;
  // Octokit gives a request without an answer the status 500; only a real answer has a `response`.
  if (error instanceof RequestError && error.response !== undefined) {
    const id = error.response.headers['x-github-request-id'];
    return {
      kind: kindOf(error.status, error.response.data),
      status: error.status,
      message: shorten(error.message, scrub),
      ...(id === undefined ? {} : { requestId: shorten(String(id), scrub) }),
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { kind: 'unclear', status: null, message: shorten(message, scrub) };
}
