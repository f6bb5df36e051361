import { raw } from 'hono/html';
import { renderMatrix } from '../../chart/renderMatrix.ts';
import { toMatrixInput } from '../../chart/toMatrixInput.ts';
import { FlagBadge } from '../parts/FlagBadge.tsx';
import { FlagBar } from '../parts/FlagBar.tsx';
import { IndicatorList } from '../parts/IndicatorList.tsx';
import { PlanLayout } from '../parts/PlanLayout.tsx';
import { Scroll } from '../parts/Scroll.tsx';
import { SectionMatrix } from '../parts/SectionMatrix.tsx';
import { places } from '../places.ts';
import { flagOrder } from '../words/flagOrder.ts';
import { renderRate, tellCounts } from '../words/sentences.ts';
import { tellFindings } from '../words/tellFindings.ts';
import type { PlanPageProps } from './PageProps.ts';

/** Indicators that one picture can show; the table of sections serves a larger plan. */
const mostRows = 120;

/** A plan: one sentence, one picture, sections by year, the indicators, and what is odd in the source. */
export function PlanPage(props: PlanPageProps) {
  const { view, plan, source } = props;
  const { t, say, to } = view;
  const { counts } = plan;
  const findings = tellFindings(plan.tables.findings, source.words);
  return (
    <PlanLayout {...props} withRecord>
      <p class="publisher">{say(plan.publisher)}</p>
      <h1>{say(plan.title)}</h1>
      {counts === null || counts.denominator === 0 ? null : (
        <p class="score hero">
          <span class="big">{counts.numerator}</span>
          <span class="of">{t(` / ${counts.denominator} の目標を達成`, ` of ${counts.denominator} targets met`)}</span>
          <span class="rate">{renderRate(counts.rate)}</span>
        </p>
      )}
      <p class="lead">{tellCounts(view, counts)}</p>
      {counts === null ? null : (
        <>
          <FlagBar view={view} counts={counts} />
          <ul class="legend">
            {flagOrder
              .filter((flag) => counts[flag] > 0)
              .map((flag) => (
                <li>
                  <a href={`?flag=${flag}#indicators`}>
                    <FlagBadge view={view} flag={flag} /> {counts[flag]}
                  </a>
                </li>
              ))}
          </ul>
        </>
      )}
      <p>{say(plan.description)}</p>
      {plan.tables.indicators.length > mostRows ? null : (
        <section>
          <h2 id="picture">{t('ひと目で見る', 'At a glance')}</h2>
          <Scroll labelledby="picture">
            <figure>
              {raw(
                renderMatrix(toMatrixInput(plan.tables, plan.fiscalYears), {
                  lang: view.lang,
                  idPrefix: 'matrix',
                  flagWords: view.flagWords,
                  title: say(plan.title),
                }),
              )}
            </figure>
          </Scroll>
        </section>
      )}
      <section>
        <h2 id="sections">{t('区分と年度', 'Sections and years')}</h2>
        <SectionMatrix view={view} plan={plan} />
      </section>
      <IndicatorList view={view} plan={plan} />
      <section>
        <h2 id="odd">{t('原資料で気づいたこと', 'What is odd in the source')}</h2>
        {findings.length === 0 ? <p>{t('ありません。', 'Nothing.')}</p> : null}
        <ul class="odd">
          {findings.map(({ code, title, count }) => (
            <li>
              <a href={`${to(places.findings(plan.id))}#${code}`}>{say(title)}</a> {t(`${count} 件`, String(count))}
            </li>
          ))}
        </ul>
      </section>
    </PlanLayout>
  );
}
