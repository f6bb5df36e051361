import { listAction } from '../groups/groupActions.ts';

/** `organization_list`. */
export const organizationList = listAction('organization');
