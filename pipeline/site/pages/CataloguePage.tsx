import { Layout } from '../parts/Layout.tsx';
import { PlanCard } from '../parts/PlanCard.tsx';
import type { PlanSummary } from '../SiteSource.ts';
import { listApi } from '../words/apiOf.ts';
import { flagOrder } from '../words/flagOrder.ts';
import type { Question } from '../words/matchPlans.ts';
import { cutText } from '../words/sentences.ts';
import type { PageProps } from './PageProps.ts';

/** Plans on one page of the list. */
export const pageSize = 30;

/** The list of plans, or what a question finds in it. */
export interface CatalogueProps extends PageProps {
  /** What is shown here. */
  readonly plans: readonly PlanSummary[];
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly question: Question;
}

export function CataloguePage({ view, assets, source, plans, total, page, question }: CatalogueProps) {
  const { t, say, to, file } = view;
  const all = source.listPlans();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const publishers = [...new Set(all.map(({ publisher }) => say(publisher)))];
  const years = [...new Set(all.map(({ edition }) => edition))].sort((one, two) => two - one);
  return (
    <Layout
      view={view}
      assets={assets}
      site={source.catalog.title}
      title={say(source.catalog.title)}
      description={cutText(say(source.catalog.description), 200)}
      api={listApi(view)}
    >
      <h1>{t('市の計画は、どこまで進んだか', 'How far have the cities’ plans come?')}</h1>
      <p class="lead">{say(source.catalog.description)}</p>
      <search>
        <form
          class="search"
          method="get"
          action={to('/')}
          data-search={file('/assets/plans.json')}
          data-lang={view.lang}
        >
          <div class="field wide">
            <label for="q">{t('計画を探す', 'Find a plan')}</label>
            <input id="q" name="q" type="search" value={question.text} autocomplete="off" />
          </div>
          <div class="field">
            <label for="publisher">{t('公表した団体', 'Publisher')}</label>
            <select id="publisher" name="publisher">
              <option value="">{t('すべて', 'All')}</option>
              {publishers.slice(0, 2000).map((name) => (
                <option value={name} selected={name === question.publisher}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="year">{t('年度', 'Year')}</label>
            <select id="year" name="year">
              <option value="">{t('すべて', 'All')}</option>
              {years.map((year) => (
                <option value={String(year)} selected={year === question.year}>
                  {view.year(year)}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="flag">{t('この判定がある', 'Has the flag')}</label>
            <select id="flag" name="flag">
              <option value="">{t('すべて', 'All')}</option>
              {flagOrder.map((flag) => (
                <option value={flag} selected={flag === question.flag}>
                  {view.label('attainment', flag)}
                </option>
              ))}
            </select>
          </div>
          <button type="submit">{t('探す', 'Search')}</button>
        </form>
      </search>
      <p class="count" role="status" data-count>
        {t(`${total} 件の計画`, total === 1 ? '1 plan' : `${total} plans`)}
      </p>
      {plans.length === 0 ? (
        <p>
          {t('見つかりませんでした。言葉を短くするか、', 'Nothing was found. Use fewer words, or ')}
          <a href={to('/')}>{t('すべての計画を見てください', 'see all plans')}</a>
          {t('。', '.')}
        </p>
      ) : null}
      <ul class="cards" data-results>
        {plans.map((plan) => (
          <PlanCard view={view} plan={plan} />
        ))}
      </ul>
      {pages > 1 ? (
        <nav class="pages" aria-label={t('ページ', 'Pages')} data-pages>
          <ol>
            {Array.from({ length: pages }, (_, index) => index + 1)
              .filter((number) => number === 1 || number === pages || Math.abs(number - page) <= 2)
              .map((number) => (
                <li>
                  <a href={to(pagePath(number, question))} aria-current={number === page ? 'page' : undefined}>
                    {number}
                  </a>
                </li>
              ))}
          </ol>
        </nav>
      ) : null}
    </Layout>
  );
}

/** Path of one page of the list, with the question that was asked. */
function pagePath(page: number, { text, publisher, year, flag }: Question): string {
  const asked = Object.entries({ q: text, publisher, year: year === null ? '' : String(year), flag });
  const query = new URLSearchParams(asked.filter(([, value]) => value !== '')).toString();
  return `${page === 1 ? '/' : `/page/${page}/`}${query === '' ? '' : `?${query}`}`;
}
