import { createValidator } from '../../check/validateRows.ts';
import { type Fault, PipelineError } from '../../errors.ts';
import type { PublishedTables } from '../diff/PublishedTables.ts';
import { tableFacts } from '../diff/tableFacts.ts';
import { parseVersion } from './semver.ts';

/** More faults than these say nothing new. */
const mostFaults = 5;

/**
 * Holds the new data against the schemas of the last release: who validates by those must not be broken by a version that
 * promises not to.
 * @throws PipelineError (exit 1) `refused-version` when a row or `plan.json` breaks them and the next version is no MAJOR.
 */
export function refuseBreaking(previous: PublishedTables, after: PublishedTables, next: string): void {
  if (parseVersion(next)[0] > parseVersion(previous.version)[0]) return;
  const breaches =
    JSON.stringify(previous.schemas) === JSON.stringify(after.schemas) ? [] : listBreaches(previous, after);
  if (breaches.length === 0) return;
  const rest = breaches.length - mostFaults;
  throw new PipelineError(1, [...breaches.slice(0, mostFaults), tellRemedy(previous, next, Math.max(0, rest))]);
}

function listBreaches({ schemas, version }: PublishedTables, after: PublishedTables): Fault[] {
  const validator = createValidator(schemas);
  const code = 'refused-version';
  const rows = tableFacts.flatMap(({ table }) =>
    schemas[table] === undefined
      ? []
      : validator.checkRows(table, after.tables[table]).map(
          ({ row, field, ja, en }): Fault => ({
            code,
            file: `${table}.csv`,
            messageJa: `${row} 行目が前の版 ${version} のスキーマに合いません（列 \`${field ?? ''}\`）: ${ja}`,
            messageEn: `Row ${row} breaks the schema of release ${version} (column \`${field ?? ''}\`): ${en}`,
          }),
        ),
  );
  const document = schemas['plan'] === undefined ? [] : validator.checkDocument('plan', after.document);
  return [
    ...rows,
    ...document.map(
      ({ pointer, ja, en }): Fault => ({
        code,
        file: 'plan.json',
        messageJa: `前の版 ${version} のスキーマに合いません（\`${pointer || '/'}\`）: ${ja}`,
        messageEn: `Breaks the schema of release ${version} (\`${pointer || '/'}\`): ${en}`,
      }),
    ),
  ];
}

function tellRemedy({ planId, version }: PublishedTables, next: string, rest: number): Fault {
  const major = `${parseVersion(version)[0] + 1}.0.0`;
  const more = rest === 0 ? { ja: '', en: '' } : { ja: `ほかに ${rest} 件。`, en: `${rest} more. ` };
  return {
    code: 'refused-version',
    file: `data/plans/${planId}/plan.yaml`,
    messageJa: `${more.ja}版は ${next} になりますが、前の版の決まりで読む人には壊れて見えます。誤りなら直し、そうでなければ plan.yaml に \`version_at_least: ${major}\` と書いてください。`,
    messageEn: `${more.en}The version would be ${next}, yet readers who go by the last release would find this broken. Mend it, or write \`version_at_least: ${major}\` in plan.yaml if it is meant.`,
  };
}
