import type { AttainmentRow } from '../../model/rows.ts';
import type { SitePlan } from '../SiteSource.ts';
import type { View } from '../View.ts';
import { cutText, renderRate } from '../words/sentences.ts';
import { FlagBar } from './FlagBar.tsx';
import { Scroll } from './Scroll.tsx';

/** Sections down, fiscal years across: how many of the targets that can be judged were met, and the shares of all flags. */
export function SectionMatrix({ view, plan }: { view: View; plan: SitePlan }) {
  const { t } = view;
  const counts = new Map(plan.tables.attainment.map((row) => [`${row.section_id}/${row.fiscal_year}`, row]));
  const rows = [
    { id: 'all', level: 'plan', number: '', title: t('計画全体', 'Whole plan'), isSource: false },
    ...plan.tables.sections.map(({ section_id, level, title, label_text }) => ({
      id: section_id,
      level,
      number: section_id,
      title: title ?? label_text ?? '',
      isSource: true,
    })),
  ];
  return (
    <Scroll label={t('区分と年度ごとの達成', 'Attainment by section and year')}>
      <table class="matrix">
        <caption>
          {t(
            '達成した目標 / 判定できる目標。横の帯はすべての判定の割合。',
            'Targets met / targets that can be judged. The bar shows the shares of all flags.',
          )}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('区分', 'Section')}</th>
            {plan.fiscalYears.map((year) => (
              <th scope="col">{view.year(year)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, level, number, title, isSource }) => (
            <tr class={`level-${level}`}>
              <th scope="row">
                {isSource ? (
                  <a href={`#section-${id}`} lang="ja">
                    <span class="number">{number}</span> <bdi>{cutText(title, 60)}</bdi>
                  </a>
                ) : (
                  title
                )}
              </th>
              {plan.fiscalYears.map((year) => (
                <td>
                  <MatrixCell view={view} counts={counts.get(`${id}/${year}`)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function MatrixCell({ view, counts }: { view: View; counts: AttainmentRow | undefined }) {
  if (counts === undefined) return <>{'—'}</>;
  const { numerator, denominator, rate } = counts;
  return (
    <>
      {denominator === 0 ? (
        <span class="none">{view.t('判定なし', 'none')}</span>
      ) : (
        <span class="ratio" title={renderRate(rate)}>
          {numerator}/{denominator}
        </span>
      )}
      <FlagBar view={view} counts={counts} small />
    </>
  );
}
