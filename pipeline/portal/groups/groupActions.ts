import { refuse, refuseMissing } from '../ActionError.ts';
import type { Action } from '../actions/Action.ts';
import type { Context, Params } from '../Context.ts';
import { readBoolean, readNatural, readText, readTexts } from '../params/readParams.ts';
import { searchDatasets } from '../search/searchDatasets.ts';
import { findGroup, type Group, listGroups, removeGroup, saveGroup } from '../store/groups.ts';
import { type GroupKind, settleGroup } from './settleGroup.ts';
import { showGroup } from './showGroup.ts';

/** How CKAN calls the kinds in its messages. */
const titles: Readonly<Record<GroupKind, string>> = { organization: 'Organization', group: 'Group' };

function needGroup(params: Params, kind: GroupKind, { database }: Context, message = ''): Group {
  const wanted = readText(params, 'id');
  if (!wanted) throw refuse({ id: ['Missing value'] });
  const group = findGroup(database, wanted);
  if (group === null || group.is_organization !== (kind === 'organization')) throw refuseMissing(message);
  return group;
}

/** `organization_list` or `group_list`: names, or with `all_fields` what is known of each. */
export function listAction(kind: GroupKind): Action {
  return {
    name: `${kind}_list`,
    access: 'anyone',
    readOnly: true,
    help: `Return a list of the names of the site's ${kind}s. :param all_fields: return dicts instead of names`,
    run: (params, context) => {
      const only = readTexts(params, kind === 'organization' ? 'organizations' : 'groups');
      const offset = readNatural(params, 'offset', 0);
      const page = listGroups(context.database, kind)
        .filter(({ name }) => only === undefined || only.includes(name))
        .slice(offset, offset + readNatural(params, 'limit', Number.MAX_SAFE_INTEGER));
      if (!readBoolean(params, 'all_fields')) return page.map(({ name }) => name);
      const parts = { extras: readBoolean(params, 'include_extras'), users: readBoolean(params, 'include_users') };
      return page.map((group) => showGroup(group, parts, context));
    },
  };
}

/** `organization_show` or `group_show`: one, with its datasets when `include_datasets` says so. */
export function showAction(kind: GroupKind): Action {
  return {
    name: `${kind}_show`,
    access: 'anyone',
    readOnly: true,
    help: `Return the details of a ${kind}. :param id: the id or name :param include_datasets: include its datasets`,
    run: (params, context) => {
      const group = needGroup(params, kind, context);
      const users = readBoolean(params, 'include_users', true);
      const shown = showGroup(group, { extras: readBoolean(params, 'include_extras', true), users }, context);
      if (!readBoolean(params, 'include_datasets')) return shown;
      const field = kind === 'organization' ? 'organization' : 'groups';
      return { ...shown, packages: searchDatasets({ fq: `${field}:"${group.name}"`, rows: 1000 }, context).results };
    },
  };
}

/** `organization_create` or `group_create`. */
export function createAction(kind: GroupKind): Action {
  return {
    name: `${kind}_create`,
    access: 'writer',
    readOnly: false,
    help: `Create a new ${kind}. :param name: its name :param title: its title`,
    run: (params, context) => keep(settleGroup(params, kind, null, context), context),
  };
}

/** `organization_update` or `group_update`, and with `patches` `…_patch`, which keeps what is left out. */
export function updateAction(kind: GroupKind, patches: boolean): Action {
  return {
    name: `${kind}_${patches ? 'patch' : 'update'}`,
    access: 'writer',
    readOnly: false,
    help: `${patches ? 'Patch' : 'Update'} a ${kind}. :param id: the id or name`,
    run: (params, context) => {
      const current = needGroup(params, kind, context);
      return keep(settleGroup(patches ? { ...current, ...params } : params, kind, current, context), context);
    },
  };
}

/** `organization_delete` or `group_delete`: out of sight. An organisation that owns datasets stays. */
export function deleteAction(kind: GroupKind): Action {
  return {
    name: `${kind}_delete`,
    access: 'writer',
    readOnly: false,
    help: `Delete a ${kind}. :param id: the id or name`,
    run: (params, context) => {
      const group = needGroup(params, kind, context);
      refuseOwner(group, context);
      saveGroup(context.database, { ...group, state: 'deleted' });
      return null;
    },
  };
}

/** `organization_purge` or `group_purge`: gone for good. An organisation that owns datasets stays. */
export function purgeAction(kind: GroupKind): Action {
  return {
    name: `${kind}_purge`,
    access: 'writer',
    readOnly: false,
    help: `Purge a ${kind}. This cannot be undone. :param id: the id or name`,
    run: (params, context) => {
      const group = needGroup(params, kind, context, `${titles[kind]} was not found`);
      refuseOwner(group, context);
      removeGroup(context.database, group.id);
      return null;
    },
  };
}

function keep(group: Group, context: Context): unknown {
  saveGroup(context.database, group);
  return showGroup(group, { extras: true, users: true }, context);
}

function refuseOwner({ id, is_organization }: Group, { database }: Context): void {
  if (!is_organization) return;
  const owned = database.one("SELECT id FROM datasets WHERE json_extract(document, '$.owner_org') = ?", id);
  if (owned !== null) throw refuse({ message: ['Organization cannot be deleted while it still has datasets'] });
}
