import jsonld from 'jsonld';
import { Parser, type Quad, termToId } from 'n3';
import { describe, expect, it } from 'vitest';
import { readBundle, toNQuads } from './support.ts';

const read = readBundle();

describe.each(['dataset.jsonld', 'plan.jsonld'])('%s', (file) => {
  const document = JSON.parse(read(file));

  it('expands in safe mode, every node kept', async () => {
    const expanded = await jsonld.expand(document, { safe: true } as object);
    expect(expanded).toHaveLength(document['@graph'].length);
  });

  it('goes to N-Quads and back with the same statements, read by jsonld.js and by n3', async () => {
    const quads = await toNQuads(document);
    const back = await jsonld.fromRDF(quads as unknown as object, { format: 'application/n-quads' });
    const sorted = (text: string): string[] => text.trim().split('\n').toSorted();
    expect(sorted(await toNQuads(back))).toEqual(sorted(quads));
    expect(new Parser({ format: 'application/n-quads' }).parse(quads)).toHaveLength(sorted(quads).length);
  });

  it('fails where a term is not in the context', async () => {
    const wrong = { ...document, '@graph': [{ '@id': 'https://a.example', strange: 1 }] };
    await expect(toNQuads(wrong)).rejects.toThrow('Safe mode');
  });
});

it('plan.ttl holds the statements of plan.jsonld', async () => {
  const linesOf = (quads: readonly Quad[]): string[] =>
    quads.map(({ subject, predicate, object }) => [subject, predicate, object].map(termToId).join(' ')).toSorted();
  const quads = await toNQuads(JSON.parse(read('plan.jsonld')));
  expect(linesOf(new Parser({ format: 'text/turtle' }).parse(read('plan.ttl')))).toEqual(
    linesOf(new Parser({ format: 'application/n-quads' }).parse(quads)),
  );
});
