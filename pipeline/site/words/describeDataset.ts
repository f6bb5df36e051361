import { places } from '../places.ts';
import type { SitePlan } from '../SiteSource.ts';

/** Files that a search engine or a portal is told of; the record of the release lists all. */
const told = ['observations.csv', 'indicators.csv', 'plan.json', 'plan.ttl'];

/** The part of DCAT that says the same with its own words (DCAT 3, section 6.6), beside schema.org/Dataset. */
const context = {
  '@vocab': 'https://schema.org/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  'dcat:downloadURL': { '@type': '@id' },
  'dcat:landingPage': { '@type': '@id' },
} as const;

/**
 * A plan as search engines and portals read it in its page: schema.org/Dataset and dcat:Dataset in one node, as JSON-LD text that may
 * stand in a script element.
 * @example describeDataset(plan, 'https://example.org').includes('"@type":["Dataset","dcat:Dataset"]') // true
 */
export function describeDataset(plan: SitePlan, root: string): string {
  const { id, title, description, publisher, publisherCode, period, settings, version } = plan;
  const page = `${root}${places.plan(id)}`;
  const { licence, keywords } = settings;
  const files = [
    ...plan.files.filter(({ path }) => told.includes(path)),
    ...plan.files.filter(({ path }) => path.endsWith('.xlsx')),
  ];
  const node = {
    '@context': context,
    '@id': page,
    '@type': ['Dataset', 'dcat:Dataset'],
    name: title.ja,
    alternateName: title.en,
    description: `${description.ja} ${description.en}`,
    'dct:title': [
      { '@value': title.ja, '@language': 'ja' },
      { '@value': title.en, '@language': 'en' },
    ],
    'dct:description': { '@value': description.ja, '@language': 'ja' },
    url: page,
    'dcat:landingPage': page,
    identifier: id,
    version,
    inLanguage: ['ja', 'en'],
    isAccessibleForFree: true,
    keywords: [...(keywords?.ja ?? []), ...(keywords?.en ?? [])],
    creator: { '@type': 'Organization', name: publisher.ja, identifier: publisherCode },
    temporalCoverage: `${period.first}-04-01/${period.last + 1}-03-31`,
    spatialCoverage: { '@type': 'Place', name: publisher.ja },
    ...(licence.status === 'confirmed' && licence.url !== undefined ? { license: licence.url } : {}),
    variableMeasured: plan.tables.indicators
      .slice(0, 100)
      .map(({ indicator }) => [...indicator].slice(0, 200).join('')),
    distribution: files.map(({ path, mediaType, size, sha256, label }) => ({
      '@type': ['DataDownload', 'dcat:Distribution'],
      name: label.ja,
      contentUrl: `${root}${places.release(id, version, path)}`,
      'dcat:downloadURL': `${root}${places.release(id, version, path)}`,
      encodingFormat: mediaType,
      contentSize: `${size} B`,
      ...(sha256 === null ? {} : { sha256 }),
    })),
  };
  return JSON.stringify(node).replaceAll('<', '\\u003c');
}
