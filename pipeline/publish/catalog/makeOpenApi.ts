import type { Schemas } from '../../model/Schemas.ts';
import type { CatalogSettings } from '../../model/Settings.ts';
import type { Json } from '../../write/renderJson.ts';

/** The documents whose form the description holds in full; what they need of other schemas they hold themselves. */
const described: readonly (readonly [component: string, schema: string])[] = [
  ['Index', 'index'],
  ['ReleaseIndex', 'release-index'],
  ['Manifest', 'manifest'],
  ['Status', 'status'],
];

interface Route {
  readonly path: string;
  readonly id: string;
  readonly ja: string;
  readonly en: string;
  readonly media: string;
  readonly component?: string;
}

/** What the static files answer, address by address. */
const routes: readonly Route[] = [
  {
    path: '/releases/index.json',
    id: 'getIndex',
    ja: 'すべての計画・版・ファイルの一覧。ここから始める。',
    en: 'Every plan, release and file: begin here.',
    media: 'application/json',
    component: 'Index',
  },
  {
    path: '/releases/catalog.jsonld',
    id: 'getCatalog',
    ja: 'すべての計画の目録（DCAT）。',
    en: 'The catalogue of all plans (DCAT).',
    media: 'application/ld+json',
  },
  {
    path: '/releases/status.json',
    id: 'getStatus',
    ja: '計画ごと・公開先ごとに、確かめた最新の版。',
    en: 'For each plan and channel the newest version that was verified there.',
    media: 'application/json',
    component: 'Status',
  },
  {
    path: '/releases/{plan_id}/index.json',
    id: 'getReleases',
    ja: '一つの計画の版の一覧。',
    en: 'The releases of one plan.',
    media: 'application/json',
    component: 'ReleaseIndex',
  },
  {
    path: '/releases/{plan_id}/v{version}/manifest.json',
    id: 'getManifest',
    ja: '版のファイルの目録。中身は変わらない。',
    en: 'The files of a release; never changes.',
    media: 'application/json',
    component: 'Manifest',
  },
  {
    path: '/releases/{plan_id}/v{version}/{file}',
    id: 'getFile',
    ja: '版のファイル。中身は変わらない。フォルダの中のファイルは excel/… のようにつなげる。',
    en: 'A file of a release; never changes. Files in folders are named with them, such as excel/….',
    media: '*/*',
  },
  {
    path: '/releases/{plan_id}/latest/{file}',
    id: 'getLatestFile',
    ja: '最新の版のファイル。新しい版が出ると変わる。',
    en: 'A file of the newest release; changes with the next.',
    media: '*/*',
  },
];

const parameters: Readonly<
  Record<string, { readonly ja: string; readonly en: string; readonly pattern?: string; readonly example: string }>
> = {
  plan_id: { ja: '計画の名前', en: 'Name of the plan', pattern: '^[a-z0-9-]+$', example: 'ebetsu-gyokaku' },
  version: { ja: '版', en: 'Version', pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$', example: '1.0.0' },
  file: { ja: 'ファイルのパス', en: 'Path of the file', example: 'observations.csv' },
};

/**
 * `openapi.json`: the static files as an API (OpenAPI 3.1.0, whose schemas are JSON Schema 2020-12): every address, what it answers, and the
 * form of the answer from `schemas/v1/`. `version` is that of this description's own shape.
 * @example makeOpenApi(schemas, catalog) // { openapi: '3.1.0', … }
 */
export function makeOpenApi(schemas: Schemas, { base_url, title, description }: CatalogSettings): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: `${title.ja} / ${title.en}`,
      summary: description.en,
      description: `${description.ja}\n\n${description.en}\n\n読むだけの静的なファイルです。認証は要りません。 Static files, read only; no key is needed.`,
      version: '1.0.0',
    },
    servers: [{ url: base_url }],
    paths: Object.fromEntries(
      routes.map((route) => [
        route.path,
        {
          get: {
            operationId: route.id,
            summary: route.ja,
            description: route.en,
            parameters: [...route.path.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => describeParameter(name)),
            responses: {
              '200': {
                description: `${route.ja} ${route.en}`,
                content: {
                  [route.media]:
                    route.component === undefined
                      ? {}
                      : { schema: { $ref: `#/components/schemas/${route.component}` } },
                },
              },
              '404': { description: 'その計画・版・ファイルはない。 There is no such plan, release or file.' },
            },
          },
        },
      ]),
    ),
    components: {
      schemas: Object.fromEntries(
        described.flatMap(([component, name]) => {
          const schema = schemas[name];
          return schema === undefined ? [] : [[component, stripIdentity(schema)]];
        }),
      ),
    },
    externalDocs: { url: `${base_url}/about/`, description: '判定の決め方 / how flags are decided' },
  };
}

function describeParameter(name: string): Json {
  const { ja, en, pattern, example } = parameters[name] ?? { ja: name, en: name, example: name };
  return {
    name,
    in: 'path',
    required: true,
    description: `${ja} / ${en}`,
    schema: { type: 'string', ...(pattern === undefined ? {} : { pattern }) },
    example,
  };
}

/** A schema without its own address: inside another document it is found by a pointer. */
function stripIdentity(schema: object): Json {
  const { $id: _id, $schema: _schema, ...rest } = JSON.parse(JSON.stringify(schema)) as Record<string, Json>;
  return rest;
}
