import { places } from '../places.ts';
import type { SitePlan } from '../SiteSource.ts';
import type { View } from '../View.ts';

/**
 * Address of a plan for programs, under the site's root: the Action API where it is served, else the plan's document.
 * @example apiOf(view, plan) // '/api/3/action/package_show?id=ebetsu-gyokaku'
 */
export function apiOf({ live }: Pick<View, 'live'>, { id, version }: Pick<SitePlan, 'id' | 'version'>): string {
  return live ? `/api/3/action/package_show?id=${encodeURIComponent(id)}` : places.release(id, version, 'plan.json');
}

/** Address of the list of plans for programs, under the site's root. */
export function listApi({ live }: Pick<View, 'live'>): string {
  return live ? '/api/3/action/package_search' : '/assets/plans.json';
}
