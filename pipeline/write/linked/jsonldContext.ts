const iri = '@id';
const decimal = 'xsd:decimal';
const integer = 'xsd:integer';
const date = 'xsd:date';

/** A column of ours: a term of our own vocabulary, by the column's own name. */
function own<T extends string>(column: string, type: T): { readonly '@id': string; readonly '@type': T } {
  return { '@id': `tk:${column}`, '@type': type };
}

/** A property of a published vocabulary whose values are of one type. */
function typed<T extends string>(term: string, type: T): { readonly '@id': string; readonly '@type': T } {
  return { '@id': term, '@type': type };
}

/** A property of a published vocabulary whose values are texts by language: `{ "ja": "…", "en": "…" }`. */
function worded(term: string): { readonly '@id': string; readonly '@container': '@language' } {
  return { '@id': term, '@container': '@language' };
}

/**
 * The JSON-LD 1.1 context of every `dataset.jsonld` and `plan.jsonld`, published as `schemas/v1/context.jsonld` (a test holds the two equal).
 * Published vocabularies bear their prefix; a bare name is a column of data-model section 3 under our own vocabulary.
 * `section`, `indicator` and `target` alone are no columns here: they link to the thing, whose name is its `skos:prefLabel`.
 */
export const jsonldContext = {
  '@version': 1.1,
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  prov: 'http://www.w3.org/ns/prov#',
  qb: 'http://purl.org/linked-data/cube#',
  qudt: 'http://qudt.org/schema/qudt/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'http://schema.org/',
  'sdmx-attribute': 'http://purl.org/linked-data/sdmx/2009/attribute#',
  'sdmx-dimension': 'http://purl.org/linked-data/sdmx/2009/dimension#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  tk: 'https://torikumi.example/vocab#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',

  'dcterms:title': worded('dcterms:title'),
  'dcterms:description': worded('dcterms:description'),
  'dcterms:publisher': typed('dcterms:publisher', iri),
  'dcterms:spatial': typed('dcterms:spatial', iri),
  'dcterms:temporal': typed('dcterms:temporal', iri),
  'dcterms:license': typed('dcterms:license', iri),
  'dcterms:rights': typed('dcterms:rights', iri),
  'dcterms:isPartOf': typed('dcterms:isPartOf', iri),
  'dcterms:conformsTo': typed('dcterms:conformsTo', iri),
  'dcterms:accessRights': typed('dcterms:accessRights', iri),
  'dcterms:format': typed('dcterms:format', iri),
  'dcterms:language': typed('dcterms:language', iri),
  'dcat:byteSize': typed('dcat:byteSize', 'xsd:nonNegativeInteger'),
  'dcat:dataset': typed('dcat:dataset', iri),
  'dcat:hasCurrentVersion': typed('dcat:hasCurrentVersion', iri),
  'dcat:hasVersion': typed('dcat:hasVersion', iri),
  'dcat:inSeries': typed('dcat:inSeries', iri),
  'dcat:isVersionOf': typed('dcat:isVersionOf', iri),
  'dcat:landingPage': typed('dcat:landingPage', iri),
  'dcat:previousVersion': typed('dcat:previousVersion', iri),
  'dcat:theme': typed('dcat:theme', iri),
  'foaf:homepage': typed('foaf:homepage', iri),
  'dcat:keyword': worded('dcat:keyword'),
  'dcat:distribution': typed('dcat:distribution', iri),
  'dcat:accessURL': typed('dcat:accessURL', iri),
  'dcat:downloadURL': typed('dcat:downloadURL', iri),
  'dcat:mediaType': typed('dcat:mediaType', iri),
  'dcat:contactPoint': typed('dcat:contactPoint', iri),
  'dcat:startDate': typed('dcat:startDate', date),
  'dcat:endDate': typed('dcat:endDate', date),
  'foaf:name': worded('foaf:name'),
  'prov:wasDerivedFrom': typed('prov:wasDerivedFrom', iri),
  'prov:used': typed('prov:used', iri),
  'prov:wasAssociatedWith': typed('prov:wasAssociatedWith', iri),
  'prov:wasGeneratedBy': typed('prov:wasGeneratedBy', iri),
  'qb:attribute': typed('qb:attribute', iri),
  'qb:codeList': typed('qb:codeList', iri),
  'qb:component': typed('qb:component', iri),
  'qb:componentRequired': typed('qb:componentRequired', 'xsd:boolean'),
  'qb:dataSet': typed('qb:dataSet', iri),
  'qb:dimension': typed('qb:dimension', iri),
  'qb:measure': typed('qb:measure', iri),
  'qb:structure': typed('qb:structure', iri),
  'qudt:hasUnit': typed('qudt:hasUnit', iri),
  'rdfs:comment': worded('rdfs:comment'),
  'rdfs:label': worded('rdfs:label'),
  'rdfs:range': typed('rdfs:range', iri),
  'rdfs:subPropertyOf': typed('rdfs:subPropertyOf', iri),
  'sdmx-attribute:unitMeasure': typed('sdmx-attribute:unitMeasure', iri),
  'sdmx-attribute:unitMult': typed('sdmx-attribute:unitMult', integer),
  'sdmx-dimension:refPeriod': typed('sdmx-dimension:refPeriod', iri),
  'schema:name': worded('schema:name'),
  'schema:description': worded('schema:description'),
  'schema:keywords': worded('schema:keywords'),
  'schema:publisher': typed('schema:publisher', iri),
  'schema:creator': typed('schema:creator', iri),
  'schema:license': typed('schema:license', iri),
  'schema:distribution': typed('schema:distribution', iri),
  'schema:contentUrl': typed('schema:contentUrl', iri),
  'schema:spatialCoverage': typed('schema:spatialCoverage', iri),
  'skos:prefLabel': worded('skos:prefLabel'),
  'skos:definition': worded('skos:definition'),
  'skos:broader': typed('skos:broader', iri),
  'skos:inScheme': typed('skos:inScheme', iri),
  'skos:topConceptOf': typed('skos:topConceptOf', iri),
  'skos:closeMatch': typed('skos:closeMatch', iri),
  'spdx:algorithm': typed('spdx:algorithm', iri),
  'spdx:checksum': typed('spdx:checksum', iri),
  'spdx:checksumValue': typed('spdx:checksumValue', 'xsd:hexBinary'),
  'vcard:fn': worded('vcard:fn'),
  'vcard:hasEmail': typed('vcard:hasEmail', iri),
  'vcard:hasURL': typed('vcard:hasURL', iri),

  section: own('section', iri),
  indicator: own('indicator', iri),
  target: own('target', iri),

  level: own('level', iri),
  value_type: own('value_type', iri),
  direction: own('direction', iri),
  role: own('role', iri),
  kind: own('kind', iri),
  operator_basis: own('operator_basis', iri),
  series: own('series', iri),
  status: own('status', iri),
  baseline_status: own('baseline_status', iri),
  obs_status: own('obs_status', iri),
  attainment: own('attainment', iri),
  attainment_reason: own('attainment_reason', iri),
  pace: own('pace', iri),
  findings: own('findings', iri),
  code: own('code', iri),
  severity: own('severity', iri),
  about: own('about', iri),

  value: own('value', decimal),
  upper: own('upper', decimal),
  progress: own('progress', decimal),
  baseline_value: own('baseline_value', decimal),

  target_no: own('target_no', integer),
  unit_multiplier: own('unit_multiplier', integer),
  fiscal_year: own('fiscal_year', integer),
  baseline_year: own('baseline_year', integer),
  from: own('from', integer),
  due: own('due', integer),

  meets_target: own('meets_target', 'xsd:boolean'),

  edition: own('edition', 'xsd:string'),
  level_label: own('level_label', 'xsd:string'),
  label_text: own('label_text', 'xsd:string'),
  number: own('number', 'xsd:string'),
  subgroup: own('subgroup', 'xsd:string'),
  baseline_text: own('baseline_text', 'xsd:string'),
  baseline_period: own('baseline_period', 'xsd:string'),
  text: own('text', 'xsd:string'),
  operator: own('operator', 'xsd:string'),
  reference: own('reference', 'xsd:string'),
  change: own('change', 'xsd:string'),
  period: own('period', 'xsd:string'),
  value_text: own('value_text', 'xsd:string'),
  printed: own('printed', 'xsd:string'),
  decided: own('decided', 'xsd:string'),
  self_assessment: own('self_assessment', 'xsd:string'),
} as const;
