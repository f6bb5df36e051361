import { listAction } from '../groups/groupActions.ts';

/** `group_list`. */
export const groupList = listAction('group');
