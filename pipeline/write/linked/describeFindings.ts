import type { Plan } from '../../model/Plan.ts';
import type { Json } from '../renderJson.ts';
import type { Names } from './nameThings.ts';
import { omitNulls } from './omitNulls.ts';

/**
 * What is odd in the source or was decided for it, corrections among them (code `applied-correction`), each with the cell
 * that it speaks of.
 */
export function describeFindings({ tables }: Plan, names: Names): Json[] {
  return tables.findings.map(
    ({ finding_id, code, severity, source_ref, indicator_id, printed, decided, message_ja, message_en }) => ({
      '@id': names.below('finding', finding_id),
      '@type': ['tk:Finding', 'prov:Entity'],
      'dcterms:isPartOf': names.dataset,
      code: names.code('findings', code),
      severity: names.code('severity', severity),
      about: indicator_id === null ? undefined : names.below('indicator', indicator_id),
      ...omitNulls({ printed, decided }),
      'rdfs:comment': { ja: message_ja, en: message_en },
      'prov:wasDerivedFrom': names.cell(source_ref),
    }),
  );
}
