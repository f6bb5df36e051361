import { purgeAction } from '../groups/groupActions.ts';

/** `organization_purge`. */
export const organizationPurge = purgeAction('organization');
