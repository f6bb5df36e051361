import type { PrefixedName } from './prefixes.ts';

/** How a value stands in RDF: `either` is an IRI when it looks like one, else a text. */
export type ValueKind = 'text' | 'iri' | 'either' | 'date';

/** One CKAN field and the property that says it. */
export interface Mapping {
  readonly field: string;
  /** Fields that stand in when this one is empty. */
  readonly fallbacks?: readonly string[];
  readonly property: PrefixedName;
  readonly kind: ValueKind;
  /** True when the field holds a list, as JSON or parted by commas. */
  readonly isList?: boolean;
}

/** A dataset's fields and extras, as ckanext-dcat's profile for DCAT-AP 3 maps them (2.4.3). */
export const datasetMappings: readonly Mapping[] = [
  { field: 'title', property: 'dct:title', kind: 'text' },
  { field: 'notes', property: 'dct:description', kind: 'text' },
  { field: 'url', property: 'dcat:landingPage', kind: 'iri' },
  { field: 'identifier', fallbacks: ['guid', 'id'], property: 'dct:identifier', kind: 'either' },
  { field: 'version', property: 'dcat:version', kind: 'text' },
  { field: 'frequency', property: 'dct:accrualPeriodicity', kind: 'either' },
  { field: 'dcat_type', property: 'dct:type', kind: 'either' },
  { field: 'issued', fallbacks: ['metadata_created'], property: 'dct:issued', kind: 'date' },
  { field: 'modified', fallbacks: ['metadata_modified'], property: 'dct:modified', kind: 'date' },
  { field: 'language', property: 'dct:language', kind: 'either', isList: true },
  { field: 'theme', property: 'dcat:theme', kind: 'iri', isList: true },
  { field: 'conforms_to', property: 'dct:conformsTo', kind: 'either', isList: true },
  { field: 'documentation', property: 'foaf:page', kind: 'either', isList: true },
  { field: 'related_resource', property: 'dct:relation', kind: 'either', isList: true },
  { field: 'has_version', property: 'dcat:hasVersion', kind: 'either', isList: true },
  { field: 'is_version_of', property: 'dct:isVersionOf', kind: 'either', isList: true },
  { field: 'source', property: 'dct:source', kind: 'either', isList: true },
];

/** A resource's fields. */
export const distributionMappings: readonly Mapping[] = [
  { field: 'name', property: 'dct:title', kind: 'text' },
  { field: 'description', property: 'dct:description', kind: 'text' },
  { field: 'license', property: 'dct:license', kind: 'either' },
  { field: 'access_url', fallbacks: ['url'], property: 'dcat:accessURL', kind: 'iri' },
  { field: 'download_url', property: 'dcat:downloadURL', kind: 'iri' },
  { field: 'issued', fallbacks: ['created'], property: 'dct:issued', kind: 'date' },
  { field: 'modified', fallbacks: ['metadata_modified'], property: 'dct:modified', kind: 'date' },
  { field: 'documentation', property: 'foaf:page', kind: 'either', isList: true },
  { field: 'language', property: 'dct:language', kind: 'either', isList: true },
  { field: 'conforms_to', property: 'dct:conformsTo', kind: 'either', isList: true },
];

/** The fields of an agent, behind `publisher_` or `creator_`. */
export const agentMappings: readonly Mapping[] = [
  { field: 'name', property: 'foaf:name', kind: 'text' },
  { field: 'email', property: 'foaf:mbox', kind: 'text' },
  { field: 'url', property: 'foaf:homepage', kind: 'iri' },
  { field: 'type', property: 'dct:type', kind: 'either' },
  { field: 'identifier', property: 'dct:identifier', kind: 'either' },
];

/** Texts that need a node of their own to stand on: field → property and class of the node. */
export const statementMappings: readonly {
  readonly field: string;
  readonly property: PrefixedName;
  readonly type: PrefixedName;
}[] = [
  { field: 'access_rights', property: 'dct:accessRights', type: 'dct:RightsStatement' },
  { field: 'provenance', property: 'dct:provenance', type: 'dct:ProvenanceStatement' },
  { field: 'rights', property: 'dct:rights', type: 'dct:RightsStatement' },
];
