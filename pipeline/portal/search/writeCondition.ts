import { ActionError } from '../ActionError.ts';
import type { SqlValue } from '../store/Database.ts';
import { findTextColumn, timeColumns } from './fields.ts';
import type { Query } from './parseQuery.ts';
import { readTime } from './readTime.ts';
import { writeGramQuery } from './writeGrams.ts';

/** A condition on a row `d` of `datasets`. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** A condition that always holds. */
export const always: Condition = { sql: 'TRUE', values: [] };

/** Conditions in pairs of pairs: SQLite refuses expressions deeper than 1000, and a row of `OR` is as deep as it is long. */
export function joinAll(parts: readonly string[], joint: 'AND' | 'OR'): string {
  const half = Math.ceil(parts.length / 2);
  if (half <= 1) return `(${parts.join(` ${joint} `)})`;
  return `(${joinAll(parts.slice(0, half), joint)} ${joint} ${joinAll(parts.slice(half), joint)})`;
}

/** A question as a condition; `now` is the portal's time. Throws CKAN's search error for a time that is none. */
export function writeCondition(query: Query, now: string): Condition {
  if (query.kind === 'all') return always;
  if (query.kind === 'clauses') return writeClauses(query.clauses, now);
  const field = query.field ?? 'text';
  if (query.kind === 'range') return writeRange({ ...query, field }, now);
  const column = findTextColumn(field);
  if (query.text === '*' && !query.quoted) return column === null ? writeExists(field) : always;
  if (column !== null) return writeWords(column, query.text);
  if (timeColumns[field] !== undefined) {
    return writeRange({ field, from: query.text, to: query.text, withFrom: true, withTo: true }, now);
  }
  return writeTerm(field, query.text, query.quoted);
}

/** What must be, and must not; of what should be, one, where nothing must. */
function writeClauses(clauses: Extract<Query, { kind: 'clauses' }>['clauses'], now: string): Condition {
  const written = clauses.map(({ occur, query }) => ({ occur, ...writeCondition(query, now) }));
  const must = written.filter(({ occur }) => occur === 'must');
  const should = must.length > 0 ? [] : written.filter(({ occur }) => occur === 'should');
  const not = written.filter(({ occur }) => occur === 'not');
  const parts = [
    ...must.map(({ sql }) => sql),
    ...(should.length > 0
      ? [
          joinAll(
            should.map(({ sql }) => sql),
            'OR',
          ),
        ]
      : []),
    ...not.map(({ sql }) => `NOT (${sql})`),
  ];
  return {
    sql: parts.length === 0 ? 'TRUE' : joinAll(parts, 'AND'),
    values: [...must, ...should, ...not].flatMap(({ values }) => values),
  };
}

function writeWords(column: string, text: string): Condition {
  const asked = text.replace(/\*$/, '');
  const grams = writeGramQuery(asked);
  if (grams === null) return { sql: 'FALSE', values: [] };
  const open = text.endsWith('*') && !grams.endsWith('*') ? `${grams}*` : grams;
  const match = column === 'text' ? open : `{${column}} : ${open}`;
  return { sql: 'd.id IN (SELECT dataset_id FROM words WHERE words MATCH ?)', values: [match] };
}

const termSql = (test: string): string =>
  `EXISTS (SELECT 1 FROM terms WHERE dataset_id = d.id AND field = ? AND ${test})`;

const writeExists = (field: string): Condition => ({ sql: termSql('TRUE'), values: [field] });

/** Longest text with `*` and `?` in characters: the time that it takes grows with both. */
const patternMax = 1000;

function writeTerm(field: string, text: string, quoted: boolean): Condition {
  if (quoted || !/[*?]/.test(text)) return { sql: termSql('value = ?'), values: [field, text] };
  if (text.length > patternMax) {
    throw new ActionError({ kind: 'search', message: `Search error: a pattern of more than ${patternMax} characters` });
  }
  return { sql: termSql('value GLOB ?'), values: [field, text.replaceAll('[', '[[]')] };
}

type Range = Omit<Extract<Query, { kind: 'range' }>, 'kind'>;

function writeRange(
  { field, from, to, withFrom, withTo }: Range & { readonly field: string | null },
  now: string,
): Condition {
  const name = field ?? 'text';
  const column = timeColumns[name];
  const ends = [
    { end: from, sign: withFrom ? '>=' : '>' },
    { end: to, sign: withTo ? '<=' : '<' },
  ].filter(({ end }) => end !== '*');
  if (column !== undefined) {
    const values = ends.map(({ end }) => needTime(end, now));
    return { sql: ends.map(({ sign }) => `d.${column} ${sign} ?`).join(' AND ') || 'TRUE', values };
  }
  const isNumeric = ends.every(({ end }) => /^-?\d+(?:\.\d+)?$/.test(end));
  const value = isNumeric ? 'CAST(value AS REAL)' : 'value';
  const tests = ends.map(({ sign }) => `${value} ${sign} ${isNumeric ? 'CAST(? AS REAL)' : '?'}`);
  return { sql: termSql(tests.join(' AND ') || 'TRUE'), values: [name, ...ends.map(({ end }) => end)] };
}

function needTime(text: string, now: string): string {
  const time = readTime(text, now);
  if (time === null) throw new ActionError({ kind: 'search', message: `Search error: Invalid Date String:'${text}'` });
  return time;
}
