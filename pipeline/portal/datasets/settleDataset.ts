import { ActionError, refuse } from '../ActionError.ts';
import { type Context, isObject, type Params } from '../Context.ts';
import { isGiven, missing, readBoolean, readText, toText } from '../params/readParams.ts';
import { findDataset, findResourceOwner } from '../store/datasets.ts';
import { findGroup } from '../store/groups.ts';
import type { Dataset, Resource } from './Dataset.ts';
import { textFields } from './Dataset.ts';
import { settleExtras } from './settleExtras.ts';
import { type FieldFaults, settleResource } from './settleResource.ts';
import { settleTags } from './settleTags.ts';

const namePattern = /^[a-z0-9_-]{2,100}$/;
const mailPattern = /^[^\s@]+@[^\s@]+$/;
const idPattern = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

/**
 * A dataset as it will be kept, from what was sent for it; `current` is `null` for a new one.
 * Rules of `default_create_package_schema` and `default_update_package_schema` (CKAN 2.11): an update keeps name,
 * organisation, privacy and state that are left out, and empties everything else. Throws a refusal with all faults.
 * @example settleDataset({ name: 'plan', owner_org: 'ebetsu' }, null, context).title // 'plan'
 */
export function settleDataset(spec: Params, current: Dataset | null, context: Context): Dataset {
  const faults: Record<string, unknown> = {};
  const now = context.stamp();
  const id = current?.id ?? readText(spec, 'id') ?? context.newId();
  if (current === null && isGiven(spec['id'])) Object.assign(faults, checkNewId(id, context));
  const name = readText(spec, 'name') ?? current?.name ?? '';
  Object.assign(faults, checkName(name, id, context), checkTexts(spec));
  const organisation = isGiven(spec['owner_org']) || current === null ? readText(spec, 'owner_org') : current.owner_org;
  const owner = organisation ? findGroup(context.database, organisation) : null;
  if (owner === null) {
    faults['owner_org'] = [organisation ? 'Organization does not exist' : 'An organization must be provided'];
  }
  const extras = settleExtras(listOf(spec, 'extras'), faults);
  const tags = settleTags(listOf(spec, 'tags'), readText(spec, 'tag_string'), faults);
  const resources = settleResources(listOf(spec, 'resources'), { id, current, now, context }, faults);
  const groups = listOf(spec, 'groups').flatMap((group) => {
    const wanted = readText(group, 'id') ?? readText(group, 'name');
    const found = wanted === undefined ? null : findGroup(context.database, wanted);
    return found === null || found.is_organization ? [] : [found.id];
  });
  if (Object.keys(faults).length > 0) throw refuse(faults);
  return {
    id,
    name,
    title: (readText(spec, 'title') ?? '').trim() || name,
    type: current?.type ?? readText(spec, 'type') ?? 'dataset',
    state: settleState(spec, current),
    private: isGiven(spec['private']) ? readBoolean(spec, 'private') : (current?.private ?? false),
    owner_org: owner?.id ?? '',
    metadata_created: current?.metadata_created ?? now,
    metadata_modified: now,
    texts: Object.fromEntries(textFields.map((field) => [field, readText(spec, field) ?? null])) as Dataset['texts'],
    extras,
    tags,
    groups: [...new Set(groups)],
    resources,
  };
}

/** A list of objects that was sent, empty when none was. CKAN calls anything else an integrity error. */
function listOf(spec: Params, field: string): readonly Record<string, unknown>[] {
  const value = spec[field];
  if (!isGiven(value)) return [];
  if (Array.isArray(value) && value.every(isObject)) return value;
  const kind = Array.isArray(value) ? 'list' : typeof value;
  throw new ActionError({
    kind: 'integrity',
    message: `Only lists of dicts can be placed against subschema ('${field}',), not ${kind}`,
  });
}

function settleState(spec: Params, current: Dataset | null): Dataset['state'] {
  const state = spec['state'];
  if (state === 'active' || state === 'draft' || state === 'deleted') return state;
  return current?.state ?? 'active';
}

function checkNewId(id: string, { database }: Context): FieldFaults {
  if (!idPattern.test(id)) return { id: ['Invalid id provided'] };
  return findDataset(database, id) === null ? {} : { id: ['Dataset id already exists'] };
}

function checkName(name: string, id: string, { database }: Context): FieldFaults {
  if (name === '') return { name: [missing] };
  if (['new', 'edit', 'search'].includes(name)) return { name: ['That name cannot be used'] };
  if (!namePattern.test(name)) {
    if (name.length < 2) return { name: ['Must be at least 2 characters long'] };
    if (name.length > 100) return { name: ['Name must be a maximum of 100 characters long'] };
    return { name: ['Must be purely lowercase alphanumeric (ascii) characters and these symbols: -_'] };
  }
  const holder = findDataset(database, name);
  const isFree = holder === null || holder.id === id || holder.state === 'deleted';
  return isFree ? {} : { name: ['That URL is already in use.'] };
}

function checkTexts(spec: Params): FieldFaults {
  const faults: FieldFaults = {};
  if ((readText(spec, 'version') ?? '').length > 100)
    faults['version'] = ['Version must be a maximum of 100 characters long'];
  for (const field of ['author_email', 'maintainer_email']) {
    const mail = (readText(spec, field) ?? '').trim();
    if (mail !== '' && !mailPattern.test(mail)) faults[field] = [`Email ${mail} is not a valid format`];
  }
  return faults;
}

function settleResources(
  specs: readonly Params[],
  { id: datasetId, current, now, context }: { id: string; current: Dataset | null; now: string; context: Context },
  faults: Record<string, unknown>,
): readonly Resource[] {
  const before = new Map((current?.resources ?? []).map((resource) => [resource.id, resource]));
  const settled = specs.map((spec) => {
    const given = isGiven(spec['id']) && spec['id'] !== '' ? toText(spec['id']) : null;
    const id = given ?? context.newId();
    const { resource, faults: wrong } = settleResource(spec, { id, datasetId, current: before.get(id), now });
    if (given !== null) Object.assign(wrong, checkResourceId(given, datasetId, context));
    return { resource, wrong };
  });
  if (settled.some(({ wrong }) => Object.keys(wrong).length > 0)) {
    faults['resources'] = settled.map(({ wrong }) => wrong);
  }
  // Two of one id are one resource: the later one, in the later place.
  return settled
    .map(({ resource }) => resource)
    .filter((resource, at, all) => !all.slice(at + 1).some(({ id }) => id === resource.id));
}

function checkResourceId(id: string, datasetId: string, { database }: Context): FieldFaults {
  if (!idPattern.test(id)) return { id: ['Invalid id provided'] };
  const owner = findResourceOwner(database, id);
  return owner === null || owner === datasetId ? {} : { id: ['Resource id already exists.'] };
}
