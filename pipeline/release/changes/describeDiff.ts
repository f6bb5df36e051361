import type { ChangeCauseCode } from '../../model/rows.ts';
import { isSame } from '../diff/diffReleases.ts';
import type { ReleaseDiff, RowChange, TableDiff } from '../diff/ReleaseDiff.ts';
import { factsOf } from '../diff/tableFacts.ts';
import { tellEvidence, tellReasons } from '../diff/tellReasons.ts';
import type { NextVersion } from '../version/nextVersion.ts';
import { causeWords, changeWords, levelWords, rowWords } from './changeWords.ts';
import type { Block, Language, Report } from './Report.ts';

/** A report names so many of a kind; the rest stands in `changes.json`. */
export const mostItems = 200;

/** Tables that repeat or count what the others say: a report gives their numbers alone. */
const countedOnly: ReadonlySet<string> = new Set(['attainment', 'methods', 'history']);

/**
 * A difference as a report in one language: what version it makes and why, what changed, how much of it for which cause.
 * @example describeDiff(diff, next, 'ja').blocks[0] // { kind: 'heading', level: 1, text: '変更点: ebetsu-gyokaku 1.0.0 → 1.0.1' }
 */
export function describeDiff(diff: ReleaseDiff, next: NextVersion, language: Language): Report {
  const { before, after } = diff;
  const same = isSame(diff);
  const word = (name: keyof typeof changeWords): string => changeWords[name][language];
  const blocks: Block[] = [
    heading(1, `${word('title')}: ${after.planId} ${before.version} → ${next.version}`),
    ...(same ? [paragraph(word('same'))] : []),
    ...describeVersion(next, language),
    ...section(word('summary'), same ? [] : [describeTables(diff.tables, language)]),
    ...section(word('causes'), describeCauses(diff, language)),
    ...section(
      word('flags'),
      listOf(
        diff.flags.map((flag) => flag[language]),
        language,
      ),
    ),
    ...section(
      word('rows'),
      diff.tables.flatMap((table) => describeRows(table, language)),
    ),
    ...section(
      word('schemas'),
      listOf(
        diff.schemas.map((change) => `${change.schema}${change.pointer}: ${change[language]}`),
        language,
      ),
    ),
    ...section(word('metadata'), describeMetadata(diff, language)),
    ...section(word('files'), describeFiles(diff, language)),
  ];
  return { language, blocks };
}

/** The report of a first release: what it is, and that nothing came before. */
export function describeFirst(planId: string, { version }: NextVersion, language: Language): Report {
  return {
    language,
    blocks: [
      heading(1, `${changeWords.title[language]}: ${planId} ${version}`),
      paragraph(changeWords.first[language]),
    ],
  };
}

function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

/** A heading with what stands under it; nothing at all when nothing does. */
function section(title: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [heading(2, title), ...blocks];
}

function listOf(items: readonly string[], language: Language): Block[] {
  const rest = items.length - mostItems;
  const more =
    language === 'ja' ? `ほかに ${rest} 件（changes.json にすべてあります）` : `${rest} more (all are in changes.json)`;
  return items.length === 0 ? [] : [{ kind: 'list', items: rest > 0 ? [...items.slice(0, mostItems), more] : items }];
}

function describeVersion({ version, schemaVersion, level, because }: NextVersion, language: Language): Block[] {
  const told =
    language === 'ja'
      ? `データの版 ${version}: ${levelWords[level].ja}。データの形の版 ${schemaVersion}。`
      : `Version of the data ${version}: ${levelWords[level].en}. Version of its shape ${schemaVersion}.`;
  return [
    paragraph(told),
    ...section(
      changeWords.because[language],
      listOf(
        because.map((reason) => reason[language]),
        language,
      ),
    ),
  ];
}

