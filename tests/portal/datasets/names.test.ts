import { describe, expect, test } from 'vitest';
import { cleanFormat, guessMediaType } from '../../../pipeline/portal/datasets/formats.ts';
import { mungeFileName } from '../../../pipeline/portal/datasets/mungeFileName.ts';

describe('the name of a file, as the real CKAN 2.11.6 keeps it', () => {
  test.each([
    ['observations.csv', 'observations.csv'],
    ['人口 a.CSV', '-a.csv'],
    ['人口.csv', '.csv'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\data\\Table 1.xlsx', 'table-1.xlsx'],
    ['a', 'a__'],
  ])('%s is kept as %s', (name, kept) => {
    expect(mungeFileName(name)).toBe(kept);
  });

  test('is at most 100 characters, its ending whole', () => {
    expect(mungeFileName(`${'a'.repeat(200)}.csv`)).toBe(`${'a'.repeat(96)}.csv`);
  });
});

describe('formats and media types, as the real CKAN 2.11.6 answers them', () => {
  test.each([
    ['csv', 'CSV'],
    ['text/csv', 'CSV'],
    ['JSON-LD', 'JSON-LD'],
    ['application/ld+json', 'application/ld+json'],
    ['geojson', 'GeoJSON'],
    [' csv ', ' csv '],
    ['foo', 'foo'],
  ])('format %s is %s', (format, cleaned) => {
    expect(cleanFormat(format)).toBe(cleaned);
  });

  test.each([
    ['http://x/a.csv', 'text/csv'],
    ['http://x/a.jsonld', 'application/ld+json'],
    ['a.md', 'text/markdown'],
    ['a.tsv', 'text/tab-separated-values'],
    ['a.ttl', 'text/turtle'],
    ['a.txt', 'text/plain'],
    ['a.CSV?x=1', 'text/csv'],
    ['http://example.com', null],
    ['SHA256SUMS', null],
  ])('%s is %s', (name, type) => {
    expect(guessMediaType(name)).toBe(type);
  });
});
