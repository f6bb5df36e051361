import { showAction } from '../groups/groupActions.ts';

/** `group_show`. */
export const groupShow = showAction('group');
