import type { Action } from './Action.ts';

/** `site_read`: whether the caller may read the site. Everybody may. */
export const siteRead: Action = {
  name: 'site_read',
  access: 'anyone',
  readOnly: true,
  help: 'Return true: everybody may read this site',
  run: () => true,
};
