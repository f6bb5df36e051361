import { expect, it } from 'vitest';
import { assessRecord, renderMetrics, sumOf } from './quality.ts';
import { readBundle, withStatements } from './support.ts';

const graphOf = (text: string): [] => JSON.parse(text)['@graph'];
/** `dcatAp.test.ts` holds both records to the shapes. */
const conforms = true;

it('counts 405 points', () => {
  expect(sumOf(assessRecord([], false))).toBe(405);
});

it('a record with licence, contact and keywords earns all but the days and what an address must answer', () => {
  const metrics = assessRecord(graphOf(readBundle(withStatements)('dataset.jsonld')), conforms);
  process.stdout.write(`${renderMetrics(metrics)}\n`);
  expect(metrics.filter(({ outcome }) => outcome === 'not stated').map(({ name }) => name)).toEqual([
    'issued',
    'modified',
  ]);
  // 405 less 5 + 5 for the days and 50 + 30 for the addresses.
  expect(sumOf(metrics, 'earned')).toBe(315);
  expect(sumOf(metrics, 'address')).toBe(80);
});

it('what nobody has stated is not invented, and costs its points', () => {
  const metrics = assessRecord(graphOf(readBundle()('dataset.jsonld')), conforms);
  const names = metrics.filter(({ outcome }) => outcome === 'not stated').map(({ name }) => name);
  expect(names).toContain('licence');
  expect(names).toContain('contactPoint');
});
