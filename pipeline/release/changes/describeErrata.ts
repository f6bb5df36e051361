import type { Erratum } from '../../model/Settings.ts';
import { changeWords } from './changeWords.ts';
import type { Block, Language } from './Report.ts';

/**
 * What was wrong in earlier releases, as a part of a report; nothing when no mistake is known.
 * @example describeErrata([], 'ja') // []
 */
export function describeErrata(errata: readonly Erratum[], language: Language): readonly Block[] {
  if (errata.length === 0) return [];
  const columns = ['version', 'place', 'wrong', 'right', 'why', 'fixedIn'] as const;
  const rows = errata.map(({ version, table, key, column, wrong, right, reason, fixed_in }) => [
    version,
    [`${table}.csv`, key, column ?? ''].filter((part) => part !== '').join(' '),
    wrong,
    right ?? changeWords.unknown[language],
    reason[language],
    fixed_in ?? changeWords.unknown[language],
  ]);
  return [
    { kind: 'heading', level: 2, text: changeWords.errata[language] },
    { kind: 'table', head: columns.map((name) => changeWords[name][language]), rows },
  ];
}
