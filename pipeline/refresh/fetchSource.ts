import type { Effects } from '../effects/Effects.ts';
import { type Fault, PipelineError } from '../errors.ts';

/** What a server said of a file when it last sent it (RFC 9110, section 8.8): sent back so that it need not send the same again. */
export interface Validators {
  readonly url: string;
  readonly etag: string | null;
  readonly last_modified: string | null;
}

/** What came of asking for a source. */
export type FetchedSource =
  | { readonly state: 'unchanged' }
  | { readonly state: 'fetched'; readonly bytes: Uint8Array; readonly validators: Validators };

/** How much, and how long, is waited for. */
export interface FetchLimits {
  readonly mostBytes: number;
  /** For the whole request, in milliseconds. */
  readonly timeoutMs: number;
}

/** A city's table has some hundred kilobytes: more than this is something else. */
const usualLimits: FetchLimits = { mostBytes: 20_000_000, timeoutMs: 60_000 };

/**
 * Asks for a source conditionally (RFC 9110, section 13.1): `unchanged` for a 304, else its bytes.
 * @param before what the server said last time; `null` when this address was never asked
 * @throws PipelineError (exit 3) `unreachable-source`, `refused-source` (an answer that is no success, a web page, too large, sent on to plain http).
 * @example await fetchSource('https://www.city.example.jp/plan.tsv', null, effects)
 */
export async function fetchSource(
  url: string,
  before: Validators | null,
  effects: Pick<Effects, 'fetch'>,
  { mostBytes, timeoutMs }: FetchLimits = usualLimits,
): Promise<FetchedSource> {
  const known = before?.url === url ? before : null;
  const headers = {
    'user-agent': 'torikumi',
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.last_modified ? { 'if-modified-since': known.last_modified } : {}),
  };
  try {
    const response = await effects.fetch(url, { headers, signal: AbortSignal.timeout(timeoutMs) });
    if (response.status === 304) return { state: 'unchanged' };
    if (!response.ok)
      throw refused(url, { ja: `HTTP ${response.status} でした`, en: `the answer was HTTP ${response.status}` });
    if (url.startsWith('https:') && response.url.startsWith('http:'))
      throw refused(url, {
        ja: '暗号化されない http に転送されました',
        en: 'it redirects to http, which is not encrypted',
      });
    const type = response.headers.get('content-type') ?? '';
    if (/^text\/html\b/i.test(type))
      throw refused(url, { ja: 'ファイルではなくウェブページでした', en: 'it is a web page, not a file' });
    const bytes = await readBounded(response, url, mostBytes);
    const validators = {
      url,
      etag: response.headers.get('etag'),
      last_modified: response.headers.get('last-modified'),
    };
    return { state: 'fetched', bytes, validators };
  } catch (error) {
    if (error instanceof PipelineError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new PipelineError(
      3,
      [
        {
          code: 'unreachable-source',
          messageJa: `\`${url}\` を取得できません（${why}）。しばらくしてから実行するか、origin.yaml の url を確かめてください。`,
          messageEn: `\`${url}\` could not be fetched (${why}). Run again later, or check url in origin.yaml.`,
        },
      ],
      error,
    );
  }
}

/** The body, read no further than the bound. */
async function readBounded({ body }: Response, url: string, mostBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > mostBytes)
      throw refused(url, {
        ja: `${mostBytes / 1_000_000} MB を超えています`,
        en: `it is larger than ${mostBytes / 1_000_000} MB`,
      });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refused(url: string, why: { readonly ja: string; readonly en: string }): PipelineError {
  const fault: Fault = {
    code: 'refused-source',
    messageJa: `\`${url}\` は取り込めません: ${why.ja}。origin.yaml の url に、表のファイルそのもののアドレスを書いてください。`,
    messageEn: `\`${url}\` cannot be taken in: ${why.en}. Put the address of the table file itself into url of origin.yaml.`,
  };
  return new PipelineError(3, [fault]);
}
