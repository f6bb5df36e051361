import { PlanLayout } from '../parts/PlanLayout.tsx';
import { RepairedGrid } from '../parts/RepairedGrid.tsx';
import { Scroll } from '../parts/Scroll.tsx';
import { SourceGrid } from '../parts/SourceGrid.tsx';
import { places } from '../places.ts';
import type { PlanPageProps } from './PageProps.ts';

/** Rows that one page shows; a larger table is read in its files. */
export const mostSourceRows = 1000;

/** The table as published beside the table put right; every cell leads to its counterpart. */
export function SourcePage(props: PlanPageProps) {
  const { view, plan } = props;
  const { t, to } = view;
  const rows = plan.sheet.rows.slice(0, mostSourceRows);
  return (
    <PlanLayout {...props} title={`${t('原資料の表', 'Source table')} ${view.say(plan.title)}`}>
      <h1>{t('原資料の表と、整えた表', 'The source table and the table put right')}</h1>
      <p>
        {t(
          '左は公表された表そのもの、右は整えた表です。セルを選ぶと、もう一方の同じ内容に移ります。',
          'On the left the table exactly as published, on the right the table put right. Choose a cell to go to its counterpart.',
        )}{' '}
        <a href={to(places.findings(plan.id))}>{t('なぜ直したか', 'Why it was changed')}</a>
      </p>
      <dl class="facts-list">
        <div>
          <dt>{t('原資料', 'Source')}</dt>
          <dd lang="ja">
            {plan.sourceUrl === null ? plan.sourceTitle : <a href={plan.sourceUrl}>{plan.sourceTitle}</a>}
          </dd>
        </div>
      </dl>
      {plan.sheet.rows.length > rows.length ? (
        <p class="warning">
          {t(
            `初めの ${rows.length} 行だけを表示しています（全部で ${plan.sheet.rows.length} 行）。`,
            `Only the first ${rows.length} of ${plan.sheet.rows.length} rows are shown.`,
          )}{' '}
          <a href={to(places.downloads(plan.id))}>{t('全体はダウンロードできます', 'The whole can be downloaded')}</a>
        </p>
      ) : null}
      <div class="beside">
        <section>
          <h2 id="printed">{t('公表された表', 'As published')}</h2>
          <Scroll tall labelledby="printed">
            <SourceGrid view={view} plan={plan} rows={rows} isWhole />
          </Scroll>
        </section>
        <section>
          <h2 id="repaired">{t('整えた表', 'Put right')}</h2>
          <Scroll tall labelledby="repaired">
            <RepairedGrid view={view} plan={plan} rows={rows} />
          </Scroll>
        </section>
      </div>
    </PlanLayout>
  );
}
