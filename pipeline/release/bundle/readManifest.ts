import { PipelineError } from '../../errors.ts';
import type { Manifest } from '../../model/rows.ts';

/**
 * The manifest of a release's files.
 * @param name of the release, as a person named it; it stands in the fault
 * @throws PipelineError (exit 2) `invalid-release` when there is none, or none that can be read.
 * @example readManifest(files, 'output/ebetsu-gyokaku').version // '1.0.0'
 */
export function readManifest(files: ReadonlyMap<string, Uint8Array>, name: string): Manifest {
  const bytes = files.get('manifest.json');
  if (bytes === undefined) throw invalidManifest(name, { ja: 'ファイルがありません', en: 'there is no such file' });
  const value = parse(bytes, name);
  if (isManifest(value)) return value;
  throw invalidManifest(name, { ja: '目録の形ではありません', en: 'it has not the form of a manifest' });
}

function parse(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    throw invalidManifest(name, { ja: error.message, en: error.message }, error);
  }
}

/** As much of the form as a release is made from; `verify` holds the whole against the schema. */
function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const { plan_id, version, title, files } = value as Readonly<Record<string, unknown>>;
  const isFile = (file: unknown): boolean =>
    typeof file === 'object' && file !== null && 'path' in file && 'media_type' in file && 'label' in file;
  return (
    typeof plan_id === 'string' &&
    /^[a-z0-9-]+$/.test(plan_id) &&
    typeof version === 'string' &&
    /^\d+\.\d+\.\d+$/.test(version) &&
    typeof title === 'object' &&
    title !== null &&
    Array.isArray(files) &&
    files.every(isFile)
  );
}

function invalidManifest(name: string, why: { readonly ja: string; readonly en: string }, cause?: unknown) {
  const fault = {
    code: 'invalid-release',
    file: name,
    messageJa: `\`${name}\` の manifest.json を読めません（${why.ja}）。npm run build で作り直すか、公開された版を取り直してください。`,
    messageEn: `The manifest.json of \`${name}\` cannot be read (${why.en}). Build it again with npm run build, or fetch the release again.`,
  } as const;
  return new PipelineError(2, [fault], cause);
}
