import type { Fault } from '../../errors.ts';
import type { Bilingual, Erratum } from '../../model/Settings.ts';
import { joinKey } from '../../verify/joinKey.ts';
import type { PublishedTables } from '../diff/PublishedTables.ts';
import { factsOf, tableFacts } from '../diff/tableFacts.ts';
import { compareVersions } from '../version/semver.ts';

/** What was released of a plan. */
export interface Archive {
  /** Every version. */
  readonly versions: readonly string[];
  /** The releases that errata name. */
  readonly releases: ReadonlyMap<string, PublishedTables>;
}

/**
 * Holds errata.yaml against what was really published: the release is there, it has that row and column, and the column
 * holds what the entry calls wrong; a mistake is put right by a later release. Yields a fault (`invalid-erratum`) for each that does not.
 * @example checkErrata('data/plans/tiny/errata.yaml', [{ version: '9.0.0', … }], archive)[0]?.code // 'invalid-erratum'
 */
export function checkErrata(file: string, errata: readonly Erratum[], archive: Archive): readonly Fault[] {
  return errata.flatMap((erratum, index) => tellErratum(file, erratum, index, findFault(erratum, archive)));
}

/**
 * Holds every `fixed_in` to a version that is out, or that is made now. Yields a fault (`invalid-erratum`) for each that is neither.
 * @example checkFixes('data/plans/tiny/errata.yaml', [{ fixed_in: '1.0.2', … }], ['1.0.0', '1.0.1'])[0]?.code // 'invalid-erratum'
 */
export function checkFixes(file: string, errata: readonly Erratum[], versions: readonly string[]): readonly Fault[] {
  return errata.flatMap((erratum, index) => {
    const fixedIn = erratum.fixed_in ?? null;
    if (fixedIn === null || versions.includes(fixedIn)) return [];
    return tellErratum(file, erratum, index, {
      ja: `fixed_in の \`${fixedIn}\` は公開していません。公開した版と、いま作っている版は ${versions.join('、')} です。`,
      en: `\`${fixedIn}\` under fixed_in was never released. Released, or made now: ${versions.join(', ')}.`,
    });
  });
}

function tellErratum(
  file: string,
  { version, table, key }: Erratum,
  index: number,
  why: Bilingual | null,
): readonly Fault[] {
  if (why === null) return [];
  return [
    {
      code: 'invalid-erratum',
      file,
      messageJa: `${index + 1} 件目の正誤（${version} の ${table} ${key}）が公開した版と合いません。${why.ja}`,
      messageEn: `Entry ${index + 1} (${table} ${key} of ${version}) does not fit what was published. ${why.en}`,
    },
  ];
}

function findFault(erratum: Erratum, { versions, releases }: Archive): Bilingual | null {
  const { version, table, key, column, wrong, fixed_in: fixedIn } = erratum;
  const release = releases.get(version);
  if (release === undefined) return tellVersion(version, versions);
  const facts = tableFacts.find((entry) => entry.table === table);
  const columns = release.schemas[table]?.['x-key'] ?? [];
  const rows = facts === undefined ? [] : release.tables[factsOf(facts.table).table].map((row) => ({ ...row }));
  const row: Readonly<Record<string, unknown>> | undefined = rows.find((entry) => joinKey(entry, columns) === key);
  if (row === undefined)
    return {
      ja: `${table}.csv に \`${key}\` という行はありません。キーの書き方（${columns.join('/')}）を確かめてください。`,
      en: `${table}.csv has no row \`${key}\`. See how its key is written (${columns.join('/')}).`,
    };
  if (column !== null && column !== undefined) {
    if (!Object.hasOwn(row, column))
      return {
        ja: `\`${column}\` という列はありません。あるのは ${Object.keys(row).join('、')} です。`,
        en: `There is no column \`${column}\`. Known: ${Object.keys(row).join(', ')}.`,
      };
    const found = row[column] === null ? '' : String(row[column]);
    if (found !== wrong)
      return {
        ja: `公開した値は \`${found}\` で、\`${wrong}\` ではありません。wrong を公開した値に直してください。`,
        en: `What was published is \`${found}\`, not \`${wrong}\`. Write the published value under wrong.`,
      };
  }
  if (fixedIn !== null && fixedIn !== undefined && compareVersions(fixedIn, version) <= 0)
    return {
      ja: `fixed_in の \`${fixedIn}\` が、誤りのある版 \`${version}\` より後ではありません。`,
      en: `fixed_in (\`${fixedIn}\`) is not later than the wrong release \`${version}\`.`,
    };
  return null;
}

function tellVersion(version: string, known: readonly string[]): Bilingual {
  if (known.length === 0)
    return {
      ja: 'まだ一度も公開していません。誤りは公開の前に直してください。',
      en: 'Nothing was released yet: mend the mistake before the release.',
    };
  return {
    ja: `\`${version}\` という版は公開していません。公開したのは ${known.join('、')} です。`,
    en: `\`${version}\` was never released. Released: ${known.join(', ')}.`,
  };
}
