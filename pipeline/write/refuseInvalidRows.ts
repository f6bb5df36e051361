import { createValidator, type RowFault } from '../check/validateRows.ts';
import { type Fault, PipelineError } from '../errors.ts';
import type { Schemas } from '../model/Schemas.ts';
import type { PublishedTable } from './listTables.ts';

/**
 * Holds every row of every table to its schema before a byte is written (data-model section 3).
 * @throws PipelineError (exit 1, `invalid-row`) with all faults; each names table, row, field, value and rule.
 */
export function refuseInvalidRows(tables: readonly PublishedTable[], schemas: Schemas): void {
  const validator = createValidator(schemas);
  const faults = tables.flatMap(({ name, rows }) =>
    validator.checkRows(name, rows).map((fault) => tellFault(name, fault)),
  );
  if (faults.length > 0) throw new PipelineError(1, faults);
}

function tellFault(table: string, { row, field, keyword, ja, en }: RowFault): Fault {
  return {
    code: 'invalid-row',
    file: `${table}.csv`,
    messageJa: `${table} の ${row} 行目${field === null ? '' : `、項目 \`${field}\``}（規則 \`${keyword}\`）: ${ja}`,
    messageEn: `${table}, row ${row}${field === null ? '' : `, field \`${field}\``} (rule \`${keyword}\`): ${en}`,
  };
}