function describeTables(tables: readonly TableDiff[], language: Language): Block {
  const columns = ['table', 'before', 'after', 'added', 'removed', 'revised', 'restated'] as const;
  const count = ({ changes }: TableDiff, kind: RowChange['change']): number =>
    changes.filter(({ change }) => change === kind).length;
  return {
    kind: 'table',
    head: columns.map((name) => changeWords[name][language]),
    rows: tables
      .filter(({ rowsBefore, rowsAfter }) => rowsBefore + rowsAfter > 0)
      .map((table) => [
        `${table.table}.csv`,
        ...[
          table.rowsBefore,
          table.rowsAfter,
          count(table, 'added'),
          count(table, 'removed'),
          count(table, 'revised'),
          table.restated,
        ].map(String),
      ]),
  };
}

/** How many changes of rows, schemas and descriptions have each cause; a change with two causes counts for both. */
function describeCauses({ tables, schemas, metadata }: ReleaseDiff, language: Language): Block[] {
  const all = [
    ...tables.flatMap(({ changes }) =>
      changes.flatMap(({ reasons }) => [...new Set(reasons.map(({ cause }) => cause))]),
    ),
    ...schemas.map((): ChangeCauseCode => 'schema_change'),
    ...metadata.map(({ cause }) => cause),
  ];
  const counts = new Map<ChangeCauseCode, number>();
  for (const cause of all) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  const rows = Object.entries(causeWords).flatMap(([cause, words]) => {
    const count = counts.get(cause as ChangeCauseCode);
    return count === undefined ? [] : [[words[language], String(count)]];
  });
  return rows.length === 0
    ? []
    : [{ kind: 'table', head: [changeWords.cause[language], changeWords.count[language]], rows }];
}

function describeRows({ table, changes }: TableDiff, language: Language): Block[] {
  const isTold = !factsOf(table).aboutSource && !countedOnly.has(table) && changes.length > 0;
  if (!isTold) return [];
  return [
    heading(3, `${table}.csv`),
    ...listOf(
      changes.map((change) => describeRow(change, table, language)),
      language,
    ),
  ];
}

/** `変更 1-1-1-1/2019: value 5253 → 6253、… （値が … 改められた）` */
function describeRow(
  { change, key, columns, reasons }: RowChange,
  table: TableDiff['table'],
  language: Language,
): string {
  const { bookkeeping } = factsOf(table);
  const fields = columns
    .filter(({ column }) => !bookkeeping.includes(column))
    .map(({ column, before, after }) => `${column} ${show(before, language)} → ${show(after, language)}`);
  const [separator, open, close] = language === 'ja' ? ['、', '（', '）'] : [', ', ' (', ')'];
  const why = tellReasons(reasons)[language];
  const evidence = tellEvidence(reasons)?.[language] ?? '';
  const what = [`${rowWords[change][language]} ${key}`, ...(fields.length === 0 ? [] : [fields.join(separator)])].join(
    ': ',
  );
  return `${what}${open}${why}${close}${evidence === '' ? '' : ` ${evidence}`}`;
}

function describeMetadata({ metadata }: ReleaseDiff, language: Language): Block[] {
  if (metadata.length === 0) return [];
  const columns = ['place', 'before', 'after', 'cause'] as const;
  const rows = metadata.map(({ pointer, before, after, cause }) => [
    pointer,
    show(before, language),
    show(after, language),
    causeWords[cause][language],
  ]);
  return [{ kind: 'table', head: columns.map((name) => changeWords[name][language]), rows }];
}

function describeFiles({ files }: ReleaseDiff, language: Language): Block[] {
  const kinds = [
    ['added', files.added],
    ['removed', files.removed],
    ['revised', files.changed],
  ] as const;
  return listOf(
    kinds.flatMap(([kind, paths]) =>
      paths.length === 0 ? [] : [`${changeWords[kind][language]}: ${paths.join(', ')}`],
    ),
    language,
  );
}

function show(value: string | null, language: Language): string {
  return value === null ? changeWords.empty[language] : value.replaceAll(/\r?\n|\r/g, '⏎');
}
