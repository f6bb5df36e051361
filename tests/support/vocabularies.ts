import { fileURLToPath } from 'node:url';
import { loadVocabularies } from '../../pipeline/effects/loadVocabularies.ts';

/** The word tables as they are in `data/vocabularies/`. */
export const vocabularies = loadVocabularies(fileURLToPath(new URL('../../data/vocabularies', import.meta.url)));
