import type { Action } from './Action.ts';

/** The CKAN whose answers this portal gives. */
export const ckanVersion = '2.11.6';

/** `status_show`: what the portal is. */
export const statusShow: Action = {
  name: 'status_show',
  access: 'anyone',
  readOnly: true,
  help: "Return a dictionary with information about the site's configuration",
  run: (_params, { site }) => ({
    ckan_version: ckanVersion,
    site_title: site.title,
    site_description: site.description,
    site_url: site.url,
    locale_default: 'ja',
    error_emails_to: '',
    extensions: ['datastore', 'dcat', 'text_view', 'image_view', 'datatables_view', 'torikumi'],
  }),
};
