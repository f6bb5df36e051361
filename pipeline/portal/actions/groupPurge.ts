import { purgeAction } from '../groups/groupActions.ts';

/** `group_purge`. */
export const groupPurge = purgeAction('group');
