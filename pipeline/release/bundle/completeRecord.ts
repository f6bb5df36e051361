import { type Json, renderJson } from '../../write/renderJson.ts';
import { digestOf } from './digestOf.ts';
import { factsOfFile } from './fileFacts.ts';

/** The catalogue record of a release. */
export const recordFile = 'dataset.jsonld';

/** What the record tells of a release besides its files. */
export interface RecordFacts {
  readonly version: string;
  /** `null` for a first release. */
  readonly previousVersion: string | null;
  /** Version of this program. */
  readonly pipelineVersion: string;
}

type Node = { readonly [key: string]: Json | undefined };

interface RecordDocument {
  readonly '@context': Json;
  readonly '@graph': readonly Node[];
}

/** Codes of the EU list of file types, by IANA media type; a file of another type has its media type alone. */
const fileTypes: Readonly<Record<string, string>> = {
  'application/json': 'JSON',
  'application/ld+json': 'JSON_LD',
  'application/schema+json': 'JSON',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/xml': 'XML',
  'image/svg+xml': 'SVG',
  'text/csv': 'CSV',
  'text/html': 'HTML',
  'text/markdown': 'TXT',
  'text/tab-separated-values': 'TSV',
  'text/turtle': 'RDF_TURTLE',
};

/** Licences that the EU list of licences knows, by the address under which a person names them. */
const licences: Readonly<Record<string, string>> = {
  'https://creativecommons.org/licenses/by/4.0/': 'CC_BY_4_0',
  'https://creativecommons.org/publicdomain/zero/1.0/': 'CC0',
};

/**
 * `dataset.jsonld` with a `dcat:Distribution` for every file of the bundle but itself: address of its own version, size,
 * SHA-256 (SPDX), media type, schema; with the release before and the program that made it. It tells of the other files'
 * bytes, so it is made after them, and the manifest, which names it, after it.
 * @example completeRecord(files, { version: '1.0.0', previousVersion: null, pipelineVersion: '0.1.0' })
 */
export function completeRecord(files: ReadonlyMap<string, Uint8Array>, facts: RecordFacts): Uint8Array | undefined {
  const bytes = files.get(recordFile);
  if (bytes === undefined) return undefined;
  const record = JSON.parse(new TextDecoder().decode(bytes)) as RecordDocument;
  const [dataset] = record['@graph'];
  if (dataset === undefined) return bytes;
  const iri = String(dataset['@id']);
  const listed = [...files].filter(([path]) => path !== recordFile).sort(([a], [b]) => (a < b ? -1 : 1));
  const distributions = listed.map(([path]) => distributionOf(iri, path));
  const release = (version: string): string => `${iri}/release/${version}`;
  const previous = facts.previousVersion === null ? undefined : release(facts.previousVersion);
  const described = listed.flatMap(([path, content]) => describeFile(path, content, dataset, facts.version));
  const agent = `${iri}/run/program`;
  return renderJson({
    '@context': record['@context'],
    '@graph': [
      ...record['@graph'].map((node): Node => {
        if (node === dataset)
          return { ...node, 'dcat:distribution': distributions, 'schema:distribution': distributions };
        if (node['@id'] === release(facts.version))
          return { ...node, 'dcat:previousVersion': previous, 'dcat:distribution': distributions };
        if (node['@type'] === 'prov:Activity') return { ...node, 'prov:wasAssociatedWith': agent };
        return node;
      }),
      { '@id': agent, '@type': 'prov:SoftwareAgent', 'rdfs:label': { en: `torikumi ${facts.pipelineVersion}` } },
      ...described,
      ...typeTargets(described, 'dcat:mediaType', 'dcterms:MediaType'),
      ...typeTargets(described, 'dcterms:conformsTo', 'dcterms:Standard'),
      ...typeTargets([dataset], 'dcat:landingPage', 'foaf:Document'),
    ],
  });
}

/** What the nodes point at by a property, each once with its class: DCAT-AP asks for the class, and nobody need fetch it. */
function typeTargets(nodes: readonly Node[], property: string, type: string): Node[] {
  const targets = new Set(nodes.flatMap((node) => node[property] ?? []).map(String));
  return [...targets].map((iri) => ({ '@id': iri, '@type': type }));
}

function distributionOf(dataset: string, path: string): string {
  return `${dataset}/distribution/${encodePath(path)}`;
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function describeFile(path: string, content: Uint8Array, dataset: Node, version: string): Node[] {
  const { mediaType, label } = factsOfFile(path);
  const iri = distributionOf(String(dataset['@id']), path);
  const planId = String(dataset['dcterms:identifier']);
  const base = String(dataset['@id']).slice(0, -`/${planId}`.length);
  const url = `${base}/releases/${planId}/v${version}/${encodePath(path)}`;
  const fileType = fileTypes[mediaType];
  const [, table] = /^(?:excel\/)?([a-z]+)\.csv$/.exec(path) ?? [];
  const schema = path === 'plan.json' ? 'plan' : table;
  return [
    {
      '@id': iri,
      '@type': ['dcat:Distribution', 'schema:DataDownload'],
      'dcterms:title': { ...label },
      'dcterms:description': { ...label },
      'schema:name': { ...label },
      'dcat:accessURL': String(dataset['dcat:landingPage']),
      'dcat:downloadURL': url,
      'schema:contentUrl': url,
      'dcat:mediaType': `http://www.iana.org/assignments/media-types/${mediaType}`,
      'schema:encodingFormat': mediaType,
      'dcterms:format':
        fileType === undefined ? undefined : `http://publications.europa.eu/resource/authority/file-type/${fileType}`,
      'dcat:byteSize': content.length,
      'schema:contentSize': `${content.length} B`,
      'spdx:checksum': `${iri}#checksum`,
      'schema:sha256': digestOf(content),
      'dcterms:license': nameLicence(dataset['dcterms:license']),
      'dcterms:rights': dataset['dcterms:rights'],
      'dcterms:conformsTo': schema === undefined ? undefined : schemaIri(schema),
    },
    {
      '@id': `${iri}#checksum`,
      '@type': 'spdx:Checksum',
      'spdx:algorithm': 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256',
      'spdx:checksumValue': digestOf(content),
    },
  ];
}

/** The licence as the EU list names it, where it does: portals compare these. */
function nameLicence(url: Json | undefined): Json | undefined {
  const code = typeof url === 'string' ? licences[url] : undefined;
  return code === undefined ? url : `http://publications.europa.eu/resource/authority/licence/${code}`;
}

function schemaIri(name: string): string {
  return `https://torikumi.example/schemas/v1/${name}.json`;
}
