import type { ReleaseFile } from '../../model/Release.ts';
import type { Bilingual } from '../../model/Settings.ts';
import type { RemoteAsset } from './GitHubState.ts';

/**
 * Why an asset is not the file that is meant; null when it is, byte for byte.
 * An asset whose digest nobody knows is never taken for equal.
 * @example compareAsset({ …, state: 'starter' }, file)?.en // 'left over from a broken upload (`starter`)'
 */
export function compareAsset(asset: RemoteAsset, file: ReleaseFile): Bilingual | null {
  if (asset.state !== 'uploaded') {
    return {
      ja: `送信が途中で終わっている（\`${asset.state}\`）`,
      en: `left over from a broken upload (\`${asset.state}\`)`,
    };
  }
  if (asset.size !== file.bytes.length) {
    const sizes = `\`${asset.size}\`, \`${file.bytes.length}\``;
    return { ja: `大きさが違う（${sizes} バイト）`, en: `has another size (${sizes} bytes)` };
  }
  if (asset.sha256 === file.sha256) return null;
  return { ja: '内容が違う（SHA-256）', en: 'has other bytes (SHA-256)' };
}
