import { type Licence, licences } from '../datasets/licences.ts';
import type { Action } from './Action.ts';

/** `license_list`: the licences that a dataset can have. */
export const licenseList: Action = {
  name: 'license_list',
  access: 'anyone',
  readOnly: true,
  help: 'Return the list of licenses available for datasets on the site',
  run: () => licences.map(showLicence),
};

function showLicence({ id, title, url, isOpen }: Licence): Readonly<Record<string, string>> {
  return {
    id,
    title,
    url,
    od_conformance: isOpen ? 'approved' : 'not reviewed',
    osd_conformance: 'not reviewed',
    status: 'active',
    is_generic: id.startsWith('other-') || id === 'notspecified' ? 'True' : 'False',
    domain_content: isOpen ? 'True' : 'False',
    domain_data: isOpen ? 'True' : 'False',
    domain_software: 'False',
    family: '',
    maintainer: '',
  };
}
