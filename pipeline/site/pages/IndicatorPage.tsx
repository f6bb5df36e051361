import { raw } from 'hono/html';
import { renderIndicatorChart } from '../../chart/renderIndicatorChart.ts';
import { toIndicatorInput } from '../../chart/toIndicatorInput.ts';
import type { IndicatorRow } from '../../model/rows.ts';
import { FindingList } from '../parts/FindingList.tsx';
import { FlagBadge } from '../parts/FlagBadge.tsx';
import { History } from '../parts/History.tsx';
import { MethodTable } from '../parts/MethodTable.tsx';
import { PlanLayout } from '../parts/PlanLayout.tsx';
import { SourceExcerpt } from '../parts/SourceExcerpt.tsx';
import { TargetList } from '../parts/TargetList.tsx';
import { YearTable } from '../parts/YearTable.tsx';
import { places } from '../places.ts';
import { nameIndicator, tellReason } from '../words/sentences.ts';
import type { PlanPageProps } from './PageProps.ts';

/** One indicator: chart, years with flag and reason, target and baseline, the cells of the source, findings, editions. */
export function IndicatorPage(props: PlanPageProps & { readonly indicator: IndicatorRow }) {
  const { view, plan, source, indicator } = props;
  const { t, to } = view;
  const { indicator_id: id } = indicator;
  const name = nameIndicator(indicator);
  const observations = plan.tables.observations.filter((row) => row.indicator_id === id);
  const targets = plan.tables.targets.filter((row) => row.indicator_id === id);
  const attributes = plan.tables.attributes.filter((row) => row.indicator_id === id);
  const findings = plan.tables.findings.filter((row) => row.indicator_id === id);
  const latest = observations.findLast((row) => row.fiscal_year === indicator.latest_fiscal_year);
  const methods = plan.tables.methods.filter(
    (row) => row.indicator_id === id && row.period === latest?.period && row.series === latest.series,
  );
  const above = [indicator.goal, indicator.policy, indicator.initiative].filter((title) => title !== null);
  const { indicators } = plan.tables;
  const at = indicators.indexOf(indicator);
  return (
    <PlanLayout {...props} title={name} description={`${view.say(plan.title)} ${name} ${indicator.target_text ?? ''}`}>
      <p class="above" lang="ja">
        {above.map((title, index) => (
          <>
            {index === 0 ? '' : ' › '}
            <bdi>{title}</bdi>
          </>
        ))}
      </p>
      <h1 lang="ja">
        <bdi>{name}</bdi>
      </h1>
      <div class="verdict">
        <FlagBadge view={view} flag={indicator.latest_attainment ?? 'no_data'} large />
        {latest ? (
          <p>
            {t(
              `${view.year(latest.fiscal_year ?? plan.edition)}の実績 `,
              `Result of ${view.year(latest.fiscal_year ?? plan.edition)}: `,
            )}
            <strong lang="ja">
              <bdi>{latest.value_text ?? '—'}</bdi>
            </strong>
            {t('、目標 ', ', target ')}
            <strong lang="ja">
              <bdi>{indicator.target_text ?? '—'}</bdi>
            </strong>
            {t('。', '. ')}
            {tellReason(view, latest)}
          </p>
        ) : (
          <p>{t('実績はまだありません。', 'No result yet.')}</p>
        )}
      </div>
      <figure class="chart">
        {raw(
          renderIndicatorChart(toIndicatorInput(plan.tables, id, view.words), {
            lang: view.lang,
            idPrefix: 'chart',
            flagWords: view.flagWords,
          }),
        )}
      </figure>
      <section>
        <h2 id="years">{t('年度ごとの実績と判定', 'Results and flags by year')}</h2>
        <YearTable view={view} plan={plan} rows={observations} />
      </section>
      <MethodTable view={view} plan={plan} rows={methods} />
      <section>
        <h2 id="target">{t('目標と初期値', 'Target and baseline')}</h2>
        <TargetList view={view} plan={plan} indicator={indicator} targets={targets} />
      </section>
      <section>
        <h2 id="source">{t('原資料のこの部分', 'This part of the source')}</h2>
        <SourceExcerpt view={view} plan={plan} indicatorId={id} />
      </section>
      {attributes.length === 0 ? null : (
        <section>
          <h2 id="attributes">{t('そのほかの記載', 'Further entries')}</h2>
          <dl class="facts-list" lang="ja">
            {attributes.map(({ attribute, value, source_ref: ref }) => (
              <div>
                <dt>
                  <bdi>{attribute}</bdi>
                </dt>
                <dd>
                  <a href={to(places.cell(plan.id, ref))}>
                    <bdi>{value}</bdi>
                  </a>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section>
        <h2 id="odd">{t('気づきと訂正', 'Findings and corrections')}</h2>
        {findings.length === 0 ? (
          <p>{t('この指標についての気づきはありません。', 'There is no finding about this indicator.')}</p>
        ) : (
          <FindingList view={view} plan={plan} rows={findings} words={source.words} level={3} />
        )}
      </section>
      <History view={view} plan={plan} indicatorId={id} />
      <nav class="around" aria-label={t('前後の指標', 'Neighbours')}>
        {[at - 1, at + 1].map((index) => {
          const next = indicators[index];
          return next === undefined || index < 0 ? (
            <span />
          ) : (
            <a href={to(places.indicator(plan.id, next.indicator_id))} rel={index < at ? 'prev' : 'next'} lang="ja">
              {index < at ? '← ' : ''}
              <bdi>{nameIndicator(next)}</bdi>
              {index < at ? '' : ' →'}
            </a>
          );
        })}
      </nav>
    </PlanLayout>
  );
}
