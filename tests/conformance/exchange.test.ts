import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { expect, it } from 'vitest';
import { tinyBundle } from '../support/tinyBundle.ts';
import { referenceFile } from './linked/support.ts';

// IATI's schema includes two others, which libxml2 reads from beside it.
xmlRegisterFsInputProviders();

const files = tinyBundle();

/** The faults that the schema finds in a text. */
function validate(text: string, schemaFile: string): string | null {
  const schema = XmlDocument.fromBuffer(readFileSync(schemaFile), { url: schemaFile });
  const validator = XsdValidator.fromDoc(schema);
  const document = XmlDocument.fromString(text);
  try {
    validator.validate(document);
    return null;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error.message;
  } finally {
    document.dispose();
    validator.dispose();
    schema.dispose();
  }
}

it.for([
  ['stratml.xml', 'stratml/PerformancePlanOrReport20160216.xsd', '<StrategicPlanCore>', '<Core>'],
  ['iati-results.xml', 'iati/iati-activities-schema.xsd', ' measure="2"', ''],
])('%s is valid by %s, and a broken one is not', ([path = '', reference = '', from = '', to = ''], { skip }) => {
  const schemaFile = referenceFile(reference);
  if (schemaFile === null) return skip(`left out: no ${reference} (TORIKUMI_REFERENCE names its folder)`);
  const text = new TextDecoder().decode(files.get(path));
  expect(validate(text, schemaFile)).toBeNull();
  const broken = text.replace(from, to).replace(from.replace('<', '</'), to.replace('<', '</'));
  expect(broken).not.toBe(text);
  expect(validate(broken, schemaFile)).not.toBeNull();
});
