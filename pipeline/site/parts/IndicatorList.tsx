import { raw } from 'hono/html';
import { renderSparkline } from '../../chart/renderSparkline.ts';
import { toIndicatorInput } from '../../chart/toIndicatorInput.ts';
import type { AttainmentCode, IndicatorRow } from '../../model/rows.ts';
import { places } from '../places.ts';
import type { SitePlan } from '../SiteSource.ts';
import type { View } from '../View.ts';
import { flagOrder } from '../words/flagOrder.ts';
import { nameIndicator } from '../words/sentences.ts';
import { FlagBadge } from './FlagBadge.tsx';

/**
 * The indicators under their sections, with a choice of flags that works by style sheet alone: the radio buttons stand
 * before the list, and the list hides what the chosen one does not name.
 */
export function IndicatorList({ view, plan }: { view: View; plan: SitePlan }) {
  const { t } = view;
  const flagOf = ({ latest_attainment: flag }: IndicatorRow): AttainmentCode => flag ?? 'no_data';
  const { indicators, sections } = plan.tables;
  const present = flagOrder.filter((flag) => indicators.some((row) => flagOf(row) === flag));
  const groups = sections.flatMap((section) => {
    const own = indicators.filter(({ section_id }) => section_id === section.section_id);
    return own.length === 0 && section.level === 'initiative' ? [] : [{ section, own }];
  });
  const loose = indicators.filter(({ section_id }) => !sections.some((section) => section.section_id === section_id));
  return (
    <section class="indicators">
      <h2 id="indicators">{t('指標ごとの進み具合', 'Progress by indicator')}</h2>
      <fieldset class="choice" data-flags>
        <legend>
          {t(`判定で絞りこむ（${view.year(plan.edition)}）`, `Show by flag (${view.year(plan.edition)})`)}
        </legend>
        <label>
          <input type="radio" name="flag" id="flag-all" value="all" checked />
          <span>
            {t('すべて', 'All')} {indicators.length}
          </span>
        </label>
        {present.map((flag) => (
          <label>
            <input type="radio" name="flag" id={`flag-${flag}`} value={flag} />
            <span>
              <FlagBadge view={view} flag={flag} /> {indicators.filter((row) => flagOf(row) === flag).length}
            </span>
          </label>
        ))}
      </fieldset>
      {groups.map(({ section, own }) => (
        <div
          class={`group level-${section.level}`}
          data-holds={[
            ...new Set(
              groups
                .filter(
                  ({ section: { section_id } }) =>
                    section_id === section.section_id || section_id.startsWith(`${section.section_id}-`),
                )
                .flatMap((group) => group.own.map(flagOf)),
            ),
          ].join(' ')}
        >
          <SectionHeading section={section} />
          {own.length === 0 ? null : <Rows view={view} plan={plan} rows={own} />}
        </div>
      ))}
      {loose.length === 0 ? null : <Rows view={view} plan={plan} rows={loose} />}
    </section>
  );
}

function SectionHeading({ section }: { section: SitePlan['tables']['sections'][number] }) {
  const { section_id: id, level, title, label_text: label } = section;
  const text = (
    <>
      <span class="number">{id}</span> <bdi>{title ?? label ?? ''}</bdi>
    </>
  );
  const anchor = { id: `section-${id}`, lang: 'ja' };
  if (level === 'goal') return <h3 {...anchor}>{text}</h3>;
  if (level === 'policy') return <h4 {...anchor}>{text}</h4>;
  return <h5 {...anchor}>{text}</h5>;
}

function Rows({ view, plan, rows }: { view: View; plan: SitePlan; rows: readonly IndicatorRow[] }) {
  const { t } = view;
  return (
    <ul class="rows">
      {rows.map((row) => (
        <li data-flag={row.latest_attainment ?? 'no_data'}>
          <a class="name" href={view.to(places.indicator(plan.id, row.indicator_id))} lang="ja">
            <bdi>{nameIndicator(row)}</bdi>
          </a>
          <span class="goal">
            <span class="key">{t('目標', 'Target')}</span> <bdi lang="ja">{row.target_text ?? '—'}</bdi>
          </span>
          <span class="latest">
            <span class="key">{row.latest_fiscal_year === null ? t('実績', 'Result') : row.latest_fiscal_year}</span>{' '}
            <bdi lang="ja">{row.latest_value_text ?? '—'}</bdi>
          </span>
          <span class="spark">
            {raw(
              renderSparkline(toIndicatorInput(plan.tables, row.indicator_id, view.words), {
                lang: view.lang,
                idPrefix: `s-${row.indicator_id}`,
                flagWords: view.flagWords,
              }),
            )}
          </span>
          <FlagBadge view={view} flag={row.latest_attainment ?? 'no_data'} />
        </li>
      ))}
    </ul>
  );
}
