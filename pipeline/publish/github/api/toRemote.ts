import type { Scrub } from '../../../effects/hideToken.ts';
import type { RemoteAsset, RemoteRelease } from '../GitHubState.ts';
import { TroubleError } from './Trouble.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Reads a field of an answer; an answer without it was not whole. */
function take<T>(data: unknown, key: string, holds: (value: unknown) => value is T): T {
  const value = typeof data === 'object' && data !== null ? (data as Fields)[key] : undefined;
  if (holds(value)) return value;
  throw new TroubleError({ kind: 'unclear', status: null, message: `the answer has no \`${key}\`` });
}

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isText = (value: unknown): value is string => typeof value === 'string';
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isDigest = (value: unknown): value is string | null | undefined =>
  value === null || value === undefined || isText(value);

/** `sha256:9f86…` → `9f86…`; null for no digest and for another algorithm. */
function toSha256(digest: string | null | undefined): string | null {
  return /^sha256:([0-9a-f]{64})$/i.exec(digest ?? '')?.[1]?.toLowerCase() ?? null;
}

/** A release as GitHub's REST API gives it (schema `release`), cut to what this channel needs. */
export function toRemoteRelease(data: unknown, scrub: Scrub): RemoteRelease {
  return {
    id: take(data, 'id', isNumber),
    tag: scrub(take(data, 'tag_name', isText)),
    isDraft: take(data, 'draft', isFlag),
    uploadUrl: scrub(take(data, 'upload_url', isText)),
    url: scrub(take(data, 'html_url', isText)),
  };
}

/** An asset as GitHub's REST API gives it (schema `release-asset`); `state` may be any word. */
export function toRemoteAsset(data: unknown, scrub: Scrub): RemoteAsset {
  return {
    id: take(data, 'id', isNumber),
    name: scrub(take(data, 'name', isText)),
    state: scrub(take(data, 'state', isText)),
    size: take(data, 'size', isNumber),
    sha256: toSha256(take(data, 'digest', isDigest)),
  };
}
