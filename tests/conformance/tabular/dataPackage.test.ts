import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { tinyBundle } from '../../support/tinyBundle.ts';
import { readReference, referenceFile, withStatements } from '../linked/support.ts';

const profile = 'datapackage/2.0/datapackage.json';
const missing = referenceFile(profile) === null;

interface Descriptor {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly schema: { readonly fields: readonly { readonly name: string }[] };
  }[];
}

function readDescriptor(files: ReadonlyMap<string, Uint8Array>): Descriptor {
  return JSON.parse(new TextDecoder().decode(files.get('datapackage.json')));
}

describe.skipIf(missing)('datapackage.json against the profile of Data Package 2.0, by ajv', () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  const validate = missing ? undefined : ajv.compile(JSON.parse(readReference(profile)));

  it.each([
    ['without a licence', tinyBundle()],
    ['with all that a publisher can state', tinyBundle(withStatements)],
  ])('is valid %s', (_name, files) => {
    expect(validate?.(readDescriptor(files))).toBe(true);
    expect(validate?.errors ?? []).toEqual([]);
  });

  it.each([
    ['a resource without a name', (text: string) => text.replace('"name": "observations",', '')],
    ['a type that is none', (text: string) => text.replace('"type": "integer"', '"type": "wholeNumber"')],
    ['a licence that says nothing', (text: string) => text.replace('"resources"', '"licenses": [{}], "resources"')],
  ])('fails with %s', (_name, spoil) => {
    const text = new TextDecoder().decode(tinyBundle().get('datapackage.json'));
    const spoilt = spoil(text);
    expect(spoilt).not.toBe(text);
    expect(validate?.(JSON.parse(spoilt))).toBe(false);
  });
});

it.skipIf(!missing)(`left out: the reference folder has no ${profile} (TORIKUMI_REFERENCE names it)`, ({ skip }) =>
  skip(),
);

it('names the columns that each CSV has, in their order', () => {
  const files = tinyBundle();
  const { resources } = readDescriptor(files);
  expect(resources.length).toBeGreaterThan(7);
  for (const { path, schema } of resources) {
    const [header] = parse(new TextDecoder().decode(files.get(path)), { to: 1 }) as string[][];
    expect(schema.fields.map(({ name }) => name)).toEqual(header);
  }
});
