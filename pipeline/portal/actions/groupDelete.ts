import { deleteAction } from '../groups/groupActions.ts';

/** `group_delete`. */
export const groupDelete = deleteAction('group');
