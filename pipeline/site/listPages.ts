import { nameAssets } from './assetPaths.ts';
import { pageSize } from './pages/CataloguePage.tsx';
import { places } from './places.ts';
import type { SiteSource } from './SiteSource.ts';
import { languages, localPath } from './View.ts';

/** The paths of all pages without language: what the sitemap names. */
export function listPlanPages(source: SiteSource): readonly string[] {
  const plans = source.listPlans();
  const pages = Math.ceil(plans.length / pageSize);
  return [
    '/',
    ...Array.from({ length: Math.max(0, pages - 1) }, (_, index) => `/page/${index + 2}/`),
    '/about/',
    '/compare/',
    ...plans.flatMap(({ id }) => {
      const plan = source.loadPlan(id);
      if (plan === null) return [];
      return [
        ...[places.plan, places.source, places.findings, places.versions, places.downloads, places.dictionary].map(
          (place) => place(id),
        ),
        ...plan.tables.indicators.map(({ indicator_id }) => places.indicator(id, indicator_id)),
        ...plan.files
          .filter(({ role, path }) => role === 'table' && path.endsWith('.csv'))
          .map(({ path }) => places.table(id, path.replace(/\.csv$/, ''))),
      ];
    }),
  ];
}

/** Every address of the static export under its root, releases aside: pages in each language, and the files beside them. */
export function listPages(source: SiteSource): readonly string[] {
  const { css, js, icon } = nameAssets(source.assets);
  const pages = listPlanPages(source);
  return [
    ...languages.flatMap((lang) => pages.map((path) => localPath(lang, path))),
    ...['/404.html', '/en/404.html', '/feed.xml', '/sitemap.xml', '/robots.txt', '/assets/plans.json', css, js, icon],
  ];
}
