type Node = Readonly<Record<string, unknown>>;

/** One metric of the Metadata Quality Assessment of data.europa.eu. */
export interface Metric {
  readonly dimension: string;
  readonly name: string;
  readonly points: number;
  /** `address`: only a public address can earn it, so that nobody can say before publication. */
  readonly outcome: 'earned' | 'not stated' | 'address';
}

/** Formats that the assessment takes as open and as readable by machines. */
const openFormats = /\/(?:CSV|JSON|JSON_LD|RDF_TURTLE|XML|TSV|XLSX|HTML|SVG|TXT)$/;

/**
 * The metrics of a catalogue record (a flat graph as `dataset.jsonld` holds it): 405 points in five dimensions. A metric of
 * distributions is held to those that are tables: the assessment takes the share of them that have it.
 * @param conforms whether the record passes the shapes of DCAT-AP
 */
export function assessRecord(graph: readonly Node[], conforms: boolean): readonly Metric[] {
  const dataset = graph.find((node) => [node['@type']].flat().includes('dcat:Dataset')) ?? {};
  const files = graph.filter(
    (node) => [node['@type']].flat().includes('dcat:Distribution') && node['schema:encodingFormat'] === 'text/csv',
  );
  const all = (property: string): boolean => files.length > 0 && files.every((file) => file[property] !== undefined);
  const every = (property: string, form: RegExp): boolean => files.every((file) => form.test(String(file[property])));
  const has = (property: string): boolean => dataset[property] !== undefined;
  const given = (dimension: string, name: string, points: number, earned: boolean): Metric => ({
    dimension,
    name,
    points,
    outcome: earned ? 'earned' : 'not stated',
  });
  return [
    given('findability', 'keyword', 30, has('dcat:keyword')),
    given('findability', 'theme', 30, has('dcat:theme')),
    given('findability', 'spatial', 20, has('dcterms:spatial')),
    given('findability', 'temporal', 20, has('dcterms:temporal')),
    { dimension: 'accessibility', name: 'accessURL answers', points: 50, outcome: 'address' },
    given('accessibility', 'downloadURL', 20, all('dcat:downloadURL')),
    { dimension: 'accessibility', name: 'downloadURL answers', points: 30, outcome: 'address' },
    given('interoperability', 'format', 20, all('dcterms:format')),
    given('interoperability', 'mediaType', 10, all('dcat:mediaType')),
    given('interoperability', 'both from vocabularies', 10, every('dcterms:format', /authority\/file-type\//)),
    given('interoperability', 'non-proprietary', 20, every('dcterms:format', openFormats)),
    given('interoperability', 'machine-readable', 20, every('dcterms:format', openFormats)),
    given('interoperability', 'DCAT-AP valid', 30, conforms),
    given('reusability', 'licence', 20, all('dcterms:license')),
    given('reusability', 'licence from vocabulary', 10, every('dcterms:license', /authority\/licence\//)),
    given('reusability', 'accessRights', 10, has('dcterms:accessRights')),
    given(
      'reusability',
      'accessRights from vocabulary',
      5,
      /authority\/access-right\//.test(String(dataset['dcterms:accessRights'])),
    ),
    given('reusability', 'contactPoint', 20, has('dcat:contactPoint')),
    given('reusability', 'publisher', 10, has('dcterms:publisher')),
    given('contextuality', 'rights', 5, all('dcterms:rights')),
    given('contextuality', 'byteSize', 5, all('dcat:byteSize')),
    given('contextuality', 'issued', 5, has('dcterms:issued')),
    given('contextuality', 'modified', 5, has('dcterms:modified')),
  ];
}

/** The points of the metrics that came out so. @example sumOf(metrics, 'earned') // 255 */
export function sumOf(metrics: readonly Metric[], outcome?: Metric['outcome']): number {
  return metrics
    .filter((metric) => outcome === undefined || metric.outcome === outcome)
    .reduce((sum, { points }) => sum + points, 0);
}

/** The metrics as a Markdown table. */
export function renderMetrics(metrics: readonly Metric[]): string {
  const rows = metrics.map(
    ({ dimension, name, points, outcome }) => `| ${dimension} | ${name} | ${points} | ${outcome} |`,
  );
  return ['| dimension | metric | points | |', '|---|---|---|---|', ...rows].join('\n');
}
