import { deleteAction } from '../groups/groupActions.ts';

/** `organization_delete`. */
export const organizationDelete = deleteAction('organization');
