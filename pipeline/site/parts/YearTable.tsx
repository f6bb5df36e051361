import type { ObservationRow } from '../../model/rows.ts';
import { places } from '../places.ts';
import type { SitePlan } from '../SiteSource.ts';
import type { View } from '../View.ts';
import { renderRate, tellReason } from '../words/sentences.ts';
import { FlagBadge } from './FlagBadge.tsx';
import { Scroll } from './Scroll.tsx';

/** The observations of one indicator: value with the link to its cell, flag, and why. */
export function YearTable({ view, plan, rows }: { view: View; plan: SitePlan; rows: readonly ObservationRow[] }) {
  const { t, to } = view;
  const hasOwn = rows.some((row) => row.self_assessment !== null);
  const hasSeries = rows.some((row) => row.series !== null);
  return (
    <Scroll labelledby="years">
      <table class="years">
        <thead>
          <tr>
            <th scope="col">{t('年度', 'Year')}</th>
            {hasSeries ? <th scope="col">{t('単年度・累計', 'Series')}</th> : null}
            <th scope="col">{t('実績', 'Result')}</th>
            <th scope="col">{t('判定', 'Flag')}</th>
            <th scope="col">{t('理由', 'Why')}</th>
            <th scope="col">
              {t('初期値から目標までの', 'Way from baseline')} {t('進み', 'to target')}
            </th>
            <th scope="col">{t('ペース', 'Pace')}</th>
            {hasOwn ? <th scope="col">{t('市の評価', 'City’s own mark')}</th> : null}
            <th scope="col">{t('原資料', 'Source')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{row.fiscal_year === null ? row.period : view.year(row.fiscal_year)}</th>
              {hasSeries ? <td>{view.label('series', row.series)}</td> : null}
              <td class="number" lang="ja">
                <bdi>{row.value_text ?? '—'}</bdi>
                {row.obs_status === 'E' || row.obs_status === 'P' ? (
                  <span class="note">{view.label('obs_status', row.obs_status)}</span>
                ) : null}
              </td>
              <td>
                <FlagBadge view={view} flag={row.attainment} />
              </td>
              <td class="why">{tellReason(view, row)}</td>
              <td class="number">{renderRate(row.progress)}</td>
              <td>{view.label('pace', row.pace)}</td>
              {hasOwn ? (
                <td lang="ja">
                  <bdi>{row.self_assessment ?? ''}</bdi>
                </td>
              ) : null}
              <td>
                {row.source_ref === null ? (
                  '—'
                ) : row.value_text === null ? (
                  <span class="none">{t('空欄', 'blank')}</span>
                ) : (
                  <a href={to(places.cell(plan.id, row.source_ref))}>
                    {t('セル ', 'Cell ')}
                    {row.source_ref.slice(row.source_ref.indexOf('#') + 1).replace('cell=', '')}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
