import { isRecord } from '../api/toTrouble.ts';
import type { Portal } from '../Portal.ts';

type Params = Readonly<Record<string, string | number | boolean>>;

/** Calls a reading action. Throws a `PipelineError` (exit 3) for anything but a success. */
export async function ask({ client, toFailure }: Portal, action: string, params: Params): Promise<unknown> {
  const outcome = await client.read(action, params);
  if ('trouble' in outcome) throw toFailure(action, outcome.trouble);
  return outcome.done;
}

/** Calls a reading action for a thing that may not be there: null for none, and for one that the user may not see. */
export async function askMaybe({ client, toFailure }: Portal, action: string, params: Params): Promise<unknown> {
  const outcome = await client.read(action, params);
  if ('done' in outcome) return outcome.done;
  if (outcome.trouble.kind === 'absent' || outcome.trouble.kind === 'refused') return null;
  throw toFailure(action, outcome.trouble);
}

/** The names in a list of organisations or groups. */
export function namesOf(value: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return items.flatMap((item) => (isRecord(item) && typeof item['name'] === 'string' ? [item['name']] : []));
}
