import { updateAction } from '../groups/groupActions.ts';

/** `group_patch`. */
export const groupPatch = updateAction('group', true);
