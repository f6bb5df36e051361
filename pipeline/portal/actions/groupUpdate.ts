import { updateAction } from '../groups/groupActions.ts';

/** `group_update`. */
export const groupUpdate = updateAction('group', false);
