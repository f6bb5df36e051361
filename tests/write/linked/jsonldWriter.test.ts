import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { Parser, type Quad, termToId } from 'n3';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SchemaProperty } from '../../../pipeline/model/Schemas.ts';
import { codeListOf } from '../../../pipeline/write/linked/nameThings.ts';
import { writePlan } from '../../../pipeline/write/writePlan.ts';
import { tinyCatalog, tinyPlan } from '../../support/tinyPlan.ts';
import { vocabularies } from '../../support/vocabularies.ts';
import { readText, schemas } from '../tinyFiles.ts';

/** `safe` makes jsonld.js throw where it would drop a term or leave an IRI relative; its types do not know it yet. */
const safe: object = { safe: true };
const document = JSON.parse(readText('plan.jsonld'));
const record = JSON.parse(readText('dataset.jsonld'));
const base = 'https://torikumi.example/tiny';

async function toQuads(input: object): Promise<string[]> {
  const quads = await jsonld.toRDF(input, { format: 'application/n-quads', ...safe });
  return String(quads).trim().split('\n').toSorted();
}

function nodeOf(id: string): Readonly<Record<string, unknown>> {
  return [...document['@graph'], ...record['@graph']].find((node: { readonly '@id': string }) => node['@id'] === id);
}

it('inlines the published context', () => {
  const published = readFileSync(new URL('../../../schemas/v1/context.jsonld', import.meta.url), 'utf8');
  expect(document['@context']).toEqual(JSON.parse(published)['@context']);
  expect(Object.entries(document['@context'])[0]).toEqual(['@version', 1.1]);
});

