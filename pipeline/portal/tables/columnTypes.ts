import type { ColumnType } from './ColumnType.ts';
import { parseTimestamp } from './parseTimestamp.ts';
import {
  parseBoolean,
  parseDate,
  parseInteger,
  parseJsonValue,
  parseNumeric,
  parseText,
  parseTextList,
} from './parseValue.ts';
import { rawNumber } from './rawNumber.ts';

const asIs = (column: string): string => column;
/** Digits without the zeros at their end: 1.50 and 1.5 are equal. */
const trimZeros = (column: string): string =>
  `(CASE WHEN instr(${column}, '.') > 0 THEN rtrim(rtrim(${column}, '0'), '.') ELSE ${column} END)`;
/** Numbers by size; those that a binary number cannot tell apart have no order among themselves. */
const asNumber = (column: string): string => `CAST(${column} AS REAL)`;

/** Whole numbers and decimals are kept as their digits, so that none is lost. */
const digits = { storage: 'TEXT', show: (value: unknown) => showDigits(value), order: asNumber } as const;
const plain = { storage: 'TEXT', show: asIsValue, order: asIs, same: asIs } as const;

function asIsValue(value: unknown): unknown {
  return value;
}

function showDigits(value: unknown): unknown {
  return typeof value === 'string' && value !== 'NaN' ? rawNumber(value) : value;
}

const text: ColumnType = { ...plain, name: 'text', native: 'text', parse: parseText };

/** The column types of the DataStore that are kept here, by every name that PostgreSQL has for them. */
const table: readonly { readonly aliases: readonly string[]; readonly type: ColumnType }[] = [
  { aliases: ['text'], type: text },
  { aliases: ['varchar', 'character varying'], type: { ...text, name: 'varchar', native: 'character varying' } },
  {
    aliases: ['int4', 'int', 'integer'],
    type: { ...digits, name: 'int4', native: 'integer', parse: (value) => parseInteger(value, 32), same: asIs },
  },
  {
    aliases: ['int8', 'bigint'],
    type: {
      ...digits,
      name: 'int8',
      native: 'bigint',
      parse: (value) => parseInteger(value, 64),
      same: asIs,
      order: (column) => `CAST(${column} AS INTEGER)`,
    },
  },
  {
    aliases: ['numeric', 'decimal'],
    type: { ...digits, name: 'numeric', native: 'numeric', parse: parseNumeric, same: trimZeros },
  },
  {
    aliases: ['float8', 'float', 'double precision'],
    type: {
      ...plain,
      name: 'float8',
      native: 'double precision',
      storage: 'REAL',
      parse: (value) => Number(parseNumeric(value)),
    },
  },
  {
    aliases: ['bool', 'boolean'],
    type: {
      ...plain,
      name: 'bool',
      native: 'boolean',
      storage: 'INTEGER',
      parse: parseBoolean,
      show: (value) => value === 1,
    },
  },
  { aliases: ['date'], type: { ...plain, name: 'date', native: 'date', parse: parseDate } },
  {
    aliases: ['timestamp', 'timestamp without time zone'],
    type: {
      ...plain,
      name: 'timestamp',
      native: 'timestamp without time zone',
      parse: (value) => parseTimestamp(value, false),
    },
  },
  {
    aliases: ['timestamptz', 'timestamp with time zone'],
    type: {
      ...plain,
      name: 'timestamptz',
      native: 'timestamp with time zone',
      parse: (value) => parseTimestamp(value, true),
    },
  },
  {
    aliases: ['json', 'nested'],
    type: {
      ...plain,
      name: 'json',
      native: 'nested',
      parse: parseJsonValue,
      show: (value) => JSON.parse(String(value)) as unknown,
    },
  },
  {
    aliases: ['_text', 'text[]'],
    type: {
      ...plain,
      name: '_text',
      native: 'text[]',
      parse: parseTextList,
      show: (value) => JSON.parse(String(value)) as unknown,
    },
  },
];

const byName = new Map(table.flatMap(({ aliases, type }) => aliases.map((alias) => [alias, type] as const)));

/** The type of that name, `null` when there is none. @example findColumnType('INT')?.name // 'int4' */
export function findColumnType(name: string): ColumnType | null {
  return byName.get(name.toLowerCase()) ?? null;
}

/** The row number that every table has. */
export const rowNumberType: ColumnType = {
  ...plain,
  name: 'int',
  native: 'integer',
  storage: 'INTEGER',
  parse: (value) => Number(parseInteger(value, 32)),
};
