import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import { expect, it } from 'vitest';
import { writePlan } from '../../../pipeline/write/writePlan.ts';
import { realPlan } from '../../support/realPlan.ts';
import { tinyCatalog } from '../../support/tinyPlan.ts';
import { vocabularies } from '../../support/vocabularies.ts';
import { schemas } from '../../write/tinyFiles.ts';
import { parseTurtle } from './support.ts';

const files = writePlan(realPlan(), tinyCatalog, schemas, vocabularies);
const read = (path: string): string => new TextDecoder().decode(files.get(path));
const context = JSON.parse(readFileSync('schemas/v1/plan-context.jsonld', 'utf8'));
const plan = JSON.parse(read('plan.json'));

/** `plan.json` read as JSON-LD through its context, in safe mode: a term that would be dropped is a fault. */
async function toQuads(document: object): Promise<Quad[]> {
  const expanded = await jsonld.expand(document, { expandContext: context, safe: true } as object);
  const text = await jsonld.toRDF(expanded, { format: 'application/n-quads', safe: true } as object);
  return new Parser({ format: 'application/n-quads' }).parse(String(text));
}

/** Value, progress and flag of every observation: what both graphs say of it. */
function listFacts(quads: readonly Quad[]): string[] {
  const vocab = 'https://torikumi.example/vocab#';
  const facts = ['value', 'progress', 'attainment', 'attainment_reason', 'obs_status', 'pace', 'value_text', 'period'];
  const bySubject = new Map<string, Map<string, string>>();
  for (const { subject, predicate, object } of quads) {
    const name = predicate.value.replace(vocab, '');
    if (!facts.includes(name)) continue;
    const known = bySubject.get(subject.value) ?? new Map<string, string>();
    bySubject.set(subject.value, known.set(name, object.value));
  }
  return [...bySubject.values()]
    .filter((told) => told.has('period') && told.has('attainment'))
    .map((told) => facts.map((name) => told.get(name) ?? '').join(' | '))
    .toSorted();
}

it('plan.json is JSON-LD through schemas/v1/plan-context.jsonld, no term dropped', async () => {
  expect((await toQuads(plan)).length).toBeGreaterThan(3000);
});

it('says of every observation what plan.ttl says', async () => {
  const facts = listFacts(await toQuads(plan));
  expect(facts).toHaveLength(150);
  expect(facts).toEqual(listFacts(parseTurtle(read('plan.ttl'))));
});
