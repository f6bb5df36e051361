import type { VersionLevelCode } from '../../model/rows.ts';
import type { Bilingual } from '../../model/Settings.ts';
import type { ReleaseDiff, RowChange, TableDiff } from '../diff/ReleaseDiff.ts';
import { factsOf } from '../diff/tableFacts.ts';

/** One thing that a difference holds, and what it weighs. */
export interface Weight extends Bilingual {
  readonly level: Exclude<VersionLevelCode, 'none'>;
}

/**
 * What the differences weigh (data model, section 6; Data Package recipe for SemVer), the heaviest first. MAJOR: the shape
 * changes, a row or a file is gone, an id may mean something else (another name or title, also one that plan.yaml declares;
 * another unit; numbers in place of stages). MINOR: new rows, years, editions, files. PATCH: corrected values, other descriptions.
 * Empty when the releases are the same.
 * @example weighDiff(diff) // [{ level: 'patch', ja: 'observations.csv の 1 行が変わった', en: '1 row of observations.csv changed' }]
 */
export function weighDiff(diff: ReleaseDiff): readonly Weight[] {
  const weights = [
    ...weighSchemas(diff),
    ...diff.tables.flatMap(weighTable),
    ...weighEdition(diff),
    ...weighMetadata(diff),
    ...weighFiles(diff),
  ];
  const order = ['major', 'minor', 'patch'] as const;
  return order.flatMap((level) => weights.filter((weight) => weight.level === level));
}

function weighSchemas({ schemas }: ReleaseDiff): Weight[] {
  return schemas.map(({ schema, pointer, level, ja, en }) => ({
    level,
    ja: `schemas/${schema}.json の ${pointer || '全体'}: ${ja}`,
    en: `schemas/${schema}.json at ${pointer || 'its root'}: ${en}`,
  }));
}

function weighTable({ table, changes, restated }: TableDiff): Weight[] {
  const file = `${table}.csv`;
  const count = (change: RowChange['change']): number => changes.filter((row) => row.change === change).length;
  const [added, removed, revised] = [count('added'), count('removed'), count('revised')];
  const { aboutSource, computed } = factsOf(table);
  const light = aboutSource === true || computed === true;
  const reported = table === 'observations' ? changes.filter(isReported).length : 0;
  return [
    ...changes.flatMap((row) => weighMeaning(table, row)),
    ...weigh(removed, light ? 'patch' : 'major', (n) => ({
      ja: `${file} から ${n} 行がなくなった`,
      en: `${rows(n)} removed from ${file}`,
    })),
    ...weigh(added, light ? 'patch' : 'minor', (n) => ({
      ja: `${file} に ${n} 行が加わった`,
      en: `${rows(n)} added to ${file}`,
    })),
    ...weigh(reported, 'minor', (n) => ({
      ja: `${file} の ${n} 行に新しい期間の値が入った`,
      en: `${rows(n)} of ${file} filled with values of a new period`,
    })),
    ...weigh(revised - reported, 'patch', (n) => ({
      ja: `${file} の ${n} 行が変わった`,
      en: `${rows(n)} of ${file} changed`,
    })),
    ...weigh(restated, 'patch', (n) => ({
      ja: `${file} の ${n} 行で版や出典セルだけが変わった`,
      en: `${rows(n)} of ${file} changed edition or source cell alone`,
    })),
  ];
}

/** An observation of a period that the former edition could not report. */
function isReported({ change, reasons }: RowChange): boolean {
  return change === 'revised' && reasons.some(({ cause, subject }) => cause === 'new_period' && subject === 'value');
}

/** Columns that say what an id stands for, by table: another name or title, or what its numbers count. */
const names: Partial<Record<TableDiff['table'], readonly string[]>> = {
  indicators: ['indicator', 'subgroup'],
  sections: ['title'],
};
const measures: Partial<Record<TableDiff['table'], readonly string[]>> = {
  indicators: ['unit', 'unit_code', 'unit_multiplier', 'value_type'],
};

function weighMeaning(table: TableDiff['table'], { key, columns, reasons }: RowChange): Weight[] {
  const isCorrected = reasons.some(
    ({ cause, subject }) => cause === 'correction' && (subject === 'name' || subject === 'section'),
  );
  return columns
    .filter(({ column, before, after }) => {
      if (names[table]?.includes(column)) return !isCorrected && !isRespelt(before, after);
      // A unit that is printed at last, or no longer, leaves the numbers what they were.
      return measures[table]?.includes(column) && before !== null && after !== null && !isRespelt(before, after);
    })
    .map(({ column, before, after }) => ({
      level: 'major',
      ja: `${table}.csv の ${key} の ${column} が変わり、意味が同じとは言えない（${before ?? '空欄'} → ${after ?? '空欄'}）`,
      en: `${column} of ${key} in ${table}.csv changed, so that it may mean something else (${before ?? 'empty'} → ${after ?? 'empty'})`,
    }));
}

/** The same letters, written wider or narrower or with other spaces. */
function isRespelt(before: string | null, after: string | null): boolean {
  const fold = (text: string | null): string => (text ?? '').normalize('NFKC').replaceAll(/\s/g, '');
  return fold(before) === fold(after);
}

function weighEdition({ before, after }: ReleaseDiff): Weight[] {
  return before.edition === after.edition
    ? []
    : [
        {
          level: 'minor',
          ja: `${before.edition}年度版から${after.edition}年度版になった`,
          en: `the edition went from ${before.edition} to ${after.edition}`,
        },
      ];
}

function weighMetadata({ metadata }: ReleaseDiff): Weight[] {
  return weigh(metadata.length, 'patch', (n) => ({
    ja: `計画や元の表の説明が ${n} か所変わった`,
    en: `${n} description${n === 1 ? '' : 's'} of plan or source changed`,
  }));
}

/** It says something of its own, whatever the rows say. */
const errataFile = 'errata.json';

/** Bytes alone count where nothing else does: a file that changes with the rows in it is told by its rows. */
function weighFiles({ files, tables, schemas, metadata }: ReleaseDiff): Weight[] {
  const told =
    schemas.length +
    metadata.length +
    tables.reduce((sum, { changes, restated }) => sum + changes.length + restated, 0);
  const rewritten = files.changed.filter((path) => path !== errataFile);
  const list = (paths: readonly string[]): string => paths.join(', ');
  return [
    ...weigh(files.removed.length, 'major', () => ({
      ja: `ファイルがなくなった: ${list(files.removed)}`,
      en: `files removed: ${list(files.removed)}`,
    })),
    ...weigh(files.added.length, 'minor', () => ({
      ja: `ファイルが加わった: ${list(files.added)}`,
      en: `files added: ${list(files.added)}`,
    })),
    ...weigh(files.changed.includes(errataFile) ? 1 : 0, 'patch', () => ({
      ja: '正誤表が変わった',
      en: 'the errata changed',
    })),
    ...weigh(told > 0 ? 0 : rewritten.length, 'patch', () => ({
      ja: `ファイルの書き方が変わった: ${list(rewritten)}`,
      en: `files written otherwise: ${list(rewritten)}`,
    })),
  ];
}

function weigh(count: number, level: Weight['level'], tell: (count: number) => Bilingual): Weight[] {
  return count === 0 ? [] : [{ level, ...tell(count) }];
}

function rows(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}
