import { readdirSync, readFileSync } from 'node:fs';
import type { SchemaDocument, Schemas } from '../../pipeline/model/Schemas.ts';
import { type VerifyReport, verifyFiles } from '../../pipeline/verify/verifyFiles.ts';
import { tinyBundle } from '../support/tinyBundle.ts';
import { vocabularies } from '../support/vocabularies.ts';

const folder = new URL('../../schemas/v1/', import.meta.url);

/** The schemas as they are in `schemas/v1/`. */
export const schemas: Schemas = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [
      name.slice(0, -'.json'.length),
      JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as SchemaDocument,
    ]),
);

/** Published files of the tiny plan, whose rows are written by hand. */
export const goodFiles: ReadonlyMap<string, Uint8Array> = tinyBundle();

/** The good files with one text put for another, which must stand there exactly once. */
export function alter(file: string, from: string, to: string): Map<string, Uint8Array> {
  const text = readText(file);
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`${file} holds '${from}' ${parts.length - 1} times`);
  return replaceFile(file, parts.join(to));
}

/** The good files with one file's text put for another. */
export function replaceFile(file: string, text: string): Map<string, Uint8Array> {
  return new Map([...goodFiles, [file, new TextEncoder().encode(text)]]);
}

/** The text of a good file, byte-order mark included. */
export function readText(file: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(goodFiles.get(file));
}

/** What `verify` says of files. */
export function report(files: ReadonlyMap<string, Uint8Array>): VerifyReport {
  return verifyFiles(files, schemas, vocabularies);
}

/** The check that found the first difference, and its English sentence. */
export function firstOf(
  files: ReadonlyMap<string, Uint8Array>,
): readonly [check: string | undefined, en: string | undefined] {
  const { checks, differences } = report(files);
  return [checks.find((check) => check.differences > 0)?.name, differences[0]?.en];
}

/** The good files without one. */
export function without(file: string): Map<string, Uint8Array> {
  return new Map([...goodFiles].filter(([path]) => path !== file));
}
