import { addStatements } from './addStatements.ts';
import { addMapped, type Graph, type ReadField, type Subject, toLiteral, toNode, toTerm } from './Graph.ts';
import { distributionMappings } from './mapping.ts';
import { expand } from './prefixes.ts';

/** Says of a resource what DCAT-AP 3 has words for; yields its node. */
export function addDistribution(graph: Graph, resource: Readonly<Record<string, unknown>>, siteUrl: string): Subject {
  const read: ReadField = (field) => (resource[field] ? String(resource[field]) : '');
  const node = toNode(read('uri') || `${siteUrl}/dataset/${read('package_id')}/resource/${read('id')}`);
  graph.addType(node, 'dcat:Distribution');
  addMapped(graph, node, distributionMappings, read);
  addFormat(graph, node, read('format'), read('mimetype'));
  addStatements(graph, node, read);
  if (read('size') !== '') graph.add(node, 'dcat:byteSize', toLiteral(read('size'), 'xsd:nonNegativeInteger'));
  addChecksum(graph, node, read);
  return node;
}

/** A format that is a media type is told as one. */
function addFormat(graph: Graph, node: Subject, format: string, mediaType: string): void {
  const isMediaType =
    format.includes('iana.org/assignments/media-types') || (/\//.test(format) && !/^http/.test(format));
  const type = mediaType === '' && isMediaType ? format : mediaType === format ? '' : mediaType;
  if (type !== '') graph.add(node, 'dcat:mediaType', toTerm(type, 'either'));
  if (format !== '' && !(isMediaType && mediaType === '')) graph.add(node, 'dct:format', toTerm(format, 'either'));
}

/** The checksum that CKAN's own field holds, else the SHA-256 that a publisher gave. */
function addChecksum(graph: Graph, node: Subject, read: ReadField): void {
  const hash = read('hash');
  const value = hash || read('sha256');
  if (value === '') return;
  const checksum = graph.makeNode();
  graph.add(node, 'spdx:checksum', checksum);
  graph.addType(checksum, 'spdx:Checksum');
  graph.add(checksum, 'spdx:checksumValue', toLiteral(value, 'xsd:hexBinary'));
  const algorithm = hash === '' ? expand('spdx:checksumAlgorithm_sha256') : read('hash_algorithm');
  if (algorithm !== '') graph.add(checksum, 'spdx:algorithm', toTerm(algorithm, 'either'));
}
