import { FindingList } from '../parts/FindingList.tsx';
import { PlanLayout } from '../parts/PlanLayout.tsx';
import type { PlanPageProps } from './PageProps.ts';

/** Everything that is odd in the source or was decided for it. */
export function FindingsPage(props: PlanPageProps) {
  const { view, plan, source } = props;
  const { t } = view;
  return (
    <PlanLayout {...props} title={`${t('気づき', 'Findings')} ${view.say(plan.title)}`}>
      <h1>{t('原資料で気づいたことと、そのあつかい', 'What is odd in the source, and what was done about it')}</h1>
      <p>
        {t(
          '原資料の文字は、だまって変えません。変わった書き方、抜け、こちらで決めたことを、すべてここに載せます。',
          'What is printed is never changed in silence. Every oddity and every decision is listed here.',
        )}
      </p>
      {plan.tables.findings.length === 0 ? <p>{t('気づきはありません。', 'There are no findings.')}</p> : null}
      <FindingList view={view} plan={plan} rows={plan.tables.findings} words={source.words} level={2} />
      {plan.notes.length === 0 ? null : (
        <>
          <h2>{t('原資料の注記', 'Notes of the source')}</h2>
          <ul lang="ja">
            {plan.notes.map(({ text }) => (
              <li>
                <bdi>{text}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </PlanLayout>
  );
}
