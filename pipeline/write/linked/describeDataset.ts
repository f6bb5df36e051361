import type { Plan } from '../../model/Plan.ts';
import type { Schemas } from '../../model/Schemas.ts';
import type { Bilingual, PlanSettings } from '../../model/Settings.ts';
import type { Json } from '../renderJson.ts';
import type { WriteContext } from '../Writer.ts';
import type { Names } from './nameThings.ts';

/** Media types (IANA registry) by the ending of a file. */
const mediaTypes = {
  csv: 'text/csv',
  json: 'application/json',
  jsonld: 'application/ld+json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Files that are no table, with their titles. */
const documents = {
  json: { path: () => 'plan.json', title: { ja: '計画の全体（JSON）', en: 'The whole plan (JSON)' } },
  jsonld: { path: () => 'dataset.jsonld', title: { ja: '計画の全体（JSON-LD）', en: 'The whole plan (JSON-LD)' } },
  xlsx: {
    path: (planId: string) => `excel/${planId}.xlsx`,
    title: { ja: 'すべての表（Excel）', en: 'All tables (Excel)' },
  },
} as const satisfies Record<string, { readonly path: (planId: string) => string; readonly title: Bilingual }>;

interface File {
  readonly path: string;
  readonly mediaType: string;
  readonly title: Bilingual;
  /** The schema that the file follows, where it has one. */
  readonly schema?: string;
}

/**
 * The dataset as `dcat:Dataset` (DCAT 3) and `schema:Dataset`, with its publisher, place, period, contact and
 * distributions. A licence is stated only when a person has confirmed one.
 */
export function describeDataset(plan: Plan, context: WriteContext, names: Names): Json[] {
  const { settings } = plan;
  const files = listFiles(settings, context);
  const distributions = files.map(({ path }) => names.below('distribution', ...path.split('/')));
  const publisher = names.below('publisher');
  const { title, description, keywords, licence, contact } = settings;
  const licenceUrl = licence.status === 'confirmed' ? licence.url : undefined;
  return [
    {
      '@id': names.dataset,
      '@type': ['dcat:Dataset', 'schema:Dataset'],
      'dcterms:title': { ...title },
      'schema:name': { ...title },
      'dcterms:description': { ...description },
      'schema:description': { ...description },
      'dcterms:identifier': settings.plan_id,
      'schema:identifier': names.dataset,
      'dcat:keyword': keywords && { ...keywords },
      'schema:keywords': keywords && { ...keywords },
      'dcterms:publisher': publisher,
      'schema:publisher': publisher,
      'schema:creator': publisher,
      'dcat:contactPoint': contact && names.below('contact'),
      'dcterms:spatial': nameArea(settings),
      'schema:spatialCoverage': nameArea(settings),
      'dcterms:temporal': names.below('plan-period'),
      'schema:temporalCoverage': `${firstDay(settings)}/${lastDay(settings)}`,
      'dcat:version': plan.version,
      'schema:version': plan.version,
      edition: plan.edition,
      'dcterms:license': licenceUrl,
      'schema:license': licenceUrl,
      'dcterms:rights': names.below('rights'),
      'prov:wasDerivedFrom': names.below('source', plan.edition, plan.source.file),
      'dcat:distribution': distributions,
      'schema:distribution': distributions,
    },
    ...describePublisher(settings, names),
    {
      '@id': names.below('plan-period'),
      '@type': 'dcterms:PeriodOfTime',
      'dcat:startDate': firstDay(settings),
      'dcat:endDate': lastDay(settings),
    },
    { '@id': names.below('rights'), '@type': 'dcterms:RightsStatement', 'skos:prefLabel': { ...licence.note } },
    ...files.map((file) => describeDistribution(file, names, context.schemas)),
  ];
}

function describePublisher(settings: PlanSettings, names: Names): Json[] {
  const { publisher, contact } = settings;
  const name = { ...publisher.name };
  const area = nameArea(settings);
  return [
    {
      '@id': names.below('publisher'),
      '@type': ['foaf:Agent', 'foaf:Organization', 'schema:Organization'],
      'foaf:name': name,
      'schema:name': name,
      'dcterms:identifier': publisher.code,
      'schema:identifier': publisher.code,
      'dcterms:spatial': area,
    },
    {
      '@id': area,
      '@type': ['dcterms:Location', 'schema:Place'],
      'schema:name': name,
      'dcterms:identifier': areaCode(settings),
    },
    ...(contact
      ? [
          {
            '@id': names.below('contact'),
            '@type': 'vcard:Kind',
            'vcard:fn': { ...contact.name },
            'vcard:hasEmail': contact.email === undefined ? undefined : `mailto:${contact.email}`,
            'vcard:hasURL': contact.url,
          },
        ]
      : []),
  ];
}

function describeDistribution({ path, mediaType, title, schema }: File, names: Names, schemas: Schemas): Json {
  const url = names.file(path);
  return {
    '@id': names.below('distribution', ...path.split('/')),
    '@type': ['dcat:Distribution', 'schema:DataDownload'],
    'dcterms:title': { ...title },
    'schema:name': { ...title },
    'dcat:accessURL': url,
    'dcat:downloadURL': url,
    'schema:contentUrl': url,
    'dcat:mediaType': `https://www.iana.org/assignments/media-types/${mediaType}`,
    'schema:encodingFormat': mediaType,
    'dcterms:conformsTo': schema === undefined ? undefined : schemas[schema]?.$id,
  };
}

function listFiles({ plan_id }: PlanSettings, { tables, schemas }: WriteContext): File[] {
  const csv = tables.map(({ name }): File => {
    const { title = name, 'x-title-en': english = name } = schemas[name] ?? {};
    return {
      path: `${name}.csv`,
      mediaType: mediaTypes.csv,
      title: { ja: `${title}（CSV）`, en: `${english} (CSV)` },
      schema: name,
    };
  });
  const others = (['json', 'jsonld', 'xlsx'] as const).map((kind): File => {
    const { path, title } = documents[kind];
    return { path: path(plan_id), mediaType: mediaTypes[kind], title, ...(kind === 'json' ? { schema: 'plan' } : {}) };
  });
  return [...csv, ...others];
}

/** 標準地域コード: the 全国地方公共団体コード without its check digit (`012173` → `01217`). */
function areaCode({ publisher }: PlanSettings): string {
  return publisher.code.slice(0, 5);
}

function nameArea(settings: PlanSettings): string {
  return `http://data.e-stat.go.jp/lod/sac/C${areaCode(settings)}`;
}

/** Fiscal year Y runs from 1 April of Y to 31 March of Y + 1. */
function firstDay({ period }: PlanSettings): string {
  return `${period.first}-04-01`;
}

function lastDay({ period }: PlanSettings): string {
  return `${period.last + 1}-03-31`;
}
