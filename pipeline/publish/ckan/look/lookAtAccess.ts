import { isRecord } from '../api/toTrouble.ts';
import type { Access, CkanState } from '../CkanState.ts';
import type { PortalLicence } from '../metadata/matchLicence.ts';
import type { Portal } from '../Portal.ts';
import { ask, askMaybe, namesOf } from './ask.ts';

/** What the token may do on the portal, and what the portal offers. */
export type PortalAccess = Pick<CkanState, 'isTokenKnown' | 'extensions' | 'organisation' | 'groups' | 'licences'>;

/** One entry of `license_list`. */
function readLicence(value: unknown): readonly PortalLicence[] {
  if (!isRecord(value)) return [];
  const text = (key: string): string => (typeof value[key] === 'string' ? value[key] : '');
  return [{ id: text('id'), title: text('title'), url: text('url') }];
}

/** What may be done in an organisation or group: `open` is the list of those that the user may write to. */
async function lookAtGroup(portal: Portal, action: string, name: string, open: readonly string[]): Promise<Access> {
  if (open.includes(name)) return 'open';
  return (await askMaybe(portal, action, { id: name })) === null ? 'absent' : 'closed';
}

/**
 * Reads what the token may do in the organisation and the groups, the portal's plug-ins and its licences.
 * An anonymous caller gets empty lists and no error, so the token itself is asked about first.
 */
export async function lookAtAccess(portal: Portal, organisation: string): Promise<PortalAccess> {
  const status = await ask(portal, 'status_show', {});
  const extensions = isRecord(status) && Array.isArray(status['extensions']) ? status['extensions'].map(String) : null;
  const isTokenKnown = (await askMaybe(portal, 'user_show', {})) !== null;
  const mine = namesOf(await ask(portal, 'organization_list_for_user', { permission: 'create_dataset' }));
  const wanted = portal.settings.groups ?? [];
  const open = wanted.length === 0 ? [] : namesOf(await ask(portal, 'group_list_authz', {}));
  const groups = new Map<string, Access>();
  for (const name of wanted) groups.set(name, await lookAtGroup(portal, 'group_show', name, open));
  const licences = await ask(portal, 'license_list', {});
  return {
    isTokenKnown,
    extensions,
    organisation: await lookAtGroup(portal, 'organization_show', organisation, mine),
    groups,
    licences: Array.isArray(licences) ? licences.flatMap(readLicence) : [],
  };
}
