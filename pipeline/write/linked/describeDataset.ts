import type { Plan } from '../../model/Plan.ts';
import type { PlanSettings } from '../../model/Settings.ts';
import type { Json } from '../renderJson.ts';
import type { WriteContext } from '../Writer.ts';
import type { Names } from './nameThings.ts';

/** Lists of the European Union's vocabularies that DCAT-AP asks for. */
const authority = 'http://publications.europa.eu/resource/authority';

/**
 * The catalogue record of a plan (DCAT 3, DCAT-AP 3.0.1, schema.org): catalogue, series of releases, dataset, the release
 * itself, publisher, place, period, contact, source. No version stands in the dataset's own IRI. What nobody has stated is
 * left out: a licence is named only when a person has confirmed one, and there is no day of issue, as no clock is asked.
 */
export function describeDataset(plan: Plan, context: WriteContext, names: Names): Json[] {
  const { settings, version } = plan;
  const { title, description, keywords, licence, contact } = settings;
  const licenceUrl = licence.status === 'confirmed' ? licence.url : undefined;
  const publisher = names.below('publisher');
  const release = names.below('release', version);
  const words = keywords && { ...keywords };
  const common = {
    'dcterms:publisher': publisher,
    'dcterms:spatial': nameArea(settings),
    'dcterms:temporal': names.below('plan-period'),
    'dcterms:license': licenceUrl,
    'dcterms:rights': names.below('rights'),
    'dcterms:accessRights': `${authority}/access-right/PUBLIC`,
    'dcterms:language': [`${authority}/language/JPN`, `${authority}/language/ENG`],
    'dcat:theme': `${authority}/data-theme/GOVE`,
    'dcat:keyword': words,
    'dcat:contactPoint': contact && names.below('contact'),
    'dcat:version': version,
    'prov:wasDerivedFrom': names.below('source', plan.edition, plan.source.file),
    'prov:wasGeneratedBy': names.below('run'),
  };
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
      'schema:keywords': words,
      'schema:publisher': publisher,
      'schema:creator': publisher,
      'schema:spatialCoverage': nameArea(settings),
      'schema:temporalCoverage': `${firstDay(settings)}/${lastDay(settings)}`,
      'schema:variableMeasured': plan.tables.indicators.length === 0 ? undefined : listVariables(plan),
      'schema:version': version,
      'schema:license': licenceUrl,
      'schema:isAccessibleForFree': true,
      'dcat:landingPage': names.page,
      'dcat:hasVersion': release,
      'dcat:hasCurrentVersion': release,
      edition: plan.edition,
      ...common,
    },
    {
      '@id': release,
      '@type': 'dcat:Dataset',
      'dcterms:title': { ja: `${title.ja} ${version}`, en: `${title.en} ${version}` },
      'dcterms:description': { ...description },
      'dcterms:identifier': `${settings.plan_id}@${version}`,
      'dcat:isVersionOf': names.dataset,
      'dcat:inSeries': names.below('series'),
      ...common,
    },
    {
      '@id': names.below('series'),
      '@type': 'dcat:DatasetSeries',
      'dcterms:title': { ja: `${title.ja}（すべての版）`, en: `${title.en}: all releases` },
      'dcterms:description': { ...description },
      'dcterms:publisher': publisher,
    },
    ...describeCatalog(context, names),
    ...describePublisher(settings, names),
    {
      '@id': names.below('plan-period'),
      '@type': 'dcterms:PeriodOfTime',
      'dcat:startDate': firstDay(settings),
      'dcat:endDate': lastDay(settings),
    },
    { '@id': names.below('rights'), '@type': 'dcterms:RightsStatement', 'rdfs:label': { ...licence.note } },
    {
      '@id': names.below('source', plan.edition, plan.source.file),
      '@type': 'prov:Entity',
      'rdfs:label': { ja: plan.origin.title },
    },
    {
      '@id': names.below('run'),
      '@type': 'prov:Activity',
      'prov:used': names.below('source', plan.edition, plan.source.file),
    },
  ];
}

/** The names of what is measured, each once, in the order of the table. */
function listVariables({ tables }: Plan): string[] {
  return [
    ...new Set(
      tables.indicators.map(({ indicator, subgroup }) =>
        subgroup === null ? indicator : `${indicator}（${subgroup}）`,
      ),
    ),
  ];
}

function describeCatalog({ catalog }: WriteContext, names: Names): Json[] {
  const { title, description, publisher } = catalog;
  return [
    {
      '@id': names.catalog,
      '@type': 'dcat:Catalog',
      'dcterms:title': { ...title },
      'dcterms:description': { ...description },
      'dcterms:publisher': `${names.catalog}#publisher`,
      'dcat:dataset': names.dataset,
    },
    {
      '@id': `${names.catalog}#publisher`,
      '@type': ['foaf:Agent', 'foaf:Organization'],
      'foaf:name': { ...publisher.name },
      'foaf:homepage': publisher.homepage,
    },
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
