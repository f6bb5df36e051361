import { type Difference, tellDifference, tellFault } from '../Difference.ts';
import type { Outcome, Published } from '../Published.ts';
import { tableNames } from '../readPublished.ts';

/**
 * Holds every CSV file to its form (RFC 4180, data-model section 3): encoding, line ends, equal width of all records,
 * and the header to exactly the columns of the schema in their order; the source must be a table that can be read.
 * The count is that of files.
 */
export function checkForm({ csv, schemas, sources }: Published): Outcome {
  const differences: Difference[] = [];
  for (const [file, { header, faults }] of csv) {
    for (const { line, found, expected } of faults) differences.push(tellDifference({ file, line }, found, expected));
    const table = tableNames.find((name) => file === `${name}.csv`);
    const columns = Object.keys((table && schemas[table]?.properties) ?? {});
    if (table && header.join() !== columns.join()) {
      differences.push(tellDifference({ file, line: 1 }, header.join(), columns.join()));
    }
  }
  for (const source of sources) {
    if ('fault' in source) differences.push(tellFault({ file: source.file }, null, source.fault));
  }
  return { count: csv.size + sources.length, differences };
}
