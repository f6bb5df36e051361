import { refuseAccess, refuseMissing } from '../ActionError.ts';
import { portalUser } from '../datasets/portalUser.ts';
import { readText } from '../params/readParams.ts';
import type { Action } from './Action.ts';

/** `user_show`: the one user, whoever has the token. Without an id it answers who is asking. */
export const userShow: Action = {
  name: 'user_show',
  access: 'anyone',
  readOnly: true,
  help: 'Return a user account. :param id: the id or name of the user',
  run: (params, { mayWrite, database }) => {
    const id = readText(params, 'id');
    if (id === undefined && !mayWrite) throw refuseMissing();
    if (!mayWrite) throw refuseAccess('Access denied');
    if (id !== undefined && id !== portalUser.id && id !== portalUser.name) throw refuseMissing();
    const row = database.one("SELECT count(*) AS total FROM datasets WHERE state = 'active'");
    return {
      ...portalUser,
      fullname: portalUser.display_name,
      about: null,
      activity_streams_email_notifications: false,
      image_url: null,
      image_display_url: null,
      number_created_packages: row?.['total'] ?? 0,
      state: 'active',
      sysadmin: true,
    };
  },
};
