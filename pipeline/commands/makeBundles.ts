import type { Effects } from '../effects/Effects.ts';
import { loadData } from '../effects/loadData.ts';
import { loadSchemas } from '../effects/loadSchemas.ts';
import { loadWords } from '../effects/loadWords.ts';
import { type MadeBundle, makeBundle } from './makeBundle.ts';

/**
 * Every plan's bundle as a build would make it now, in order of their ids; nothing is written.
 * @throws PipelineError as `loadData` and `makeBundle` do.
 */
export function makeBundles(effects: Effects): readonly MadeBundle[] {
  const schemas = loadSchemas(effects.checkout, effects.files);
  const words = loadWords(effects);
  const { catalog, plans } = loadData(effects.root, effects, schemas);
  return plans.map((input) => makeBundle(input, { catalog, schemas, words }, effects));
}
