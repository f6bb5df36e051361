import type { ChangeCauseCode } from '../../model/rows.ts';
import type { Evidence } from './gatherEvidence.ts';
import { correctionsDiffer } from './lastReasons.ts';
import type { MetadataChange } from './ReleaseDiff.ts';

/** Who writes a part of `plan.json`: people in plan.yaml and origin.yaml, or the city in its table. */
type Origin = 'declaration' | 'plan' | 'origin' | 'table';

/** Parts of `plan.json` by the beginning of their pointer; the first that fits. */
const origins: readonly { readonly pointer: string; readonly origin: Origin }[] = [
  { pointer: '/baseline_year', origin: 'declaration' },
  { pointer: '/plan/', origin: 'plan' },
  { pointer: '/source/', origin: 'origin' },
  { pointer: '/', origin: 'table' },
];

/**
 * What describes plan and source in another way than before, in the order of the newer `plan.json`.
 * @example diffMetadata(evidence)[0] // { pointer: '/plan/title/ja', cause: 'metadata_change', before: '計画', after: '推進計画' }
 */
export function diffMetadata(evidence: Evidence): readonly MetadataChange[] {
  const { before, after } = evidence.releases;
  return [...new Set([...after.metadata.keys(), ...before.metadata.keys()])].flatMap((pointer) => {
    const told = { before: before.metadata.get(pointer) ?? null, after: after.metadata.get(pointer) ?? null };
    return told.before === told.after ? [] : [{ pointer, cause: findCause(pointer, evidence), ...told }];
  });
}

/** What is told of the source follows the source when that is another; else a person, or this program, tells it otherwise. */
function findCause(pointer: string, evidence: Evidence): ChangeCauseCode {
  const { origin = 'table' } = origins.find((part) => pointer.startsWith(part.pointer)) ?? {};
  const { before, after } = evidence.releases;
  if (origin === 'declaration') return 'declaration';
  if (origin === 'plan') return 'metadata_change';
  if (evidence.sourceChanged) return before.edition === after.edition ? 'revision' : 'new_period';
  if (origin === 'origin') return 'metadata_change';
  return correctionsDiffer(evidence) ? 'correction' : 'rule_change';
}
