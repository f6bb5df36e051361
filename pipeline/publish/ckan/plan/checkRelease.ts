import { holdsToken } from '../../../effects/hideToken.ts';
import { type Fault, PipelineError } from '../../../errors.ts';
import type { Release } from '../../../model/Release.ts';
import type { Portal } from '../Portal.ts';

/** A file that is larger than the portal takes; CKAN does not tell its limit, so the settings or the profile do. */
function findSizeFaults({ files }: Release, megabytes: number): readonly Fault[] {
  return files
    .filter(({ bytes }) => bytes.length > megabytes * 1024 * 1024)
    .map(({ path, bytes }): Fault => {
      const size = (bytes.length / 1024 / 1024).toFixed(1);
      const messageJa = `ファイル \`${path}\`（${size} MB）は、ポータルの上限 ${megabytes} MB より大きいです。ポータルの上限を上げてもらい、設定 max_file_mb に書いてください。`;
      const messageEn = `The file \`${path}\` (${size} MB) is larger than the ${megabytes} MB that the portal takes. Have the limit raised and put it into the setting max_file_mb.`;
      return { code: 'refused-size', file: path, messageJa, messageEn };
    });
}

/** A file that holds the token: published, it would be lost. */
function findSecretFaults({ files, notes, title }: Release, token: string): readonly Fault[] {
  const text = new TextEncoder().encode(`${notes}${title.ja}${title.en}`);
  const parts = [...files.map(({ path, bytes }) => ({ path, bytes })), { path: 'CHANGES.md', bytes: text }];
  const holding = [...new Set(parts.filter(({ bytes }) => holdsToken(token, bytes)).map(({ path }) => path))];
  return holding.map((path): Fault => {
    const messageJa = `公開する内容（\`${path}\`）にトークンが入っています。取り除き、そのトークンを無効にしてください。`;
    const messageEn = `What is to be published (\`${path}\`) holds the token. Take it out and revoke that token.`;
    return { code: 'refused-secret', file: path, messageJa, messageEn };
  });
}

/** Throws for a release that may not go to the portal as it is, all faults together (exit 2): `refused-secret`, `refused-size`. */
export function checkRelease({ settings, profile, deps }: Portal, release: Release): void {
  const faults = [
    ...findSecretFaults(release, deps.token),
    ...findSizeFaults(release, settings.max_file_mb ?? profile.max_file_mb),
  ];
  if (faults.length > 0) throw new PipelineError(2, faults);
}
