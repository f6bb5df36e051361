import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { completeRecord } from '../../../pipeline/release/bundle/completeRecord.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const iri = 'https://a.example/p';
const record = {
  '@context': {},
  '@graph': [
    { '@id': iri, '@type': ['dcat:Dataset'], 'dcterms:identifier': 'p', 'dcat:landingPage': 'https://a.example/page' },
    { '@id': `${iri}/release/1.1.0`, '@type': 'dcat:Dataset' },
  ],
};
const files = new Map([
  ['dataset.jsonld', bytes(JSON.stringify(record))],
  ['observations.csv', bytes('a\n')],
]);
const facts = { version: '1.1.0', previousVersion: '1.0.0', pipelineVersion: '0.1.0' };
const graph = JSON.parse(new TextDecoder().decode(completeRecord(files, facts)))['@graph'];
const nodeOf = (id: string): unknown => graph.find((node: { readonly '@id': string }) => node['@id'] === id);

it('lists every file but itself, with its size, digest and the address of its own version', () => {
  const distribution = `${iri}/distribution/observations.csv`;
  expect(nodeOf(iri)).toMatchObject({ 'dcat:distribution': [distribution] });
  expect(nodeOf(distribution)).toMatchObject({
    'dcat:byteSize': 2,
    'schema:sha256': createHash('sha256').update('a\n').digest('hex'),
    'dcat:downloadURL': 'https://a.example/releases/p/v1.1.0/observations.csv',
    'dcat:accessURL': 'https://a.example/page',
    'schema:encodingFormat': 'text/csv',
  });
});

it('names the release before and the program', () => {
  expect(nodeOf(`${iri}/release/1.1.0`)).toMatchObject({ 'dcat:previousVersion': `${iri}/release/1.0.0` });
  expect(nodeOf(`${iri}/run/program`)).toMatchObject({ 'rdfs:label': { en: 'torikumi 0.1.0' } });
});

it('makes nothing of a bundle without a record', () => {
  expect(completeRecord(new Map(), facts)).toBeUndefined();
});
