import { PipelineError } from '../../errors.ts';
import type { Bilingual } from '../../model/Settings.ts';

/**
 * The fault of a release whose file cannot be read.
 * @param name of the release, as a person named it
 * @example unreadableFile('old.zip', 'plan.json', { ja: 'version がない', en: 'no version' }).faults[0]?.code // 'invalid-release'
 */
export function unreadableFile(name: string, path: string, why: Bilingual, cause?: unknown): PipelineError {
  const fault = {
    code: 'invalid-release',
    file: name,
    messageJa: `\`${name}\` の \`${path}\` を読めません（${why.ja}）。npm run verify で確かめ、作り直すか取り直してください。`,
    messageEn: `\`${path}\` of \`${name}\` cannot be read (${why.en}). Check it with npm run verify, then build or fetch it again.`,
  } as const;
  return new PipelineError(2, [fault], cause);
}

/**
 * The value of a JSON file (RFC 8259) of a release.
 * @throws PipelineError (exit 2) `invalid-release` for bytes that are no JSON.
 * @example parseJson(bytes, 'manifest.json', 'output/ebetsu-gyokaku')
 */
export function parseJson(bytes: Uint8Array, path: string, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    throw unreadableFile(name, path, { ja: error.message, en: error.message }, error);
  }
}

/** A JSON object by its keys. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for a JSON object, which is neither a list nor `null`. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
