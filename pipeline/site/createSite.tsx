import { Hono } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { answerFile, answerPage } from './answers.ts';
import { nameAssets } from './assetPaths.ts';
import { renderFeed } from './feeds/renderFeed.ts';
import { renderRobots, renderSitemap } from './feeds/renderSitemap.ts';
import { listPlanPages } from './listPages.ts';
import { AboutPage } from './pages/AboutPage.tsx';
import { CataloguePage, pageSize } from './pages/CataloguePage.tsx';
import { ComparePage } from './pages/ComparePage.tsx';
import { DictionaryPage } from './pages/DictionaryPage.tsx';
import { DownloadsPage } from './pages/DownloadsPage.tsx';
import { FindingsPage } from './pages/FindingsPage.tsx';
import { IndicatorPage } from './pages/IndicatorPage.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import type { PageProps, PlanPageProps } from './pages/PageProps.ts';
import { PlanPage } from './pages/PlanPage.tsx';
import { SourcePage } from './pages/SourcePage.tsx';
import { TablePage } from './pages/TablePage.tsx';
import { VersionsPage } from './pages/VersionsPage.tsx';
import { readTable } from './readTable.ts';
import { renderPlanIndex } from './renderPlanIndex.ts';
import type { SiteSource } from './SiteSource.ts';
import { serveAssets } from './serveAssets.ts';
import { createView, type Lang, languages } from './View.ts';
import { findComparable } from './words/findComparable.ts';
import { matchPlans, readQuestion } from './words/matchPlans.ts';

/** What a site is made of. */
export interface SiteParts {
  readonly source: SiteSource;
  /** Root of the site, without a slash at its end. */
  readonly root: string;
  /** Whether the Action API is served under the same root. */
  readonly live: boolean;
}

/** Plans whose tables are read to compare indicators; reading thousands would take minutes. */
export const mostCompared = 40;

/** What draws the body of a page of one plan; `null` where there is no such page. */
type PlanBody = (props: PlanPageProps, name: string) => JSX.Element | null;

/** The pages below `/dataset/<plan>/`, by their path there. */
const planPages: readonly (readonly [path: string, body: PlanBody])[] = [
  ['', (props) => <PlanPage {...props} />],
  ['source/', (props) => <SourcePage {...props} />],
  ['findings/', (props) => <FindingsPage {...props} />],
  ['versions/', (props) => <VersionsPage {...props} />],
  ['downloads/', (props) => <DownloadsPage {...props} />],
  ['dictionary/', (props) => <DictionaryPage {...props} />],
  [
    'indicator/:name/',
    (props, name) => {
      const indicator = props.plan.tables.indicators.find(({ indicator_id: id }) => id === name);
      return indicator ? <IndicatorPage {...props} indicator={indicator} /> : null;
    },
  ],
  [
    'table/:name/',
    (props, name) => {
      const { plan, source, view } = props;
      const listed = plan.files.find(({ path, role }) => role === 'table' && path === `${name}.csv`);
      const bytes = listed ? source.readRelease(`${plan.id}/v${plan.version}/${name}.csv`) : null;
      return listed && bytes ? (
        <TablePage {...props} name={name} title={view.say(listed.label)} {...readTable(bytes)} />
      ) : null;
    },
  ],
];

/**
 * The pages of the portal as a web app that reads no file and listens nowhere by itself: served live it stands before the
 * Action API, and `npm run site` asks it for every page of `listPages`.
 * @example await createSite({ source, root: 'https://example.org', live: false }).request('/about/')
 */
