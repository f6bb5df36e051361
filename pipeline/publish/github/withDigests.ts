import type { GitHubApi } from './api/GitHubApi.ts';
import type { RemoteAsset } from './GitHubState.ts';

/**
 * The assets, each with its SHA-256: where GitHub has no digest (uploaded before June 2025, or an older GitHub
 * Enterprise Server) the bytes are downloaded and hashed. Size alone never counts as equal.
 * @param matters which assets are worth a download
 */
export async function withDigests(
  api: GitHubApi,
  assets: readonly RemoteAsset[],
  matters: (asset: RemoteAsset) => boolean,
): Promise<readonly RemoteAsset[]> {
  const filled: RemoteAsset[] = [];
  for (const asset of assets) {
    const isOpen = asset.sha256 === null && asset.state === 'uploaded' && matters(asset);
    filled.push(isOpen ? { ...asset, sha256: await api.hashAsset(asset) } : asset);
  }
  return filled;
}

/** Tells whether an asset could be one of these files, by name and size: only then its digest matters. */
export function couldBe(files: readonly { readonly name: string; readonly size: number }[]) {
  return (asset: RemoteAsset): boolean => files.some(({ name, size }) => name === asset.name && size === asset.size);
}
