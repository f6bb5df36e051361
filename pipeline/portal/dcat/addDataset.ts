import { isObject } from '../Context.ts';
import { addDistribution } from './addDistribution.ts';
import { addStatements } from './addStatements.ts';
import { addMapped, type Graph, type ReadField, type Subject, toLiteral, toNode, toTerm } from './Graph.ts';
import { agentMappings, datasetMappings } from './mapping.ts';

/** Says of a dataset, as `package_show` answers it, what DCAT-AP 3 has words for; yields its node. */
export function addDataset(graph: Graph, shown: Readonly<Record<string, unknown>>, siteUrl: string): Subject {
  const extras = new Map(listObjects(shown['extras']).map(({ key, value }) => [String(key), String(value ?? '')]));
  const read: ReadField = (field) => extras.get(field) ?? (shown[field] ? String(shown[field]) : '');
  const dataset = toNode(read('uri') || `${siteUrl}/dataset/${read('id')}`);
  graph.addType(dataset, 'dcat:Dataset');
  addMapped(graph, dataset, datasetMappings, read);
  for (const { name } of listObjects(shown['tags'])) graph.add(dataset, 'dcat:keyword', toLiteral(String(name)));
  addStatements(graph, dataset, read);
  addContact(graph, dataset, read);
  addPublisher(graph, dataset, read, shown['organization'], siteUrl);
  addPeriod(graph, dataset, read);
  addPlace(graph, dataset, read);
  for (const resource of listObjects(shown['resources'])) {
    graph.add(dataset, 'dcat:distribution', addDistribution(graph, resource, siteUrl));
  }
  return dataset;
}

/** The objects in a list; empty for anything else. */
export function listObjects(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function addContact(graph: Graph, dataset: Subject, read: ReadField): void {
  const name = read('contact_name') || read('maintainer') || read('author');
  const mail = read('contact_email') || read('maintainer_email') || read('author_email');
  const uri = read('contact_uri');
  if (name === '' && mail === '' && uri === '') return;
  const contact = uri === '' ? graph.makeNode() : toNode(uri);
  graph.add(dataset, 'dcat:contactPoint', contact);
  graph.addType(contact, 'vcard:Organization');
  if (name !== '') graph.add(contact, 'vcard:fn', toLiteral(name));
  if (mail !== '') graph.add(contact, 'vcard:hasEmail', toNode(`mailto:${mail.replace(/^mailto:/, '')}`));
}

/** Who publishes: what the extras say, else the dataset's organisation. */
function addPublisher(graph: Graph, dataset: Subject, read: ReadField, organisation: unknown, siteUrl: string): void {
  const uri = read('publisher_uri');
  const isNamed = uri !== '' || read('publisher_name') !== '';
  if (!isNamed && !isObject(organisation)) return;
  const own = isObject(organisation) ? organisation : {};
  const node = isNamed
    ? uri === ''
      ? graph.makeNode()
      : toNode(uri)
    : toNode(`${siteUrl}/organization/${String(own['id'])}`);
  graph.add(dataset, 'dct:publisher', node);
  graph.addType(node, 'foaf:Agent');
  const readAgent: ReadField = isNamed
    ? (field) => read(`publisher_${field}`)
    : (field) => (field === 'name' ? String(own['title'] || own['name']) : '');
  addMapped(graph, node, agentMappings, readAgent);
}

function addPeriod(graph: Graph, dataset: Subject, read: ReadField): void {
  const ends = [
    ['dcat:startDate', read('temporal_start')],
    ['dcat:endDate', read('temporal_end')],
  ] as const;
  if (ends.every(([, value]) => value === '')) return;
  const period = graph.makeNode();
  graph.add(dataset, 'dct:temporal', period);
  graph.addType(period, 'dct:PeriodOfTime');
  for (const [property, value] of ends) if (value !== '') graph.add(period, property, toTerm(value, 'date'));
}

function addPlace(graph: Graph, dataset: Subject, read: ReadField): void {
  const uri = read('spatial_uri');
  const text = read('spatial_text');
  if (uri === '' && text === '') return;
  const place = uri === '' ? graph.makeNode() : toNode(uri);
  graph.add(dataset, 'dct:spatial', place);
  graph.addType(place, 'dct:Location');
  if (text !== '') graph.add(place, 'skos:prefLabel', toLiteral(text));
}
