import type { SitePlan } from '../SiteSource.ts';
import type { View } from '../View.ts';
import { FlagBadge } from './FlagBadge.tsx';
import { Scroll } from './Scroll.tsx';

/** What each edition told of an indicator, one edition a column; nothing while the plan has one edition. */
export function History({ view, plan, indicatorId }: { view: View; plan: SitePlan; indicatorId: string }) {
  const { t } = view;
  const rows = plan.tables.history.filter((row) => row.indicator_id === indicatorId);
  const editions = [...new Set(rows.map(({ edition }) => edition))].sort();
  if (editions.length < 2) return null;
  const periods = [...new Set(rows.map(({ period, series }) => `${period}${series === null ? '' : ` ${series}`}`))];
  return (
    <section>
      <h2 id="history">{t('版による違い', 'What each edition said')}</h2>
      <Scroll labelledby="history">
        <table class="years">
          <thead>
            <tr>
              <th scope="col">{t('期間', 'Period')}</th>
              {editions.map((edition) => (
                <th scope="col">{t(`${edition} 年度版`, `Edition ${edition}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {periods.map((period) => (
              <tr>
                <th scope="row">{period}</th>
                {editions.map((edition) => {
                  const row = rows.find(
                    (entry) =>
                      entry.edition === edition &&
                      `${entry.period}${entry.series === null ? '' : ` ${entry.series}`}` === period,
                  );
                  return (
                    <td>
                      {row === undefined ? (
                        '—'
                      ) : (
                        <>
                          <bdi lang="ja">{row.value_text ?? '—'}</bdi> <FlagBadge view={view} flag={row.attainment} />
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
