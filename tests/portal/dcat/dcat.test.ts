import { once } from 'node:events';
import jsonld, { type JsonLdDocument } from 'jsonld';
import { DataFactory, Parser, type Quad, Store, type Term } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeDataset, openTestPortal, type TestPortal, url } from '../support/testPortal.ts';

let portal: TestPortal;
beforeEach(async () => {
  portal = await openTestPortal();
});
afterEach(() => {
  expect(portal.faults).toEqual([]);
  portal.close();
});

const rows = {
  title: '江別市 <計画> & "引用"',
  notes: 'a\nb\\ ]]> 😀',
  tags: [{ name: '行革' }],
  extras: [
    { key: 'temporal_start', value: '2021-04-01' },
    { key: 'publisher_name', value: '江別市' },
    { key: 'contact_email', value: 'a@example.jp' },
  ],
};

/** Statements as N-Quads in canonical order and with canonical names of blank nodes (RDFC-1.0, which jsonld calls by its old name). */
async function canonize(quads: readonly Quad[]): Promise<string> {
  const show = (term: Term): string => {
    if (term.termType === 'BlankNode') return `_:${term.value}`;
    if (term.termType !== 'Literal') return `<${term.value}>`;
    return `${JSON.stringify(term.value)}^^<${term.datatype.value}>`;
  };
  const lines = quads.map(
    ({ subject, predicate, object }) => `${show(subject)} ${show(predicate)} ${show(object)} .\n`,
  );
  // Its types leave out that it takes N-Quads too.
  const document = lines.join('') as unknown as JsonLdDocument;
  return jsonld.canonize(document, {
    algorithm: 'URDNA2015',
    inputFormat: 'application/n-quads',
    format: 'application/n-quads',
  });
}

async function readXml(text: string): Promise<readonly Quad[]> {
  const parser = new RdfXmlParser({ baseIRI: url });
  const quads: Quad[] = [];
  parser.on('data', (quad: Quad) => quads.push(quad));
  const ended = once(parser, 'end');
  parser.end(text);
  await ended;
  return quads;
}

/** The three forms of a page, each read by a parser of its own. */
async function readForms(path: string, query = ''): Promise<readonly string[]> {
  const [ttl = '', xml = '', json = ''] = await Promise.all(
    ['ttl', 'xml', 'jsonld'].map(async (ending) => (await portal.get(`${path}.${ending}${query}`)).text()),
  );
  const fromJson = await jsonld.toRDF(JSON.parse(json), { format: 'application/n-quads' });
  return Promise.all([
    canonize(new Parser().parse(ttl)),
    canonize(await readXml(xml)),
    canonize(new Parser().parse(String(fromJson))),
  ]);
}

const readCatalogue = async (query: string): Promise<Store> =>
  new Store(new Parser().parse(await (await portal.get(`/catalog.ttl${query}`)).text()));
const hydra = (name: string): Term => DataFactory.namedNode(`http://www.w3.org/ns/hydra/core#${name}`);
const dcat = (name: string): Term => DataFactory.namedNode(`http://www.w3.org/ns/dcat#${name}`);

describe('a dataset', () => {
  test('says the same in Turtle, RDF/XML and JSON-LD', async () => {
    await makeDataset(portal, rows);
    const [ttl = '', xml, json] = await readForms('/dataset/plan');
    expect(xml).toBe(ttl);
    expect(json).toBe(ttl);
    expect(ttl).toContain('"行革"');
    expect(ttl).toContain('"2021-04-01"');
    expect(ttl).toContain('<mailto:a@example.jp>');
  });

  test.each([
    ['ttl', 'text/turtle; charset=utf-8'],
    ['xml', 'application/rdf+xml; charset=utf-8'],
    ['jsonld', 'application/ld+json'],
  ])('as .%s has its media type and a tag', async (ending, type) => {
    await makeDataset(portal, rows);
    const response = await portal.get(`/dataset/plan.${ending}`);
    expect(response.headers.get('content-type')).toBe(type);
    const again = await portal.get(`/dataset/plan.${ending}`, { 'If-None-Match': response.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('that is not there, or private, is not found', async () => {
    await makeDataset(portal, { private: true });
    expect((await portal.get('/dataset/plan.ttl')).status).toBe(404);
    expect((await portal.get('/dataset/none.ttl')).status).toBe(404);
  });

  test.each(['http://x/ y', 'http://x/"><a', 'http://x/{}', 'http://x/\\', 'javascript:alert(1)'])(
    'with the address %j can be read all the same',
    async (address) => {
      await makeDataset(portal, { url: address, resources: [{ url: address }] });
      const [ttl, xml, json] = await readForms('/dataset/plan');
      expect([xml, json]).toEqual([ttl, ttl]);
    },
  );
});

describe('the catalogue', () => {
  test('says the same in all three forms', async () => {
    await makeDataset(portal, rows);
    // Each form's pages lead to pages of the same form.
    const forms = await readForms('/catalog');
    const [ttl, xml, json] = forms.map((form) => form.replaceAll(/catalog\.(?:ttl|xml|jsonld)/g, 'catalog'));
    expect([xml, json]).toEqual([ttl, ttl]);
  });

  test('of 101 datasets has two pages, each dataset once', async () => {
    for (let at = 0; at < 101; at += 1) await makeDataset(portal, { name: `plan-${at}`, resources: [] });
    const [first, second] = [await readCatalogue(''), await readCatalogue('?page=2')];
    const listed = (store: Store): readonly string[] =>
      store.getObjects(null, dcat('dataset'), null).map((o) => o.value);
    expect([listed(first).length, listed(second).length]).toEqual([100, 1]);
    expect(new Set([...listed(first), ...listed(second)]).size).toBe(101);
    expect(first.getObjects(null, hydra('totalItems'), null).map((o) => o.value)).toEqual(['101']);
    expect(first.getObjects(null, hydra('next'), null).map((o) => o.value)).toEqual([`${url}/catalog.ttl?page=2`]);
    expect(second.countQuads(null, hydra('next'), null, null)).toBe(0);
  });

  test('can be asked for what changed since', async () => {
    await makeDataset(portal);
    const count = async (since: string): Promise<number> =>
      (await readCatalogue(`?modified_since=${since}`)).countQuads(null, dcat('dataset'), null, null);
    expect([await count('2026-11-24'), await count('2026-11-25')]).toEqual([1, 0]);
  });

  test.each(['?page=0', '?page=a', '?page=-1', '?modified_since=soon', '?fq=('])('%s is refused', async (query) => {
    expect((await portal.get(`/catalog.ttl${query}`)).status).toBe(409);
  });
});
