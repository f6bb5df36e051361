import { expect, test } from 'vitest';
import { checkGate, type GateFacts, isPlaceholder } from '../../pipeline/publish/checkGate.ts';

const open: GateFacts = {
  planId: 'tiny',
  blockers: [],
  licence: 'confirmed',
  undecided: [],
  baseUrl: 'https://data.city.ebetsu.hokkaido.jp',
  stale: [],
  dirty: [],
};

test('is open for a plan against which nothing speaks', () => {
  expect(checkGate(open)).toEqual([]);
});

test.each([
  ['a finding that blocks', { blockers: ['unknown-cell source.tsv#cell=1,1'] }, 'blocked-plan', 'always'],
  ['an output that is not what a build makes', { stale: ['plan.json'] }, 'stale-output', 'always'],
  ['a licence that nobody confirmed', { licence: 'not-stated' }, 'unconfirmed-licence', 'public'],
  ['a base URL that stands for nothing', { baseUrl: 'https://torikumi.example' }, 'placeholder-base-url', 'public'],
  ['changes that are not committed', { dirty: ['data/catalog.yaml'] }, 'dirty-checkout', 'public only'],
  ['no git checkout', { dirty: null }, 'unknown-checkout', 'public only'],
] as const)('is shut by %s', (_what, facts, code, counts) => {
  const faults = checkGate({ ...open, ...facts });
  expect(faults.map((fault) => [fault.code, fault.counts])).toEqual([[code, counts]]);
});

test('names three files and counts the rest', () => {
  expect(checkGate({ ...open, stale: ['a', 'b', 'c', 'd'] })[0]?.en).toContain('(`a`, `b`, `c` … 4)');
});

test.each([
  ['https://torikumi.example', true],
  ['https://data.example.jp', true],
  ['http://localhost:8080', true],
  ['not a url', true],
  ['https://example.city.lg.jp', false],
  ['https://octo-city.github.io/open-data', false],
])('%s is a placeholder: %s', (url, expected) => {
  expect(isPlaceholder(url)).toBe(expected);
});
