import { join } from 'node:path';
import type { Effects } from '../effects/Effects.ts';
import { readTree } from '../effects/readTree.ts';
import { askMeant } from '../effects/suggestName.ts';
import { type Fault, PipelineError } from '../errors.ts';
import { readZip } from '../release/bundle/readZip.ts';

/** `ebetsu-gyokaku`, `ebetsu-gyokaku@1.0.0`, `ebetsu-gyokaku@latest`. */
const releaseName = /^([a-z0-9][a-z0-9-]*)(?:@(.*))?$/;

/**
 * The files of a release that a person named: a folder, a zip, a plan (`ebetsu-gyokaku`: the last build in `output/`) or one
 * of its releases (`ebetsu-gyokaku@1.0.0`, `ebetsu-gyokaku@latest`: in `output/releases/`).
 * @throws PipelineError (exit 2) `unknown-release` when there is no such thing; `invalid-release` for a zip that is none.
 * @example openRelease('ebetsu-gyokaku@1.0.0', effects).get('plan.json')
 */
export function openRelease(
  name: string,
  { files, root }: Pick<Effects, 'files' | 'root'>,
): ReadonlyMap<string, Uint8Array> {
  if (name.endsWith('.zip')) {
    const bytes = files.readFile(name);
    if (bytes === null) throw new PipelineError(2, [unknownRelease(name, [])]);
    return readZip(bytes, name);
  }
  const [, planId, version] = releaseName.exec(name) ?? [];
  const output = join(root, 'output');
  if (planId !== undefined && version !== undefined) {
    const folder = join(output, 'releases', planId);
    const wanted = version === 'latest' ? 'latest' : `v${version.replace(/^v/, '')}`;
    const found = isPlain(version) ? readTree(files, join(folder, wanted)) : new Map<string, Uint8Array>();
    if (found.size > 0) return found;
    const known = listFolders(files, folder).map((entry) => `${planId}@${entry.replace(/^v(?=\d)/, '')}`);
    throw new PipelineError(2, [unknownRelease(name, known)]);
  }
  const built = planId === undefined ? new Map<string, Uint8Array>() : readTree(files, join(output, planId));
  const found = built.size > 0 ? built : readTree(files, name);
  if (found.size > 0) return found;
  throw new PipelineError(2, [
    unknownRelease(
      name,
      listFolders(files, output).filter((entry) => entry !== 'releases'),
    ),
  ]);
}

/** A version, never a path that leads elsewhere. */
function isPlain(version: string): boolean {
  return /^[0-9A-Za-z][0-9A-Za-z.-]*$/.test(version);
}

function listFolders(files: Effects['files'], folder: string): string[] {
  return files
    .listFolder(folder)
    .filter(({ name, kind }) => kind === 'folder' && !name.startsWith('.'))
    .map(({ name }) => name);
}

function unknownRelease(name: string, known: readonly string[]): Fault {
  const meant = askMeant(name, known);
  const list =
    known.length === 0
      ? { ja: '', en: '' }
      : { ja: `あるのは ${known.join('、')} です。`, en: ` Known: ${known.join(', ')}.` };
  return {
    code: 'unknown-release',
    messageJa: `\`${name}\` はありません。${meant.ja}${list.ja}フォルダ、zip、計画ID（ebetsu-gyokaku）、版（ebetsu-gyokaku@1.0.0）のどれかを指定してください。`,
    messageEn: `There is no \`${name}\`.${meant.en}${list.en} Name a folder, a zip, a plan id (ebetsu-gyokaku) or a release (ebetsu-gyokaku@1.0.0).`,
  };
}
