import type { Scrub } from '../../../effects/hideToken.ts';
import type { Trouble } from './Trouble.ts';

/** How much of a portal's own words goes into a sentence, in characters. */
const longestMessage = 300;

/** OpenSSL's and Node's words for a certificate that is not accepted. */
const certificateCodes = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|ERR_TLS|ERR_SSL/;

/** Text on one line, cut and scrubbed: a gateway's page or a stack is no sentence. */
export function shorten(text: string, scrub: Scrub): string {
  const line = scrub(text)
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\s`]+/g, ' ')
    .trim();
  return line.length > longestMessage ? `${line.slice(0, longestMessage)}…` : line;
}

/** What an error thrown by `fetch`, or while a body was read, comes to. The error itself is dropped here. */
export function troubleOfError(error: unknown, scrub: Scrub): Trouble {
  const names = chainOf(error).map(({ name }) => name);
  const code = chainOf(error)
    .map((link) => ('code' in link ? String(link.code) : ''))
    .join(' ');
  const message = shorten([...new Set(chainOf(error).map((link) => link.message))].join(': '), scrub);
  if (names.includes('TimeoutError')) return { kind: 'timeout', status: null, message };
  return { kind: certificateCodes.test(code) ? 'certificate' : 'unclear', status: null, message };
}

/** An error and its causes, nearest first. */
function chainOf(error: unknown): readonly Error[] {
  return error instanceof Error ? [error, ...chainOf(error.cause)] : [];
}

/** What an answer with a body that is no CKAN success comes to: `body` is its JSON, undefined when it is none. */
export function troubleOfAnswer(status: number, body: unknown, text: string, scrub: Scrub): Trouble {
  const said = isRecord(body) && isRecord(body['error']) ? body['error'] : {};
  const message = shorten(sayError(said) || text, scrub);
  const told = (kind: Trouble['kind']): Trouble => ({ kind, status, message });
  if (typeof body === 'string' && status === 400) {
    return told(body.includes('Action name not known') ? 'unknown-action' : 'invalid');
  }
  if (status === 413 || /too large/i.test(message)) return told('too-large');
  if (status === 429) return told('limited');
  if (status === 401 || status === 403) return told('refused');
  if (status >= 500 || status === 408) return told('unclear');
  const type = said['__type'];
  if (typeof type !== 'string') return told('page');
  if (type === 'Not Found Error') return told('absent');
  return { ...told('invalid'), fields: Object.keys(said).filter((key) => !key.startsWith('__')) };
}

/** A CKAN error in one line: `name: その URL はすでに使用されています。`. */
function sayError(said: Readonly<Record<string, unknown>>): string {
  const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
  return Object.entries(said)
    .filter(([key]) => !key.startsWith('__'))
    .map(([key, value]) => {
      const words = Array.isArray(value) ? value.map(shown).join(' ') : shown(value);
      return key === 'message' ? words : `${key}: ${words}`;
    })
    .join('; ');
}

/** True for a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
