import { Parser, type Quad, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, it } from 'vitest';
import { mergeRecords } from '../../../pipeline/publish/catalog/mergeRecords.ts';
import { parseTurtle, readBundle, readReference, referenceFile, toNQuads, withStatements } from './support.ts';

const folder = 'dcat-ap/3.0.1';
const missing = referenceFile(folder) === null;
const background = ['eu-vocab/nal-slice.ttl', 'eu-vocab/dcat-ap-support.ttl', 'vocab/spdx/spdx-checksum-slice.ttl'];
const sh = 'http://www.w3.org/ns/shacl#';

/** The shapes that are held against, without what upstream wrote wrongly: property shapes of the all-in-one file that have no path. */
function readShapes(path: string): Store {
  const quads = parseTurtle(readReference(`${folder}/${path}`));
  const withPath = new Set(
    quads.filter(({ predicate }) => predicate.value === `${sh}path`).map((quad) => quad.subject.value),
  );
  const isBroken = ({ predicate, object }: Quad): boolean =>
    predicate.value === `${sh}property` && !withPath.has(object.value);
  return new Store(quads.filter((quad) => !isBroken(quad)));
}

async function readRecord(text: string, change: (quads: Quad[]) => Quad[] = (quads) => quads): Promise<Store> {
  const quads = new Parser({ format: 'application/n-quads' }).parse(await toNQuads(JSON.parse(text)));
  return new Store([...change(quads), ...background.flatMap((path) => parseTurtle(readReference(path)))]);
}

async function listViolations(shapes: Store, data: Store): Promise<string[]> {
  const report = await new SHACLValidator(shapes).validate(data);
  return report.results
    .filter(({ severity }) => severity?.value === `${sh}Violation`)
    .map(({ focusNode, path, sourceConstraintComponent, value }) =>
      [focusNode, path, sourceConstraintComponent, value]
        .map((term) => (term as { value?: string } | null)?.value ?? '-')
        .join(' '),
    );
}

describe.skipIf(missing).each(['shacl-modular/shapes.ttl', 'shacl-modular/range.ttl', 'shacl/dcat-ap-SHACL.ttl'])(
  'DCAT-AP 3.0.1, %s, by rdf-validate-shacl',
  (path) => {
    it('the record conforms', async () => {
      expect(await listViolations(readShapes(path), await readRecord(readBundle()('dataset.jsonld')))).toEqual([]);
    });

    it('so does a catalogue of two plans', async () => {
      const tiny = JSON.parse(readBundle()('dataset.jsonld'));
      const other = JSON.parse(JSON.stringify(tiny).replaceAll('example/tiny', 'example/other'));
      const merged = JSON.stringify(mergeRecords([[tiny], [other]]));
      expect(await listViolations(readShapes(path), await readRecord(merged))).toEqual([]);
    });

    it('so does one with licence, contact and keywords', async () => {
      const text = readBundle(withStatements)('dataset.jsonld');
      expect(await listViolations(readShapes(path), await readRecord(text))).toEqual([]);
    });
  },
);

describe.skipIf(missing)('DCAT-AP 3.0.1: the engine fires', () => {
  it('at a catalogue without a title, a dataset without a description, a distribution without an address', async () => {
    const drop = (quads: Quad[]): Quad[] =>
      quads.filter(
        ({ subject, predicate }) =>
          !(subject.value.endsWith('/catalog') && predicate.value.endsWith('/title')) &&
          !(subject.value.endsWith('/tiny') && predicate.value === 'http://purl.org/dc/terms/description') &&
          !(subject.value.endsWith('/CHANGES.md') && predicate.value.endsWith('#accessURL')),
      );
    const data = await readRecord(readBundle()('dataset.jsonld'), drop);
    const found = await listViolations(readShapes('shacl-modular/shapes.ttl'), data);
    expect(
      found
        .map((line) =>
          line
            .split(' ')
            .slice(0, 2)
            .map((term) => term.split(/[/#]/).at(-1))
            .join(' '),
        )
        .sort(),
    ).toEqual(['CHANGES.md accessURL', 'catalog title', 'tiny description']);
  });
});

it.skipIf(!missing)(`left out: the reference folder has no ${folder}/ (TORIKUMI_REFERENCE names it)`, ({ skip }) =>
  skip(),
);
