import type { Erratum } from '../../model/Settings.ts';
import { renderDocument } from '../../write/renderJson.ts';

/** Address of the schema of `errata.json`. */
const schemaId = 'https://torikumi.example/schemas/v1/errata.json';

/**
 * `errata.json` of a release: the mistakes in earlier releases that are known by now, in the order in which people wrote them.
 * What a person left out is `null`.
 * @example renderErrata('ebetsu-gyokaku', []) // '{ "$schema": …, "plan_id": "ebetsu-gyokaku", "errata": [] }'
 */
export function renderErrata(planId: string, errata: readonly Erratum[]): Uint8Array {
  return renderDocument({
    $schema: schemaId,
    plan_id: planId,
    errata: errata.map(({ version, table, key, column, wrong, right, reason, fixed_in, who, date }) => ({
      version,
      table,
      key,
      column: column ?? null,
      wrong,
      right: right ?? null,
      reason,
      fixed_in: fixed_in ?? null,
      who,
      date,
    })),
  });
}
