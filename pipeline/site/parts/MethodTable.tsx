import type { MethodRow } from '../../model/rows.ts';
import { places } from '../places.ts';
import type { SitePlan } from '../SiteSource.ts';
import type { View } from '../View.ts';
import { tellChanges } from '../words/tellChanges.ts';
import { FlagBadge } from './FlagBadge.tsx';
import { Scroll } from './Scroll.tsx';

/**
 * What other published methods make of an indicator's figure of one year: score, band, the flag that it would have, and whether that
 * is another. Nothing for a year without a figure, or a release made before there was `methods.csv`.
 */
export function MethodTable({ view, plan, rows }: { view: View; plan: SitePlan; rows: readonly MethodRow[] }) {
  const { t, to } = view;
  const [first] = rows;
  if (first === undefined) return null;
  const reasons = [...new Set(rows.map(({ undefined_reason }) => undefined_reason))];
  const [only = null] = reasons.length === 1 ? reasons : [];
  return (
    <section>
      <h2 id="methods">{t('別の計算方法では', 'By other methods')}</h2>
      <p>
        {first.fiscal_year === null
          ? ''
          : t(
              `${view.year(first.fiscal_year)}の実績で比べます。`,
              `For the result of ${view.year(first.fiscal_year)}. `,
            )}
        {only === null
          ? tellChanges(view, rows)
          : `${view.explain('method_undefined', only)}${t('ほかの方法では計算できません。', ' Other methods cannot be applied.')}`}{' '}
        <a href={to('/about/#methods')}>{t('方法の説明', 'About the methods')}</a>{' '}
        <a href={to(places.table(plan.id, 'methods'))}>{t('すべての年度', 'All years')}</a>
      </p>
      {only === null ? (
        <Scroll labelledby="methods">
          <table class="years">
            <thead>
              <tr>
                <th scope="col">{t('方法', 'Method')}</th>
                <th scope="col">{t('計算結果', 'Score')}</th>
                <th scope="col">{t('区分、計算できない理由', 'Band, or why there is none')}</th>
                <th scope="col">{t('この方法での判定', 'Flag by this method')}</th>
                <th scope="col">{t('判定が変わるか', 'Another flag?')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr>
                  <th scope="row">{view.label('method', row.method)}</th>
                  <td class="number">{row.score ?? '—'}</td>
                  <td>
                    {[view.label('method_band', row.band), view.label('method_undefined', row.undefined_reason)]
                      .filter((text) => text !== '')
                      .join(t('、', ', '))}
                  </td>
                  <td>{row.attainment === null ? '—' : <FlagBadge view={view} flag={row.attainment} />}</td>
                  <td>
                    {row.changes_flag === null ? '—' : row.changes_flag ? t('変わる', 'Yes') : t('変わらない', 'No')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      ) : null}
    </section>
  );
}
