import { createAction } from '../groups/groupActions.ts';

/** `organization_create`. */
export const organizationCreate = createAction('organization');
