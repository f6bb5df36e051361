import type { FakeRelease, FakeRepository } from './FakeRepository.ts';
import { plantAsset, plantRelease } from './FakeRepository.ts';
import { type FakePlace, renderAsset, renderRelease } from './renderRelease.ts';

/** A request as it came in; `path` without the base path of the API. */
export interface FakeRequest {
  readonly host: 'api' | 'uploads';
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  /** False for a reader without a token. */
  readonly isKnown: boolean;
}

/** What is answered: JSON, bytes, or nothing. */
export interface FakeAnswer {
  readonly status: number;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

const docs = 'https://docs.github.com/rest';
const notFound: FakeAnswer = { status: 404, json: { message: 'Not Found', documentation_url: docs, status: '404' } };
const noContent: FakeAnswer = { status: 204 };

function refuse(resource: string, code: string, field: string, message?: string): FakeAnswer {
  const errors = [{ resource, code, field, ...(message === undefined ? {} : { message }) }];
  return { status: 422, json: { message: 'Validation Failed', errors, documentation_url: docs } };
}

/** One page of a list, with the Link header that leads on. */
function answerPage(fake: FakeServer, request: FakeRequest, items: readonly object[]): FakeAnswer {
  const { repository, place } = fake;
  const size = Math.min(Number(request.query.get('per_page') ?? 30), repository.rules.pageSize);
  const page = Number(request.query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const to = (number: number, rel: string): string => {
    const query = new URLSearchParams({ ...Object.fromEntries(request.query), page: String(number) });
    return `<${place.apiUrl}${request.path}?${query}>; rel="${rel}"`;
  };
  const links = page < last ? [to(page + 1, 'next'), to(last, 'last')] : [];
  const headers = links.length === 0 ? {} : { link: links.join(', ') };
  return { status: 200, json: items.slice((page - 1) * size, page * size), headers };
}

/** What the handlers work on. */
export interface FakeServer {
  readonly repository: FakeRepository;
  readonly place: FakePlace;
}

type Handler = (fake: FakeServer, request: FakeRequest, id: string) => FakeAnswer;

const findRelease = ({ repository }: FakeServer, id: string): FakeRelease | undefined =>
  repository.releases.find((release) => release.id === Number(id));

const show = ({ repository, place }: FakeServer, release: FakeRelease | undefined, status = 200): FakeAnswer =>
  release === undefined ? notFound : { status, json: renderRelease(repository, place, release) };

const isFrozen = ({ repository }: FakeServer, release: FakeRelease): boolean =>
  repository.rules.immutable && !release.isDraft;

/** Applies the fields of a create or an update; publishing makes the tag and may make the release the latest one. */
function settle({ repository }: FakeServer, release: FakeRelease, fields: Record<string, unknown>): FakeAnswer | null {
  const tag = String(fields['tag_name'] ?? release.tag);
  const isDraft = Boolean(fields['draft'] ?? release.isDraft);
  const isTaken = repository.releases.some((other) => other !== release && !other.isDraft && other.tag === tag);
  if (!isDraft && isTaken) return refuse('Release', 'already_exists', 'tag_name');
  if (!isDraft && repository.usedTags.has(tag))
    return refuse('Release', 'custom', 'tag_name', 'tag_name was used by an immutable release');
  release.tag = tag;
  release.name = (fields['name'] as string | undefined) ?? release.name;
  release.body = (fields['body'] as string | undefined) ?? release.body;
  release.target = (fields['target_commitish'] as string | undefined) ?? release.target;
  if (release.isDraft && !isDraft) {
    repository.tags.set(tag, repository.tags.get(tag) ?? release.target);
    if (fields['make_latest'] !== 'false') repository.latest = release.id;
  }
  release.isDraft = isDraft;
  return null;
}

const readJson = (request: FakeRequest): Record<string, unknown> => JSON.parse(request.body.toString('utf8'));

const listReleases: Handler = (fake, request) => {
  const { repository, place } = fake;
  // The newest comes first.
  const shown = repository.releases.filter(({ late }) => late === 0).reverse();
  if ((request.query.get('page') ?? '1') === '1') {
    for (const release of repository.releases) release.late = Math.max(0, release.late - 1);
  }
  return answerPage(
    fake,
    request,
    shown.map((release) => renderRelease(repository, place, release)),
  );
};

const createRelease: Handler = (fake, request) => {
  const { repository } = fake;
  const release = plantRelease(repository, { tag: '', late: repository.rules.lateDrafts });
  const refused = settle(fake, release, { draft: false, ...readJson(request) });
  if (refused !== null) repository.releases = repository.releases.filter((other) => other !== release);
  return refused ?? show(fake, release, 201);
};

const updateRelease: Handler = (fake, request, id) => {
  const release = findRelease(fake, id);
  if (release === undefined) return notFound;
  return settle(fake, release, readJson(request)) ?? show(fake, release);
};

const removeRelease: Handler = (fake, _request, id) => {
  const release = findRelease(fake, id);
  if (release === undefined) return notFound;
  fake.repository.releases = fake.repository.releases.filter((other) => other !== release);
  return noContent;
};

const listAssets: Handler = (fake, request, id) => {
  const { repository, place } = fake;
  const release = findRelease(fake, id);
  if (release === undefined) return notFound;
  return answerPage(
    fake,
    request,
    release.assets.map((asset) => renderAsset(repository, place, asset)),
  );
};

const uploadAsset: Handler = (fake, request, id) => {
  const { repository, place } = fake;
  const release = findRelease(fake, id);
  if (release === undefined) return notFound;
  // The upload host does not take a chunked body.
  if (request.headers['content-length'] === undefined) return { status: 400, json: { message: 'Bad Content-Length' } };
  if (request.body.length === 0) return refuse('ReleaseAsset', 'custom', 'size');
  if (isFrozen(fake, release)) return refuse('ReleaseAsset', 'custom', 'release');
  // GitHub rewrites the names that it does not like.
  const name = (request.query.get('name') ?? '').replace(/[^A-Za-z0-9._-]/g, '.').replace(/^\.+|\.+$/g, '');
  if (release.assets.some((asset) => asset.name === name)) return refuse('ReleaseAsset', 'already_exists', 'name');
  const contentType = String(request.headers['content-type']);
  const asset = plantAsset(repository, release, {
    name,
    label: request.query.get('label'),
    contentType,
    bytes: request.body,
  });
  return { status: 201, json: renderAsset(repository, place, asset) };
};

const readAsset: Handler = (fake, request, id) => {
  const { repository, place } = fake;
  const asset = repository.releases.flatMap(({ assets }) => assets).find((other) => other.id === Number(id));
  if (asset === undefined) return notFound;
  if (request.headers['accept'] !== 'application/octet-stream')
    return { status: 200, json: renderAsset(repository, place, asset) };
  return { status: 302, headers: { location: `${place.uploadsUrl}/storage/${asset.id}` } };
};

const removeAsset: Handler = (fake, _request, id) => {
  const release = fake.repository.releases.find(({ assets }) => assets.some((asset) => asset.id === Number(id)));
  if (release === undefined) return notFound;
  if (isFrozen(fake, release)) return refuse('ReleaseAsset', 'custom', 'release');
  release.assets = release.assets.filter((asset) => asset.id !== Number(id));
  return noContent;
};

/** The storage behind downloads: bytes for whoever has the address. */
const download: Handler = ({ repository }, _request, id) => {
  const asset = repository.releases.flatMap(({ assets }) => assets).find((other) => other.id === Number(id));
  return asset === undefined
    ? notFound
    : { status: 200, bytes: asset.bytes, headers: { 'content-type': asset.contentType } };
};

/** Every request this GitHub knows, below the repository; the group in a path is the id that it is about. */
const routes: readonly (readonly [FakeRequest['host'], string, RegExp, Handler])[] = [
  ['api', 'GET', /^\/releases$/, listReleases],
  ['api', 'POST', /^\/releases$/, createRelease],
  [
    'api',
    'GET',
    /^\/releases\/tags\/([^/]+)$/,
    (fake, _request, tag) =>
      show(
        fake,
        fake.repository.releases.find((release) => !release.isDraft && release.tag === tag),
      ),
  ],
  ['api', 'GET', /^\/releases\/(\d+)$/, (fake, _request, id) => show(fake, findRelease(fake, id))],
  ['api', 'PATCH', /^\/releases\/(\d+)$/, updateRelease],
  ['api', 'DELETE', /^\/releases\/(\d+)$/, removeRelease],
  ['api', 'GET', /^\/releases\/(\d+)\/assets$/, listAssets],
  ['api', 'GET', /^\/releases\/assets\/(\d+)$/, readAsset],
  ['api', 'DELETE', /^\/releases\/assets\/(\d+)$/, removeAsset],
  ['uploads', 'POST', /^\/releases\/(\d+)\/assets$/, uploadAsset],
];

/** What a reader without a token may ask: everything but drafts, and no write. */
function answerReader({ repository, place }: FakeServer, request: FakeRequest): FakeAnswer | null {
  if (request.method !== 'GET') return { status: 401, json: { message: 'Requires authentication', status: '401' } };
  const releases = repository.releases.filter(({ isDraft }) => !isDraft);
  return answerRequest({ repository: { ...repository, releases }, place }, { ...request, isKnown: true });
}

/** What GitHub answers, its state changed accordingly; null for a request that no publication should ever make. */
export function answerRequest(fake: FakeServer, request: FakeRequest): FakeAnswer | null {
  const stored = /^\/storage\/(\d+)$/.exec(request.path)?.[1];
  if (request.host === 'uploads' && request.method === 'GET' && stored !== undefined)
    return request.isKnown ? null : download(fake, request, stored);
  if (!request.isKnown) return answerReader(fake, request);
  const { apiUrl, owner, repo } = fake.place;
  const [, , ownerAsked, repoAsked, ...rest] = request.path.split('/');
  if (ownerAsked === 'former-city') {
    const location = `${apiUrl}/repositories/1/${rest.join('/')}`;
    return { status: 301, json: { message: 'Moved Permanently', url: location }, headers: { location } };
  }
  if (ownerAsked !== owner || repoAsked !== repo) return notFound;
  for (const [host, method, form, handler] of routes) {
    const match = form.exec(`/${rest.join('/')}`);
    if (host === request.host && method === request.method && match !== null)
      return handler(fake, request, match[1] ?? '');
  }
  return null;
}
