import { type Difference, type Row, tellDifference, tellFault } from '../Difference.ts';
import { scalarsOf } from '../flattenPlan.ts';
import type { Outcome, Published } from '../Published.ts';
import { objectOf, readJson } from '../readJson.ts';

/** Documents that record a release, by file: the name of their schema. */
const records = [
  ['changes.json', 'changes'],
  ['errata.json', 'errata'],
] as const;

/** Holds `changes.json` and `errata.json` against their schemas and against plan and version. The count is that of documents. */
export function checkRecords(published: Published): Outcome {
  return {
    count: records.length,
    differences: records.flatMap(([file, schema]) => checkRecord(file, schema, published)),
  };
}

function checkRecord(file: string, schema: string, { files, validator, plan }: Published): Difference[] {
  const record = readJson(files.get(file));
  if ('fault' in record) {
    const found = { ja: record.fault, en: record.fault };
    return [tellDifference({ file }, found, { ja: 'JSON の文書', en: 'a JSON document' })];
  }
  const faults = validator
    .checkDocument(schema, record.value)
    .map(({ pointer, value, ja, en }) =>
      tellFault({ file, at: pointer }, typeof value === 'string' ? value : (JSON.stringify(value) ?? ''), { ja, en }),
    );
  if (faults.length > 0) return faults;
  const { plan: nested, ...rest } = objectOf(plan);
  const { plan_id: planId = null } = scalarsOf(objectOf({ value: nested }));
  const expected: Row = { ...scalarsOf(rest), plan_id: planId };
  const said = scalarsOf(objectOf(record));
  return (['plan_id', 'version', 'schema_version', 'edition'] as const).flatMap((key) => {
    const [found, wanted = null] = [said[key], expected[key]];
    return found === undefined || found === wanted ? [] : [tellDifference({ file, at: `/${key}` }, found, wanted)];
  });
}
