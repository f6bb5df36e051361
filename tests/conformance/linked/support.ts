import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import type { Plan } from '../../../pipeline/model/Plan.ts';
import { tinyBundle } from '../../support/tinyBundle.ts';

const root = resolve(process.env['TORIKUMI_REFERENCE'] ?? '../shared/reference');

/** Path of a reference file, or `null` where that folder is not there: the tests that need it then say so and are skipped. */
export function referenceFile(path: string): string | null {
  const file = join(root, path);
  return existsSync(file) ? file : null;
}

/** The text of a reference file that is there. */
export function readReference(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The statements of a Turtle text. */
export function parseTurtle(text: string): Quad[] {
  return new Parser({ format: 'text/turtle' }).parse(text);
}

/** `safe` makes jsonld.js throw where it would drop a term; its types do not know it yet. Nothing is loaded from anywhere. */
const strict: object = {
  safe: true,
  documentLoader: (url: string) => Promise.reject(new Error(`no document is loaded: ${url}`)),
};

/** A JSON-LD document as N-Quads. */
export async function toNQuads(document: object): Promise<string> {
  return String(await jsonld.toRDF(document, { format: 'application/n-quads', ...strict }));
}

/** The tiny plan's bundle, one text a file; `change` makes another plan of it first. */
export function readBundle(change?: (plan: Plan) => Plan): (path: string) => string {
  const files = tinyBundle(change);
  return (path) => new TextDecoder('utf-8', { fatal: true }).decode(files.get(path));
}

/** The tiny plan with all that a publisher can state: a licence and a contact. */
export function withStatements(plan: Plan): Plan {
  const licence = {
    ...plan.settings.licence,
    status: 'confirmed' as const,
    id: 'CC-BY-4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  };
  const contact = { name: { ja: '総務課', en: 'General affairs' }, url: 'https://example.org/contact' };
  const keywords = { ja: ['計画'], en: ['plan'] };
  return { ...plan, settings: { ...plan.settings, licence, contact, keywords } };
}
