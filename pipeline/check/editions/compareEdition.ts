import type { PlanSettings } from '../../model/Settings.ts';
import type { Vocabularies } from '../../model/Vocabularies.ts';
import type { Change } from './Change.ts';
import { compareIndicators } from './compareIndicators.ts';
import { compareNames } from './compareNames.ts';
import { compareSections } from './compareSections.ts';
import { compareValues } from './compareValues.ts';
import type { EditionRows, Memory } from './Memory.ts';

/** Everything that an edition tells otherwise than those before it; nothing for the first one. */
export function compareEdition(
  memory: Memory | null,
  rows: EditionRows,
  edition: string,
  { renames = [] }: Pick<PlanSettings, 'renames'>,
  words: Vocabularies,
): Change[] {
  if (memory === null) return [];
  return [
    ...compareNames(memory, rows, edition, renames),
    ...compareSections(memory, rows, edition),
    ...compareIndicators(memory, rows, edition, words),
    ...compareValues(memory, rows, edition, words),
  ];
}
