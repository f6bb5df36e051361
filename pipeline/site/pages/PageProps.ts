import type { AssetPaths } from '../assetPaths.ts';
import type { SitePlan, SiteSource } from '../SiteSource.ts';
import type { View } from '../View.ts';

/** What every page is drawn from. */
export interface PageProps {
  readonly view: View;
  readonly assets: AssetPaths;
  readonly source: SiteSource;
}

/** What every page of one plan is drawn from. */
export interface PlanPageProps extends PageProps {
  readonly plan: SitePlan;
}
