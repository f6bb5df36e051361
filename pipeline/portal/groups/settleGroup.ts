import { refuse } from '../ActionError.ts';
import type { Context, Params } from '../Context.ts';
import { settleExtras } from '../datasets/settleExtras.ts';
import { isGiven, missing, readText } from '../params/readParams.ts';
import { findGroup, type Group } from '../store/groups.ts';

/** The two kinds: organisations own datasets, groups gather them. */
export type GroupKind = 'organization' | 'group';

/** An organisation or group as it will be kept, from what was sent; `current` is `null` for a new one. Throws a refusal. */
export function settleGroup(spec: Params, kind: GroupKind, current: Group | null, context: Context): Group {
  const faults: Record<string, unknown> = {};
  const id = current?.id ?? readText(spec, 'id') ?? context.newId();
  const name = readText(spec, 'name') ?? current?.name ?? '';
  const holder = findGroup(context.database, name);
  if (name === '') faults['name'] = [missing];
  else if (!/^[a-z0-9_-]{2,100}$/.test(name)) {
    faults['name'] = ['Must be purely lowercase alphanumeric (ascii) characters and these symbols: -_'];
  } else if (holder !== null && holder.id !== id) faults['name'] = ['Group name already exists in database'];
  const sent = spec['extras'];
  const extras = Array.isArray(sent) ? settleExtras(sent as Params[], faults) : [];
  if (Object.keys(faults).length > 0) throw refuse(faults);
  return {
    id,
    name,
    title: readText(spec, 'title') ?? current?.title ?? '',
    description: readText(spec, 'description') ?? '',
    image_url: readText(spec, 'image_url') ?? '',
    is_organization: kind === 'organization',
    created: current?.created ?? context.stamp(),
    state: isGiven(spec['state']) ? (spec['state'] === 'deleted' ? 'deleted' : 'active') : (current?.state ?? 'active'),
    extras,
  };
}
