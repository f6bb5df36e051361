import { updateAction } from '../groups/groupActions.ts';

/** `organization_patch`. */
export const organizationPatch = updateAction('organization', true);