export function createSite({ source, root, live }: SiteParts): Hono {
  const app = new Hono({ strict: false });
  const assets = nameAssets(source.assets);
  const propsFor = (lang: Lang, path: string): PageProps => ({
    view: createView({ lang, path, root, live, words: source.words }),
    assets,
    source,
  });
  const missing = (lang: Lang): Response => answerPage(<NotFoundPage {...propsFor(lang, '/404.html')} />, 404);

  for (const lang of languages) {
    const at = lang === 'ja' ? '' : `/${lang}`;
    const showList = (page: number, query: URLSearchParams): Response => {
      const question = readQuestion(query);
      const found = matchPlans(source.listPlans(), question);
      const plans = found.slice((page - 1) * pageSize, page * pageSize);
      if (page > 1 && plans.length === 0) return missing(lang);
      const props = {
        ...propsFor(lang, page === 1 ? '/' : `/page/${page}/`),
        plans,
        total: found.length,
        page,
        question,
      };
      return answerPage(<CataloguePage {...props} />);
    };
    app.get(at === '' ? '/' : at, (c) => showList(1, new URL(c.req.url).searchParams));
    app.get(`${at}/page/:page{[1-9][0-9]*}`, (c) =>
      showList(Number(c.req.param('page')), new URL(c.req.url).searchParams),
    );
    app.get(`${at}/about`, () => answerPage(<AboutPage {...propsFor(lang, '/about/')} />));
    app.get(`${at}/compare`, () => {
      const ids = source.listPlans().slice(0, mostCompared);
      const plans = ids.flatMap(({ id }) => source.loadPlan(id) ?? []);
      return answerPage(
        <ComparePage {...propsFor(lang, '/compare/')} groups={findComparable(plans)} shown={plans.length} />,
      );
    });
    app.get(`${at}/404.html`, () => missing(lang));
    for (const [path, body] of planPages) {
      app.get(`${at}/dataset/:plan/${path}`.replace(/\/$/, ''), (c, next) => {
        const plan = source.loadPlan(c.req.param('plan') ?? '');
        if (plan === null) return next();
        const name = c.req.param('name') ?? '';
        const own = `/dataset/${plan.id}/${path.replace(':name', encodeURIComponent(name))}`;
        const page = body({ ...propsFor(lang, own), plan }, name);
        return page === null ? missing(lang) : answerPage(page);
      });
    }
  }
  serveAssets(app, source, assets);
  app.get('/assets/plans.json', () => answerFile(renderPlanIndex(source.listPlans()), 'application/json'));
  app.get('/feed.xml', () => answerFile(renderFeed(source, root), 'application/atom+xml'));
  app.get('/sitemap.xml', () => answerFile(renderSitemap(listPlanPages(source), root), 'application/xml'));
  app.get('/robots.txt', () => answerFile(renderRobots(root), 'text/plain; charset=utf-8'));
  const trees = { releases: source.readRelease, schemas: source.readSchema };
  for (const [folder, read] of Object.entries(trees)) {
    app.get(`/${folder}/:path{.+}`, (c) => {
      const path = c.req.param('path').split('/').map(decodeURIComponent).join('/');
      const bytes = path.split('/').includes('..') ? null : read(path);
      return bytes === null ? missing('ja') : answerFile(bytes, mediaTypeOf(path));
    });
  }
  app.notFound((c) => missing(c.req.path.startsWith('/en/') ? 'en' : 'ja'));
  return app;
}

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  jsonld: 'application/ld+json',
  md: 'text/markdown; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  svg: 'image/svg+xml',
  ts: 'text/plain; charset=utf-8',
  tsv: 'text/tab-separated-values; charset=utf-8',
  ttl: 'text/turtle',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
  zip: 'application/zip',
};

/** Media type by the ending of a name; plain text where a browser would run the file as a page of this site. */
function mediaTypeOf(path: string): string {
  // Our own page of a release; a source that is a page is a stranger's.
  if (path.endsWith('/README.html')) return 'text/html; charset=utf-8';
  const ending = path.slice(path.lastIndexOf('.') + 1);
  return (
    mediaTypes[ending] ??
    (path.endsWith('SHA256SUMS') || ending === 'html' ? 'text/plain; charset=utf-8' : 'application/octet-stream')
  );
}
