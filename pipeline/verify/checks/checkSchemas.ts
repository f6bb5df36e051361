import { tellDifference } from '../Difference.ts';
import type { Outcome, Published } from '../Published.ts';
import { travellingSchemas } from '../readSchemas.ts';

/** Tells every file in `schemas/` that is no schema; the files are then held against this program's alone. The count is that of schemas. */
export function checkSchemas({ schemaFaults, files }: Published): Outcome {
  const differences = [...schemaFaults].map(([file, fault]) =>
    tellDifference({ file }, { ja: fault, en: fault }, { ja: 'JSON Schema 2020-12', en: 'JSON Schema 2020-12' }),
  );
  return { count: travellingSchemas.filter((name) => files.has(`schemas/${name}.json`)).length, differences };
}
