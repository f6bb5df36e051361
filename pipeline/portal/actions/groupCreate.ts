import { createAction } from '../groups/groupActions.ts';

/** `group_create`. */
export const groupCreate = createAction('group');
