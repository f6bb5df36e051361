import { tellFault } from '../Difference.ts';
import { lineOf, type Outcome, type Published, placeRows } from '../Published.ts';
import { tableNames } from '../readPublished.ts';
import { typeRow } from '../typeRow.ts';

/** Holds every row of every table, `table.csv` included, against its JSON Schema; repeated keys are told by `checkKeys`. The count is that of rows. */
export function checkRows(published: Published): Outcome {
  const outcomes = [...tableNames, 'table' as const].map((table): Outcome => {
    const rows = table === 'table' ? listRepairedRows(published) : placeRows(published, table).map(({ row }) => row);
    const faults = published.validator.checkRows(table, rows).filter(({ keyword }) => keyword !== 'x-key');
    const differences = faults.map(({ row, field, ja, en }) => {
      const place = { file: `${table}.csv`, line: lineOf(published, table, row - 1), column: field ?? '' };
      return tellFault(place, rows[row - 1]?.[field ?? ''] ?? null, { ja, en });
    });
    return { count: rows.length, differences };
  });
  return {
    count: outcomes.reduce((sum, { count }) => sum + count, 0),
    differences: outcomes.flatMap(({ differences }) => differences),
  };
}

function listRepairedRows({ csv, schemas }: Published) {
  const { header, records } = csv.get('table.csv') ?? { header: [], records: [] };
  return records.map(({ cells }) => typeRow(header, cells, schemas['table']?.properties ?? {}));
}
