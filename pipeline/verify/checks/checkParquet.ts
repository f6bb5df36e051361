import { type Difference, tellDifference } from '../Difference.ts';
import type { Outcome, Published } from '../Published.ts';
import { readParquet } from '../readParquet.ts';

/** What stands behind the name of a decimal's column for the text of its digits. */
const exactSuffix = '_exact';

/**
 * Holds every `parquet/<table>.parquet` to the CSV of that table: a file for each table, the same columns in the same order, the same
 * values row by row. The count is that of cells compared.
 */
export function checkParquet(published: Published): Outcome {
  const { csv, files } = published;
  const differences: Difference[] = [];
  let count = 0;
  for (const [path, { header, records }] of csv) {
    if (path.includes('/') || path.startsWith('source.')) continue;
    const file = `parquet/${path.replace(/\.csv$/, '.parquet')}`;
    const bytes = files.get(file);
    // `checkFiles` tells of a file that is not there.
    if (bytes === undefined) continue;
    const read = readParquet(bytes);
    if ('fault' in read) {
      differences.push(tellDifference({ file }, read.fault, { ja: '読める Parquet', en: 'Parquet that can be read' }));
      continue;
    }
    const found = [...read.columns.keys()].filter((name) => header.includes(name) || !isExact(name, header));
    if (found.join(', ') !== header.join(', '))
      differences.push(tellDifference({ file }, found.join(', '), header.join(', ')));
    if (read.rows !== records.length) differences.push(tellDifference({ file }, String(read.rows), records.length));
    for (const [name, values] of read.columns) {
      const at = header.indexOf(isExact(name, header) ? name.slice(0, -exactSuffix.length) : name);
      if (at < 0) continue;
      const hasExact = read.columns.has(`${name}${exactSuffix}`);
      for (const [index, { line, cells }] of records.entries()) {
        count += 1;
        const cell = cells[at] ?? '';
        const value = values[index] ?? null;
        if (!isSame(value, cell, hasExact))
          differences.push(tellDifference({ file, line, column: name }, showValue(value), cell));
      }
    }
  }
  return { count, differences };
}

function isExact(name: string, header: readonly string[]): boolean {
  return name.endsWith(exactSuffix) && header.includes(name.slice(0, -exactSuffix.length));
}

/** A double holds what the digits come nearest to, or nothing when they are too many for it. */
function isSame(value: unknown, cell: string, isDouble: boolean): boolean {
  if (value === null) return cell === '' || (isDouble && !Number.isFinite(Number(cell)));
  return isDouble ? cell !== '' && value === Number(cell) : showValue(value) === cell;
}

function showValue(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === null ? '' : String(value);
}
