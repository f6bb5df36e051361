import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { parquetReadObjects } from 'hyparquet';
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { XmlDocument } from 'libxml2-wasm';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../pipeline/model/Plan.ts';
import { verifyFiles } from '../../pipeline/verify/verifyFiles.ts';
import { writePlan } from '../../pipeline/write/writePlan.ts';
import { tinyCatalog, tinyPlan } from '../support/tinyPlan.ts';
import { vocabularies } from '../support/vocabularies.ts';
import { schemas } from './tinyFiles.ts';

const digits = '1234567890'.repeat(40);

/** Texts that a format may spoil, or that a spreadsheet may run. */
const texts = [
  'he said "no", twice',
  'one\ntwo',
  'one\r\ntwo\rthree',
  '\ttabs\t',
  '🙂👨‍👩‍👧',
  '=1+1',
  '+81 11-381-1000',
  '-2+3+cmd|calc',
  '@SUM(A1)',
  '＝HYPERLINK("x")',
  "'=1",
  '-5',
  '-5.0',
  digits,
  '\uFEFFa mark before and after\uFEFF',
  '\u3000全角の空白\u3000',
  ' spaces ',
  'a\u0000b\u0001c\u001Fd\u007F',
  '_x000D_',
  '<b>&amp;</b>]]>-->',
  '\u2028\u2029\u0085',
  'e\u0301\u202Eabc',
  '# not a comment',
  'NULL',
] as const;

const [first] = tinyPlan.tables.observations;
if (first === undefined) throw new Error('the tiny plan has observations');

/** The tiny plan with one observation a text, the number −5 in each, and 400 digits in the last. */
const hostilePlan: Plan = {
  ...tinyPlan,
  tables: {
    ...tinyPlan.tables,
    observations: texts.map((text, index) => ({
      ...first,
      period: String(2000 + index),
      fiscal_year: 2000 + index,
      period_start: `${2000 + index}-04-01`,
      period_end: `${2001 + index}-03-31`,
      value: index === texts.length - 1 ? digits : '-5',
      value_text: text,
    })),
  },
};

const files = writePlan(hostilePlan, tinyCatalog, schemas, vocabularies);
const values = hostilePlan.tables.observations.map(({ value }) => value);
const bytesOf = (path: string): Uint8Array => files.get(path) ?? new Uint8Array();
const textOf = (path: string): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytesOf(path));
const records = (path: string): Record<string, string>[] =>
  parse(textOf(path).replace(/^\uFEFF/, ''), {
    columns: true,
    record_delimiter: path.startsWith('excel/') ? '\r\n' : '\n',
  });

it('verify finds the values of every format equal', () => {
  const { differences } = verifyFiles(files, schemas, vocabularies);
  const formats = /^(excel|parquet)\/|\.xml$/;
  expect(differences.filter(({ file, en }) => formats.test(file) && !en.includes('no such file'))).toEqual([]);
});

describe('machine forms keep every value exactly', () => {
  it('CSV', () => {
    const rows = records('observations.csv');
    expect(rows.map((row) => row['value_text'])).toEqual(texts);
    expect(rows.map((row) => row['value'])).toEqual(values);
  });

  it('JSON', () => {
    const { sections } = JSON.parse(textOf('plan.json')) as {
      sections: { sections: { indicators: { observations: { value: string; value_text: string }[] }[] }[] }[];
    };
    const observations = sections[0]?.sections[0]?.indicators[0]?.observations ?? [];
    expect(observations.map(({ value_text }) => value_text)).toEqual(texts);
    expect(observations.map(({ value }) => value)).toEqual(values);
  });

  it('JSON-LD', () => {
    const graph = (JSON.parse(textOf('plan.jsonld')) as { '@graph': Record<string, unknown>[] })['@graph'];
    const observations = graph.filter((node) => [node['@type']].flat().includes('tk:Observation'));
    expect(observations.map((node) => node['value_text'])).toEqual(texts);
    expect(observations.map((node) => node['value'])).toEqual(values);
  });

  it('Turtle', () => {
    const quads = new Parser({ format: 'text/turtle' }).parse(textOf('plan.ttl'));
    const found = (property: string): string[] =>
      quads
        .filter(
          ({ subject, predicate }) => subject.value.includes('/observation/') && predicate.value.endsWith(property),
        )
        .map(({ object }) => object.value);
    expect(found('vocab#value_text').toSorted()).toEqual(texts.toSorted());
    expect(found('vocab#value').toSorted()).toEqual(values.toSorted());
  });

  it('Parquet', async () => {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const parsers = { ...DEFAULT_PARSERS, stringFromBytes: (bytes: Uint8Array): string => decoder.decode(bytes) };
    const file = new Uint8Array(bytesOf('parquet/observations.parquet')).buffer;
    const rows = await parquetReadObjects({ file, parsers });
    expect(rows.map((row) => row['value_text'])).toEqual(texts);
    expect(rows.map((row) => row['value_exact'])).toEqual(values);
    expect(rows.slice(0, -1).map((row) => row['value'])).toEqual(values.slice(0, -1).map(() => -5));
  });
});

describe('XML keeps every value that XML 1.0 can hold, and puts U+FFFD for what it cannot', () => {
  const told = texts.map((text) => text.replace('a\u0000b\u0001c\u001Fd', 'a\uFFFDb\uFFFDc\uFFFDd'));
  // libxml2-wasm's decoder drops a U+FEFF at the very beginning of a string; behind a bar it stays.
  const list = (path: string, xpath: string, namespaces: Record<string, string> = {}): string[] => {
    const document = XmlDocument.fromBuffer(bytesOf(path));
    const found = document.find(xpath, namespaces).map((node) => String(node.eval('concat("|", .)')).slice(1));
    document.dispose();
    return found;
  };

  it('StratML', () => {
    const namespaces = { s: 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport' };
    const actual = '//s:ActualResult[s:Descriptor/s:DescriptorName="attainment"]';
    expect(list('stratml.xml', `${actual}/s:Description`, namespaces)).toEqual(told);
    expect(list('stratml.xml', `${actual}/s:NumberOfUnits`, namespaces)).toEqual(values);
  });

  it('IATI', () => {
    expect(list('iati-results.xml', '//actual/comment/narrative')).toEqual(told);
    expect(list('iati-results.xml', '//actual/@value')).toEqual(values);
  });
});

describe('spreadsheets run nothing, and keep negative numbers', () => {
  it('CSV for spreadsheets', () => {
    const rows = records('excel/observations.csv');
    const cells = rows.map((row) => row['value_text'] ?? '');
    expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual(['-5', '-5.0']);
    expect(cells.map((cell, index) => (cell === `'${texts[index]}` ? cell.slice(1) : cell))).toEqual(texts);
    expect(rows.map((row) => row['value'])).toEqual(values);
  });

  it('XLSX', async () => {
    const { sheets } = await readXlsx(bytesOf('excel/tiny.xlsx'), { readStyles: true });
    const [header, ...rows] = sheets.find(({ name }) => name === 'observations')?.rows ?? [];
    const column = (name: string) => rows.map((row) => row[header?.indexOf(name) ?? -1]);
    expect(column('value_text')).toEqual(texts);
    expect(column('value')).toEqual(values.map((value) => (value === '-5' ? -5 : value)));
  });
});
