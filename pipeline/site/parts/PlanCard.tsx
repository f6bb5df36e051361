import { places } from '../places.ts';
import type { PlanSummary } from '../SiteSource.ts';
import type { View } from '../View.ts';
import { flagOrder } from '../words/flagOrder.ts';
import { renderRate } from '../words/sentences.ts';
import { FlagBadge } from './FlagBadge.tsx';
import { FlagBar } from './FlagBar.tsx';

/** One plan in the list: how many of its targets were met, in figures that can be read from afar. */
export function PlanCard({ view, plan }: { view: View; plan: PlanSummary }) {
  const { t, say, to } = view;
  const { counts } = plan;
  return (
    <li class="card" data-plan={plan.id}>
      <p class="publisher">{say(plan.publisher)}</p>
      <h2>
        <a href={to(places.plan(plan.id))}>{say(plan.title)}</a>
      </h2>
      {counts === null || counts.denominator === 0 ? (
        <p>{t('判定できる目標がまだありません。', 'No target can be judged yet.')}</p>
      ) : (
        <>
          <p class="score">
            <span class="big">{counts.numerator}</span>
            <span class="of">
              {t(` / ${counts.denominator} の目標を達成`, ` of ${counts.denominator} targets met`)}
            </span>
            <span class="rate">{renderRate(counts.rate)}</span>
          </p>
          <FlagBar view={view} counts={counts} />
          <ul class="legend">
            {flagOrder
              .filter((flag) => counts[flag] > 0)
              .map((flag) => (
                <li>
                  <FlagBadge view={view} flag={flag} /> {counts[flag]}
                </li>
              ))}
          </ul>
        </>
      )}
      <p class="facts">
        {t(`${view.year(plan.edition)}まで`, `Up to ${view.year(plan.edition)}`)}
        {' ・ '}
        {t(
          `計画期間 ${plan.period.first}〜${plan.period.last}年度`,
          `Plan period FY${plan.period.first} to FY${plan.period.last}`,
        )}
        {' ・ '}
        {t(`版 ${plan.version}`, `Version ${plan.version}`)}
      </p>
    </li>
  );
}
