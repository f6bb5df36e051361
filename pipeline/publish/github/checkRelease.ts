import { hideToken, holdsToken } from '../../effects/hideToken.ts';
import { type Fault, PipelineError } from '../../errors.ts';
import type { Release, ReleaseFile } from '../../model/Release.ts';
import { assetName, isKeptName } from './assetName.ts';

/** What GitHub takes: assets a release, bytes an asset. */
const limits = { assets: 1000, smallest: 1, largest: 2 ** 31 - 1 } as const;

function findNameFaults({ path }: ReleaseFile): readonly Fault[] {
  if (isKeptName(assetName(path))) return [];
  const messageJa = `ファイル名 \`${path}\` は GitHub に付けられません。英数字と \`.\` \`_\` \`-\` だけの名前にしてください（前後の \`.\` は不可）。`;
  const messageEn = `GitHub would rewrite the file name \`${path}\`. Use ASCII letters, digits, \`.\`, \`_\` and \`-\`, no \`.\` at either end.`;
  return [{ code: 'invalid-asset-name', messageJa, messageEn }];
}

function findDoubleFaults(files: readonly ReleaseFile[]): readonly Fault[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ path }): readonly Fault[] => {
    const first = seen.get(assetName(path));
    seen.set(assetName(path), path);
    if (first === undefined) return [];
    const messageJa = `\`${first}\` と \`${path}\` は GitHub では同じ名前 \`${assetName(path)}\` になります。どちらかの名前を変えてください。`;
    const messageEn = `\`${first}\` and \`${path}\` would both be named \`${assetName(path)}\` on GitHub. Rename one of them.`;
    return [{ code: 'duplicate-asset-name', messageJa, messageEn }];
  });
}

function findSizeFaults({ path, bytes }: ReleaseFile): readonly Fault[] {
  if (bytes.length >= limits.smallest && bytes.length <= limits.largest) return [];
  const messageJa = `ファイル \`${path}\`（${bytes.length} バイト）は GitHub に付けられません。1 バイト以上 2 GiB 未満にしてください。`;
  const messageEn = `GitHub does not take the file \`${path}\` (${bytes.length} bytes): it must have at least 1 byte and less than 2 GiB.`;
  return [{ code: 'refused-asset-size', messageJa, messageEn }];
}

function findCountFaults({ files }: Release): readonly Fault[] {
  if (files.length <= limits.assets) return [];
  const messageJa = `ファイルが \`${files.length}\` 個あります。GitHub のリリースには ${limits.assets} 個までです。公開するファイルを減らしてください。`;
  const messageEn = `There are \`${files.length}\` files: a GitHub release takes ${limits.assets}. Publish fewer files.`;
  return [{ code: 'refused-asset-count', messageJa, messageEn }];
}

/** Faults for every part of the release that holds the token: it would be published. */
function findSecretFaults({ planId, version, title, notes, files }: Release, token: string): readonly Fault[] {
  const scrub = hideToken(token);
  const holds = (text: string): boolean => scrub(text) !== text;
  const isSecret = ({ path, label, bytes }: ReleaseFile): boolean => {
    return holds(`${path} ${label.ja} ${label.en}`) || holdsToken(token, bytes);
  };
  const places = [
    ...(holds(`${planId} ${version} ${title.ja} ${title.en}`) ? ['title'] : []),
    ...(holds(notes) ? ['notes'] : []),
    ...files.filter(isSecret).map(({ path }) => scrub(path)),
  ];
  return places.map((place): Fault => {
    const messageJa = `公開する内容（\`${place}\`）にトークンが入っています。取り除き、そのトークンを無効にしてください。`;
    const messageEn = `What is to be published (\`${place}\`) holds the token. Take it out and revoke that token.`;
    return { code: 'refused-secret', messageJa, messageEn };
  });
}

/**
 * Throws for a release that GitHub would not take as it is, all faults together (exit 2), before the first write:
 * `invalid-asset-name`, `duplicate-asset-name`, `refused-asset-size`, `refused-asset-count`, `refused-secret`.
 */
export function checkRelease(release: Release, token: string): void {
  const secrets = findSecretFaults(release, token);
  if (secrets.length > 0) throw new PipelineError(2, secrets);
  const faults = [
    ...release.files.flatMap(findNameFaults),
    ...findDoubleFaults(release.files),
    ...release.files.flatMap(findSizeFaults),
    ...findCountFaults(release),
  ];
  if (faults.length > 0) throw new PipelineError(2, faults);
}
