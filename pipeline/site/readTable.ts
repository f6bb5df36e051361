import { readCsv } from '../verify/readCsv.ts';

/** Header and rows of a published CSV file. */
export function readTable(bytes: Uint8Array): {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const { header, records } = readCsv(bytes, 'plain');
  return { header, rows: records.map(({ cells }) => cells) };
}
