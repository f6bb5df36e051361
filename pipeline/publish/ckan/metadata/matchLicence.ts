import type { PlanDocument } from '../../../model/rows.ts';
import type { CkanFacts } from '../CkanSettings.ts';

/** One licence as `license_list` gives it. */
export interface PortalLicence {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

/**
 * The portal's own id for the licence of a plan: the one that the settings name, or one of the same id, of
 * `ckan_licences.csv` in its order, or of the same address; null when the portal lists none of them.
 * @example matchLicence({ status: 'confirmed', id: 'CC-BY-4.0', note }, undefined, [{ id: 'cc-by', … }], facts) // 'cc-by'
 */
export function matchLicence(
  licence: PlanDocument['plan']['licence'],
  chosen: string | undefined,
  listed: readonly PortalLicence[],
  facts: Pick<CkanFacts, 'ckan_licences'>,
): string | null {
  const find = (holds: (entry: PortalLicence) => boolean): string | null => listed.find(holds)?.id ?? null;
  const wanted = chosen ?? licence.id ?? licence.status;
  const exact = find(({ id }) => id.toLowerCase() === wanted.toLowerCase());
  if (chosen !== undefined || exact !== null) return exact;
  for (const { licence: known, portal_id } of facts.ckan_licences) {
    const mapped = known === wanted ? find(({ id }) => id === portal_id) : null;
    if (mapped !== null) return mapped;
  }
  const address = licence.url === undefined ? '' : plainAddress(licence.url);
  return address === '' ? null : find(({ url }) => plainAddress(url) === address);
}

/** A licence's address without what differs between lists: scheme, `www.`, the last slash, `deed.ja`. */
function plainAddress(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/(?:deed|legalcode)(?:\.[a-z-]+)?$/, '')
    .replace(/\/$/, '');
}
