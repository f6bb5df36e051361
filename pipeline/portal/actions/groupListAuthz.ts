import { showOrganisation } from '../datasets/showDataset.ts';
import { listGroups } from '../store/groups.ts';
import type { Action } from './Action.ts';

/** `group_list_authz`: groups that the caller may put datasets in: all with the token, none without. */
export const groupListAuthz: Action = {
  name: 'group_list_authz',
  access: 'anyone',
  readOnly: true,
  help: 'Return the list of groups that the user is authorized to edit',
  run: (_params, { database, mayWrite }) =>
    (mayWrite ? listGroups(database, 'group') : []).map((group) => ({
      ...showOrganisation(group),
      display_name: group.title || group.name,
      image_display_url: group.image_url,
    })),
};
