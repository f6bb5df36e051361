import { showAction } from '../groups/groupActions.ts';

/** `organization_show`. */
export const organizationShow = showAction('organization');
