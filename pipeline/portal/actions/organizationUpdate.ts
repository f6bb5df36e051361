import { updateAction } from '../groups/groupActions.ts';

/** `organization_update`. */
export const organizationUpdate = updateAction('organization', false);
