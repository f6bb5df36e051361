/** A licence of the portal. */
export interface Licence {
  readonly id: string;
  readonly title: string;
  /** Where its text is; empty when there is none. */
  readonly url: string;
  readonly isOpen: boolean;
}

/**
 * The licences a dataset can have: CKAN's own default list (`ckan/model/license.py`, 2.11), and those that Japanese
 * portals add, under BODIK's ids.
 */
export const licences: readonly Licence[] = [
  { id: 'notspecified', title: 'ライセンスが指定されていません', url: '', isOpen: false },
  {
    id: 'odc-pddl',
    title: 'Open Data Commons Public Domain Dedication and License (PDDL)',
    url: 'http://www.opendefinition.org/licenses/odc-pddl',
    isOpen: true,
  },
  {
    id: 'odc-odbl',
    title: 'Open Data Commons Open Database License (ODbL)',
    url: 'http://www.opendefinition.org/licenses/odc-odbl',
    isOpen: true,
  },
  {
    id: 'odc-by',
    title: 'Open Data Commons Attribution License',
    url: 'http://www.opendefinition.org/licenses/odc-by',
    isOpen: true,
  },
  {
    id: 'cc-zero',
    title: 'クリエイティブ・コモンズ CC0',
    url: 'http://www.opendefinition.org/licenses/cc-zero',
    isOpen: true,
  },
  {
    id: 'cc-by',
    title: 'クリエイティブ・コモンズ 表示',
    url: 'http://www.opendefinition.org/licenses/cc-by',
    isOpen: true,
  },
  {
    id: 'cc-by-40-intl',
    title: 'クリエイティブ・コモンズ 表示 4.0 国際',
    url: 'https://creativecommons.org/licenses/by/4.0/deed.ja',
    isOpen: true,
  },
  {
    id: 'cc-by-sa',
    title: 'クリエイティブ・コモンズ 表示 継承',
    url: 'http://www.opendefinition.org/licenses/cc-by-sa',
    isOpen: true,
  },
  {
    id: 'gfdl',
    title: 'GNU Free Documentation License',
    url: 'http://www.opendefinition.org/licenses/gfdl',
    isOpen: true,
  },
  { id: 'other-open', title: 'その他 (オープンライセンス)', url: '', isOpen: true },
  { id: 'other-pd', title: 'その他 (パブリックドメイン)', url: '', isOpen: true },
  { id: 'other-at', title: 'その他 (表示)', url: '', isOpen: true },
  {
    id: 'uk-ogl',
    title: 'UK Open Government Licence (OGL)',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    isOpen: true,
  },
  {
    id: 'cc-nc',
    title: 'クリエイティブ・コモンズ 非商用',
    url: 'http://creativecommons.org/licenses/by-nc/2.0/',
    isOpen: false,
  },
  { id: 'other-nc', title: 'その他 (非商用)', url: '', isOpen: false },
  { id: 'other-closed', title: 'その他 (非オープンライセンス)', url: '', isOpen: false },
];

/** The licence of that id, `undefined` when the portal has none such. */
export function findLicence(id: string | null): Licence | undefined {
  return licences.find((licence) => licence.id === id);
}
