import { FlagBadge } from '../parts/FlagBadge.tsx';
import { FlagBar } from '../parts/FlagBar.tsx';
import { Layout } from '../parts/Layout.tsx';
import { Scroll } from '../parts/Scroll.tsx';
import { places } from '../places.ts';
import { listApi } from '../words/apiOf.ts';
import type { Comparable } from '../words/findComparable.ts';
import { nameIndicator, renderRate } from '../words/sentences.ts';
import type { PageProps } from './PageProps.ts';

/** Plans side by side: rates never without their denominators, values only where name, unit and direction agree. */
export function ComparePage({
  view,
  assets,
  source,
  groups,
  shown,
}: PageProps & {
  readonly groups: readonly Comparable[];
  /** Plans whose indicators were compared; the others are named by their counts alone. */
  readonly shown: number;
}) {
  const { t, say, to } = view;
  const plans = source.listPlans();
  const title = t('計画を比べる', 'Compare plans');
  return (
    <Layout
      view={view}
      assets={assets}
      site={source.catalog.title}
      title={title}
      description={t(
        '計画どうしの達成の割合を、分母とともに比べます。',
        'Rates of attainment side by side, with their denominators.',
      )}
      crumbs={[]}
      api={listApi(view)}
    >
      <h1>{title}</h1>
      <p>
        {t(
          '目標の立て方は市によって違います。割合だけで順位は付けられません。分母（判定できる目標の数）とあわせて読んでください。順番は団体名の順です。',
          'Cities set their targets differently, so a rate alone makes no ranking. Read it with its denominator, the number of targets that can be judged. The order is by name.',
        )}
      </p>
      {plans.length < 2 ? (
        <p>
          {t(
            'いまある計画は1つです。ほかの市の表を加えると、ここで比べられます。',
            'There is one plan so far. With a second one, they are compared here.',
          )}
        </p>
      ) : null}
      <section>
        <h2 id="rates">{t('達成の割合', 'Rates of attainment')}</h2>
        <Scroll labelledby="rates">
          <table class="compare">
            <thead>
              <tr>
                <th scope="col">{t('計画', 'Plan')}</th>
                <th scope="col">{t('年度', 'Year')}</th>
                <th scope="col">{t('達成 / 判定できる目標', 'Met / can be judged')}</th>
                <th scope="col">{t('割合', 'Rate')}</th>
                <th scope="col">{t('すべての判定', 'All flags')}</th>
              </tr>
            </thead>
            <tbody>
              {plans.slice(0, 200).map((plan) => (
                <tr>
                  <th scope="row">
                    <a href={to(places.plan(plan.id))}>
                      {say(plan.publisher)} {say(plan.title)}
                    </a>
                  </th>
                  <td>{view.year(plan.edition)}</td>
                  <td class="number">
                    {plan.counts === null ? '—' : `${plan.counts.numerator} / ${plan.counts.denominator}`}
                  </td>
                  <td class="number">{renderRate(plan.counts?.rate ?? null)}</td>
                  <td>{plan.counts === null ? '—' : <FlagBar view={view} counts={plan.counts} small />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </section>
      <section>
        <h2 id="indicators">{t('同じ指標', 'The same indicators')}</h2>
        <p>
          {t(
            '名前・単位・望ましい方向がすべて同じ指標だけを並べます。同じ名前でも、数え方まで同じとは限りません。',
            'Only indicators whose name, unit and direction all agree. Even so, they may be counted differently.',
          )}
          {shown < plans.length
            ? t(
                `（${plans.length} のうち ${shown} の計画を調べました。）`,
                ` (${shown} of ${plans.length} plans were looked at.)`,
              )
            : ''}
        </p>
        {groups.length === 0 ? <p>{t('同じ指標はありません。', 'There are none.')}</p> : null}
        {groups.map(({ name, unit, members }, index) => (
          <Scroll label={`${name} ${index + 1}`}>
            <table class="compare">
              <caption lang="ja">
                <bdi>{name}</bdi>
                {unit === null ? '' : `（${unit}）`}
              </caption>
              <thead>
                <tr>
                  <th scope="col">{t('団体', 'Publisher')}</th>
                  <th scope="col">{t('目標', 'Target')}</th>
                  <th scope="col">{t('最新の実績', 'Latest result')}</th>
                  <th scope="col">{t('判定', 'Flag')}</th>
                </tr>
              </thead>
              <tbody>
                {members.map(({ plan, indicator }) => (
                  <tr>
                    <th scope="row">
                      <a
                        href={to(places.indicator(plan.id, indicator.indicator_id))}
                        aria-label={`${say(plan.publisher)} ${nameIndicator(indicator)}`}
                      >
                        {say(plan.publisher)}
                      </a>
                    </th>
                    <td lang="ja">
                      <bdi>{indicator.target_text ?? '—'}</bdi>
                    </td>
                    <td lang="ja">
                      <bdi>{indicator.latest_value_text ?? '—'}</bdi>
                      {indicator.latest_fiscal_year === null ? '' : `（${indicator.latest_fiscal_year}）`}
                    </td>
                    <td>
                      <FlagBadge view={view} flag={indicator.latest_attainment ?? 'no_data'} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        ))}
      </section>
    </Layout>
  );
}
