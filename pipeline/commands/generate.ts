import { join } from 'node:path';
import type { Effects } from '../effects/Effects.ts';
import { loadSchemas } from '../effects/loadSchemas.ts';
import { fromVocabularyFiles } from '../effects/loadVocabularies.ts';
import { exitCodes } from '../errors.ts';
import type { Schemas } from '../model/Schemas.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { renderDictionary } from '../schema/renderDictionary.ts';
import { renderPlanTypes } from '../schema/renderPlanTypes.ts';
import { renderRowTypes } from '../schema/renderRowTypes.ts';

const vocabularyFolder = 'data/vocabularies';

/**
 * Every file that is made from the schemas, text by path from the root of the checkout: the row types, the data dictionary and the types of `plan.json`.
 * @throws Error for a schema that is missing.
 * @example [...(await generateFiles(schemas, words)).keys()] // ['pipeline/model/rows.ts', 'schemas/README.md', 'schemas/v1/plan.d.ts']
 */
export async function generateFiles(
  schemas: Schemas,
  words: Pick<Vocabularies, 'codes' | 'findings'>,
): Promise<Map<string, string>> {
  return new Map([
    ['pipeline/model/rows.ts', await renderRowTypes(schemas, words.codes)],
    ['schemas/README.md', renderDictionary(schemas, words)],
    ['schemas/v1/plan.d.ts', await renderPlanTypes(schemas, words.codes)],
  ]);
}

/**
 * Writes the files of `generateFiles` that are not as they should be and names each; with `check` it only names them.
 * Yields 0, or 1 when `check` found one.
 * @throws PipelineError (exit 2) for missing schemas or word tables.
 * @example await generate({ check: true }, effects) // 0, having said '3 個のファイルは最新です / 3 files are up to date'
 */
export async function generate(options: { readonly check: boolean }, effects: Effects): Promise<number> {
  const { checkout, files } = effects;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const readText = (path: string): string => decoder.decode(files.readFile(join(checkout, path)) ?? new Uint8Array());
  const tables = files
    .listFolder(join(checkout, vocabularyFolder))
    .filter(({ kind }) => kind === 'file')
    .map(({ name }): [string, string] => [name, readText(`${vocabularyFolder}/${name}`)]);
  const made = await generateFiles(loadSchemas(checkout, files), fromVocabularyFiles(new Map(tables)));
  const drifted = [...made].filter(([path, text]) => text !== readText(path));
  for (const [path, text] of drifted) {
    effects.writeOut(options.check ? `ずれています / drifted: ${path}\n` : `書きました / written: ${path}\n`);
    if (!options.check) files.writeFile(join(checkout, path), new TextEncoder().encode(text));
  }
  if (drifted.length === 0) {
    effects.writeOut(`${made.size} 個のファイルは最新です / ${made.size} files are up to date\n`);
  }
  return options.check && drifted.length > 0 ? exitCodes.unfit : exitCodes.done;
}
