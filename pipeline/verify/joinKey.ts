import type { Row } from './Difference.ts';

/**
 * The key of a row as `lineage.csv` writes it: its columns joined by `/`, empty ones left out.
 * @example joinKey({ indicator_id: '1-1-1', period: '2019', series: null }, ['indicator_id', 'period', 'series']) // '1-1-1/2019'
 */
export function joinKey(row: Row, columns: readonly string[]): string {
  return columns
    .map((column) => row[column] ?? null)
    .filter((value) => value !== null)
    .join('/');
}
