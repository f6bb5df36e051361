import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { DataFactory, Parser, type Quad, Store, termToId } from 'n3';
import ObjectParserTransform from 'rdf-parser-csvw/lib/ObjectParserTransform.js';
import { describe, expect, it } from 'vitest';
import { writePlan } from '../../../pipeline/write/writePlan.ts';
import { realPlan } from '../../support/realPlan.ts';
import { tinyCatalog } from '../../support/tinyPlan.ts';
import { vocabularies } from '../../support/vocabularies.ts';
import { schemas, tinyFiles } from '../../write/tinyFiles.ts';
import { parseTurtle, readReference, referenceFile } from '../linked/support.ts';

/**
 * CSV on the Web to RDF by a processor that is not ours (rdf-parser-csvw of Zazuko), which knows columns, templates and datatypes but
 * neither table groups nor lists: each table goes through it by itself, an empty cell left out of its row as csv2rdf section 6.1 has it.
 */
const context = 'csvw-ns/csvw.jsonld';
const missing = referenceFile(context) === null;

interface TableDescription {
  readonly url: string;
  readonly suppressOutput?: boolean;
}

async function toStore(document: object): Promise<Store> {
  const options: object = {
    format: 'application/n-quads',
    documentLoader: (documentUrl: string) =>
      Promise.resolve({ documentUrl, document: JSON.parse(readReference(context)) }),
  };
  return new Store(new Parser({ format: 'application/n-quads' }).parse(String(await jsonld.toRDF(document, options))));
}

/** The same table with bare datatypes: of a datatype with a format the processor makes a literal that no RDF has. */
function simplify(table: TableDescription): object {
  return JSON.parse(JSON.stringify(table), (key, value) => (key === 'datatype' ? (value.base ?? value) : value));
}

/** The triples of a table's rows about the plan's own things; what a processor says of rows and tables themselves is left out. */
async function process(table: TableDescription, csv: string, dialect: object): Promise<readonly Quad[]> {
  const metadata = await toStore({ '@context': 'http://www.w3.org/ns/csvw', dialect, ...simplify(table) });
  const processor = new ObjectParserTransform({
    baseIRI: 'https://torikumi.example/x.csv',
    factory: DataFactory,
    metadata,
    timezone: 'utc',
  });
  const made: Quad[] = [];
  processor.on('data', (quad: Quad) => made.push(quad));
  const ended = new Promise((resolve, reject) => processor.on('end', resolve).on('error', reject));
  for (const [index, row] of (parse(csv, { columns: true }) as Record<string, string>[]).entries()) {
    const filled = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));
    processor.write({ line: index + 2, row: filled });
  }
  processor.end();
  await ended;
  return made.filter(
    ({ subject, predicate }) =>
      subject.termType === 'NamedNode' && !predicate.value.startsWith('http://www.w3.org/ns/csvw#'),
  );
}

const lineOf = ({ subject, predicate, object }: Quad): string => [subject, predicate, object].map(termToId).join(' ');

const bundles: readonly (readonly [string, ReadonlyMap<string, Uint8Array>])[] = [
  ['the tiny plan', tinyFiles],
  ['Ebetsu’s plan', writePlan(realPlan(), tinyCatalog, schemas, vocabularies)],
];

describe.skipIf(missing).each(bundles)('csv-metadata.json of %s, in minimal mode', (_name, files) => {
  const read = (path: string): string => new TextDecoder().decode(files.get(path));
  const { tables, dialect } = JSON.parse(read('csv-metadata.json')) as { tables: TableDescription[]; dialect: object };
  const graph = parseTurtle(read('plan.ttl'));
  const known = new Set(graph.map(lineOf));

  it('makes no triple that plan.ttl does not hold, of no table nothing', async () => {
    for (const table of tables.filter(({ suppressOutput }) => suppressOutput !== true)) {
      const made = (await process(table, read(table.url), dialect)).map(lineOf);
      expect(made.filter((line) => !known.has(line))).toEqual([]);
      expect(made.length).toBeGreaterThan(0);
    }
  });

  it('makes every triple of plan.ttl about the rows’ things but those that no template can make', async () => {
    const made = new Set<string>();
    for (const table of tables.filter(({ suppressOutput }) => suppressOutput !== true))
      for (const quad of await process(table, read(table.url), dialect)) made.add(lineOf(quad));
    const things = /\/(?:observation|indicator|target|section|finding)\/[^ ]+$/u;
    const left = graph.filter((quad) => things.test(quad.subject.value) && !made.has(lineOf(quad)));
    const properties = new Set(
      left.map(
        ({ predicate, object }) =>
          `${predicate.value.replace(/^.*[/#]/u, '')}${object.value.endsWith('Observation') ? ' qb:Observation' : ''}`,
      ),
    );
    // Several codes in one cell; what depends on whether there is a value; a label made of two columns; a unit told twice; QUDT.
    const bound = new Set([
      'findings',
      'status',
      'baseline_status',
      'dataSet',
      'series',
      'type qb:Observation',
      'prefLabel',
      'unitText',
      'hasUnit',
      'topConceptOf',
    ]);
    expect([...properties].filter((property) => !bound.has(property))).toEqual([]);
  });
});

it.skipIf(!missing)(`left out: the reference folder has no ${context} (TORIKUMI_REFERENCE names it)`, ({ skip }) =>
  skip(),
);