describe('as RDF', () => {
  let quads: string[] = [];
  beforeAll(async () => {
    quads = await toQuads(document);
  });

  it('says the same in Turtle, read by another parser', () => {
    const own = new Parser({ format: 'application/n-quads' }).parse(quads.join('\n'));
    const turtle = new Parser({ format: 'text/turtle' }).parse(readText('plan.ttl'));
    const linesOf = (list: readonly Quad[]): string[] =>
      list.map((quad) => [quad.subject, quad.predicate, quad.object].map(termToId).join(' ')).toSorted();
    expect(linesOf(turtle)).toEqual(linesOf(own));
  });

  it('drops no term and leaves no relative IRI and no blank node', async () => {
    const expanded = await jsonld.expand(document, safe);
    expect(expanded).toHaveLength(document['@graph'].length);
    expect(
      quads.filter((quad) => !/^<https?:\/\/\S+> <https?:\/\/\S+> (<(https?:\/\/|mailto:)\S+>|".*) \.$/.test(quad)),
    ).toEqual([]);
  });

  it('comes back from N-Quads the same', async () => {
    const back = await jsonld.fromRDF(quads.join('\n') as unknown as object, { format: 'application/n-quads' });
    expect(await toQuads(back)).toEqual(quads);
  });

  it('types values, tags languages', () => {
    const observation = `<${base}/observation/1-1-1/2021>`;
    const xsd = 'http://www.w3.org/2001/XMLSchema#';
    const vocab = 'https://torikumi.example/vocab#';
    expect(quads).toContain(`${observation} <${vocab}value> "12.25"^^<${xsd}decimal> .`);
    expect(quads).toContain(`${observation} <${vocab}fiscal_year> "2021"^^<${xsd}integer> .`);
    expect(quads).toContain(`${observation} <${vocab}meets_target> "true"^^<${xsd}boolean> .`);
    expect(quads).toContain(
      `${observation} <${vocab}attainment> <https://torikumi.example/code/attainment#attained> .`,
    );
    expect(quads).toContain(`<${base}/period/2021> <http://www.w3.org/ns/dcat#startDate> "2021-04-01"^^<${xsd}date> .`);
  });

  it('keeps what has a value in the cube of its kind, and nothing else (RDF Data Cube, IC-14)', () => {
    const inCube = (cube: string): number =>
      quads.filter((quad) => quad.includes(`cube#dataSet> <${base}/cube/${cube}> .`)).length;
    const valued = tinyPlan.tables.observations;
    expect(inCube('numbers')).toBe(valued.filter(({ value }) => value !== null).length);
    expect(inCube('statuses')).toBe(valued.filter(({ status }) => status !== null).length);
  });

  it('describes every code and every thing of the plan that it points at', () => {
    const subjects = new Set(quads.map((quad) => quad.split(' ')[0]));
    const pointed = quads.map((quad) => quad.split(' ')[2] ?? '');
    const described =
      /^<https:\/\/torikumi\.example\/(code|tiny\/(section|indicator|target|observation|period|cube))\b/;
    expect(pointed.filter((iri) => described.test(iri) && !subjects.has(iri))).toEqual([]);
  });
});

it('names section, indicator, target, observation and cell', () => {
  expect(nodeOf(`${base}/observation/1-1-1/2019`)).toMatchObject({
    'dcterms:isPartOf': base,
    indicator: `${base}/indicator/1-1-1`,
    target: `${base}/target/1-1-1/1`,
    'prov:wasDerivedFrom': `${base}/source/2021/source.tsv#cell=3,6`,
  });
  expect(nodeOf(`${base}/indicator/1-1-1`)).toMatchObject({ section: `${base}/section/1-1` });
  expect(nodeOf(`${base}/section/1-1`)).toMatchObject({ 'skos:broader': `${base}/section/1` });
});

it('describes the dataset for DCAT and schema.org, and claims no licence that nobody confirmed', () => {
  const dataset = nodeOf(base);
  expect(dataset).toMatchObject({
    '@type': ['dcat:Dataset', 'schema:Dataset'],
    'dcterms:title': { ja: '小さな計画', en: 'A tiny plan' },
    'dcterms:publisher': `${base}/publisher`,
    'dcterms:spatial': 'http://data.e-stat.go.jp/lod/sac/C01217',
    'schema:temporalCoverage': '2019-04-01/2022-03-31',
    'dcat:version': '1.0.0',
  });
  expect(nodeOf(`${base}/publisher`)).toMatchObject({ 'dcterms:identifier': '012173' });
  expect(dataset).not.toHaveProperty('dcterms:license');
});

it('states a licence that somebody confirmed', () => {
  const url = 'https://creativecommons.org/licenses/by/4.0/';
  const settings = {
    ...tinyPlan.settings,
    licence: { ...tinyPlan.settings.licence, status: 'confirmed' as const, url },
  };
  const files = writePlan({ ...tinyPlan, settings }, tinyCatalog, schemas, vocabularies);
  const [dataset] = JSON.parse(new TextDecoder().decode(files.get('dataset.jsonld')))['@graph'];
  expect(dataset).toMatchObject({ '@id': base, 'dcterms:license': url, 'schema:license': url });
});

it('holds 30 indicators and 150 observations of the real table, and expands whole', async () => {
  const real = JSON.parse(readFileSync(new URL('../../../output/ebetsu-gyokaku/plan.jsonld', import.meta.url), 'utf8'));
  const expanded = await jsonld.expand(real, safe);
  const countOf = (type: string): number =>
    expanded.filter((node) => [node['@type']].flat().includes(`https://torikumi.example/vocab#${type}`)).length;
  expect([countOf('Indicator'), countOf('Observation')]).toEqual([30, 150]);
});

it('labels the flags in both languages', () => {
  expect(nodeOf('https://torikumi.example/code/attainment#attained')).toMatchObject({
    '@type': 'skos:Concept',
    'skos:prefLabel': { ja: '達成', en: 'Attained' },
    'skos:inScheme': 'https://torikumi.example/code/attainment',
  });
});

describe('its context agrees with the schemas', () => {
  const types: Readonly<Record<string, string>> = {
    decimal: 'xsd:decimal',
    integer: 'xsd:integer',
    boolean: 'xsd:boolean',
  };
  const tables = ['sections', 'indicators', 'targets', 'observations'];
  // Links: `indicator` is a column too, but the name in it is a `skos:prefLabel` here; `findings` are codes of findings.csv.
  const links = ['indicator', 'findings'];
  const columns = tables.flatMap((table) =>
    Object.entries(schemas[table]?.properties ?? {}).filter(
      ([column]) => column in document['@context'] && !links.includes(column),
    ),
  );

  it.each(columns)('%s', (column, property: SchemaProperty & { readonly 'x-codelist'?: string }) => {
    const { type = [], format = '' } = property;
    const kind = [format, ...[type].flat()].find((name) => name in types) ?? '';
    const isCode = document['@context'][column]['@type'] === '@id';
    if (isCode) expect(codeListOf(column)).toBe(property['x-codelist']);
    else expect(document['@context'][column]['@type']).toBe(types[kind] ?? 'xsd:string');
  });
});
