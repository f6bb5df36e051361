import { type FakeAsset, type FakeRelease, type FakeRepository, sha256Of } from './FakeRepository.ts';

/** Addresses of one fake: the API, the uploads' own host, and the repository in them. */
export interface FakePlace {
  readonly apiUrl: string;
  readonly uploadsUrl: string;
  readonly owner: string;
  readonly repo: string;
}

const date = '2026-04-01T00:00:00Z';

/** The user that everything belongs to (schema `simple-user`). */
function renderUser({ apiUrl }: FakePlace): object {
  const url = `${apiUrl}/users/octo-city`;
  return {
    login: 'octo-city',
    id: 1,
    node_id: 'U_1',
    avatar_url: `${url}/avatar`,
    gravatar_id: '',
    url,
    html_url: url,
    followers_url: url,
    following_url: url,
    gists_url: url,
    starred_url: url,
    subscriptions_url: url,
    organizations_url: url,
    repos_url: url,
    events_url: url,
    received_events_url: url,
    type: 'User',
    site_admin: false,
  };
}

/** An asset as the REST API gives it (schema `release-asset`). */
export function renderAsset(repository: FakeRepository, place: FakePlace, asset: FakeAsset): object {
  const url = `${place.apiUrl}/repos/${place.owner}/${place.repo}/releases/assets/${asset.id}`;
  const hasDigest = repository.rules.digests && asset.state === 'uploaded';
  return {
    url,
    id: asset.id,
    node_id: `RA_${asset.id}`,
    name: asset.name,
    label: asset.label,
    state: asset.state,
    content_type: asset.contentType,
    size: asset.bytes.length,
    download_count: 0,
    created_at: date,
    updated_at: date,
    digest: hasDigest ? `sha256:${sha256Of(asset.bytes)}` : null,
    uploader: renderUser(place),
    browser_download_url: `${place.apiUrl}/download/${asset.id}/${asset.name}`,
  };
}

/** A release as the REST API gives it (schema `release`). */
export function renderRelease(repository: FakeRepository, place: FakePlace, release: FakeRelease): object {
  const path = `/repos/${place.owner}/${place.repo}/releases/${release.id}`;
  const page = release.isDraft ? `untagged-${release.id}` : release.tag;
  return {
    url: `${place.apiUrl}${path}`,
    assets_url: `${place.apiUrl}${path}/assets`,
    upload_url: `${place.uploadsUrl}${path}/assets{?name,label}`,
    html_url: `${place.apiUrl}/${place.owner}/${place.repo}/releases/tag/${page}`,
    id: release.id,
    node_id: `RE_${release.id}`,
    tag_name: release.tag,
    target_commitish: release.target,
    name: release.name,
    body: release.body,
    draft: release.isDraft,
    prerelease: false,
    immutable: repository.rules.immutable && !release.isDraft,
    created_at: date,
    updated_at: date,
    published_at: release.isDraft ? null : date,
    author: renderUser(place),
    tarball_url: null,
    zipball_url: null,
    assets: release.assets.map((asset) => renderAsset(repository, place, asset)),
  };
}
