import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { createValidator } from '../../pipeline/check/validateRows.ts';
import { loadSchemas } from '../../pipeline/effects/loadSchemas.ts';

const folder = 'output/ebetsu-gyokaku';
const schemas = loadSchemas('.');
const graph = JSON.parse(readFileSync(`${folder}/plan.jsonld`, 'utf8'));
const twins = readdirSync(`${folder}/excel`).filter((name) => name.endsWith('.csv'));
const readRecords = (text: string): string[][] => parse(text);

describe('the published files, read back by somebody else', () => {
  test('plan.jsonld expands with no term dropped and no relative IRI left', async () => {
    const expanded = await jsonld.expand(graph, { safe: true } as object);
    const ids: string[] = [];
    JSON.stringify(expanded, (key, value) => {
      if (key === '@id' || key === '@type') ids.push(...[value].flat());
      return value;
    });
    expect(ids.length).toBeGreaterThan(1000);
    expect(ids.filter((id) => !/^(?:[a-z][a-z0-9+.-]*:|_:)/.test(id))).toEqual([]);
  });

  test('plan.jsonld inlines the published context', () => {
    expect(graph['@context']).toEqual(JSON.parse(readFileSync('schemas/v1/context.jsonld', 'utf8'))['@context']);
  });

  test('plan.jsonld goes to N-Quads and back without loss', async () => {
    const options = { format: 'application/n-quads', safe: true } as const;
    const quads = String(await jsonld.toRDF(graph, options));
    const back = String(
      await jsonld.toRDF(await jsonld.fromRDF(quads as unknown as object, { format: 'application/n-quads' }), options),
    );
    const lines = (text: string) => new Set(text.split('\n').filter((line) => line !== '' && !line.includes('_:')));
    expect(lines(quads).size).toBeGreaterThan(2000);
    expect(lines(back)).toEqual(lines(quads));
  }, 60_000);

  test('plan.json fits its schema', () => {
    expect(
      createValidator(schemas).checkDocument('plan', JSON.parse(readFileSync(`${folder}/plan.json`, 'utf8'))),
    ).toEqual([]);
  });

  test.each(twins)('the twin %s holds the same values, with BOM and CRLF', (name) => {
    const twin = readFileSync(`${folder}/excel/${name}`, 'utf8');
    const plain = readFileSync(`${folder}/${name}`, 'utf8');
    expect(twin.startsWith('\uFEFF')).toBe(true);
    expect(plain.startsWith('\uFEFF')).toBe(false);
    expect(plain).not.toContain('\r');
    const undone = readRecords(twin.slice(1)).map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')));
    expect(undone).toEqual(readRecords(plain));
  });

  test('the workbook holds the same values, read by another library', async () => {
    const { sheets } = await readXlsx(readFileSync(`${folder}/excel/ebetsu-gyokaku.xlsx`));
    for (const name of twins.map((file) => file.replace('.csv', ''))) {
      const sheet = sheets.find((entry) => entry.name === name);
      if (name === 'table') continue;
      const expected = readRecords(readFileSync(`${folder}/${name}.csv`, 'utf8'));
      const width = expected[0]?.length ?? 0;
      const shown = (sheet?.rows ?? []).map((row) => Array.from({ length: width }, (_, index) => showCell(row[index])));
      expect(
        shown.map((row) => row.map(asNumber)),
        name,
      ).toEqual(expected.map((row) => row.map(asNumber)));
    }
  });
});

function showCell(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === null || value === undefined ? '' : String(value);
}

/** A spreadsheet's number has no trailing zeros: 143.0 and 143 are one value there. */
function asNumber(text: string): string {
  return /^-?\d{1,15}(?:\.\d+)?$/.test(text) && !/^0\d/.test(text) ? String(Number(text)) : text;
}
