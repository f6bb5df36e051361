import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { PlanPageProps } from '../pages/PageProps.ts';
import { places } from '../places.ts';
import { apiOf } from '../words/apiOf.ts';
import { describeDataset } from '../words/describeDataset.ts';
import { cutText } from '../words/sentences.ts';
import { type Crumb, Layout } from './Layout.tsx';

/** A page of one plan: its layout, and the way to the plan's other pages. */
export interface PlanLayoutProps extends PlanPageProps {
  /** Title of the page; the plan's own when absent. */
  readonly title?: string;
  readonly description?: string;
  readonly crumbs?: readonly Crumb[];
  readonly withRecord?: boolean;
  readonly children?: Child;
}

export function PlanLayout({
  view,
  assets,
  source,
  plan,
  title,
  description,
  crumbs = [],
  withRecord,
  children,
}: PlanLayoutProps) {
  const { t, to, say, path } = view;
  const isHome = path === places.plan(plan.id);
  const own: Crumb[] = isHome ? [] : [{ text: say(plan.title), path: places.plan(plan.id) }];
  const tabs: readonly (readonly [path: string, text: string])[] = [
    [places.plan(plan.id), t('進み具合', 'Progress')],
    [places.source(plan.id), t('原資料の表', 'Source table')],
    [places.findings(plan.id), t(`気づき ${plan.tables.findings.length}`, `Findings ${plan.tables.findings.length}`)],
    [places.downloads(plan.id), t('ダウンロード', 'Downloads')],
    [places.versions(plan.id), t('版と訂正', 'Versions')],
    [places.dictionary(plan.id), t('データ項目', 'Data dictionary')],
  ];
  return (
    <Layout
      view={view}
      assets={assets}
      site={source.catalog.title}
      title={cutText(title ?? say(plan.title), 80)}
      description={cutText(description ?? say(plan.description), 200)}
      crumbs={[...own, ...crumbs]}
      api={apiOf(view, plan)}
      picture={places.release(plan.id, plan.version, 'charts/attainment.svg')}
      head={
        <>
          <link
            rel="alternate"
            type="application/ld+json"
            href={view.file(places.release(plan.id, plan.version, 'dataset.jsonld'))}
          />
          {withRecord ? <script type="application/ld+json">{raw(describeDataset(plan, view.root))}</script> : null}
        </>
      }
    >
      <nav class="tabs" aria-label={t('この計画', 'This plan')}>
        <ul>
          {tabs.map(([target, text]) => (
            <li>
              <a href={to(target)} aria-current={target === path ? 'page' : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Layout>
  );
}
