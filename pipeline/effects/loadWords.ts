import { join } from 'node:path';
import type { Vocabularies } from '../model/Vocabularies.ts';
import type { Effects } from './Effects.ts';
import { fromVocabularyFiles } from './loadVocabularies.ts';

/**
 * The vocabularies that hold for a root: its own `data/vocabularies/`, or those of this program when it has none.
 * Throws as `fromVocabularyFiles` does.
 * @example loadWords(effects).eras[0]?.name
 */
export function loadWords({ files, root, checkout }: Pick<Effects, 'files' | 'root' | 'checkout'>): Vocabularies {
  const own = join(root, 'data', 'vocabularies');
  const folder = files.listFolder(own).length > 0 ? own : join(checkout, 'data', 'vocabularies');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const texts = files.listFolder(folder).flatMap(({ name }): [string, string][] => {
    const bytes = name.endsWith('.csv') ? files.readFile(join(folder, name)) : null;
    return bytes === null ? [] : [[name, decoder.decode(bytes)]];
  });
  return fromVocabularyFiles(new Map(texts));
}
