import { PlanLayout } from '../parts/PlanLayout.tsx';
import type { SitePlan } from '../SiteSource.ts';
import type { View } from '../View.ts';
import type { PlanPageProps } from './PageProps.ts';

/** The releases of a plan, newest first, why each was made, and the mistakes found since. */
export function VersionsPage(props: PlanPageProps) {
  const { view, plan } = props;
  const { t, say, file } = view;
  return (
    <PlanLayout {...props} title={`${t('版と訂正', 'Versions and errata')} ${say(plan.title)}`}>
      <h1>{t('版と訂正', 'Versions and errata')}</h1>
      <p>
        {t(
          '公開した版は変えません。違いがあれば新しい版を出します。',
          'A published version never changes; whatever changes makes a new one.',
        )}
      </p>
      {plan.versions.map(({ version, edition, because, changes, flags, zip }) => (
        <section aria-labelledby={`v${version}`}>
          <h2 id={`v${version}`}>
            {t(`版 ${version}`, `Version ${version}`)}
            <small>{t(`${edition} 年度版の表`, `edition ${edition}`)}</small>
          </h2>
          <ul>
            {because.map((reason) => (
              <li>{say(reason)}</li>
            ))}
            {changes === 0 ? null : <li>{t(`変わった行 ${changes}`, `${changes} rows changed`)}</li>}
          </ul>
          {flags.length === 0 ? null : (
            <>
              <h3>{t('判定が変わったもの', 'Flags that changed')}</h3>
              <ul>
                {flags.map((flag) => (
                  <li>
                    <bdi>{say(flag)}</bdi>
                  </li>
                ))}
              </ul>
            </>
          )}
          {zip === null ? null : (
            <p>
              <a href={file(zip)} download>
                {t(`版 ${version} のすべて（zip）`, `All of version ${version} (zip)`)}
              </a>
            </p>
          )}
        </section>
      ))}
      <h2 id="errata">{t('公開した版の誤り', 'Mistakes in published versions')}</h2>
      <Errata view={view} plan={plan} />
    </PlanLayout>
  );
}

function Errata({ view, plan }: { view: View; plan: SitePlan }) {
  const { t, say } = view;
  if (plan.errata.length === 0) return <p>{t('見つかっていません。', 'None is known.')}</p>;
  return (
    <ul>
      {plan.errata.map(({ version, table, key, column, wrong, right, reason, fixedIn }) => (
        <li>
          {t(`版 ${version} の `, `Version ${version}: `)}
          <code>
            {table} {key} {column ?? ''}
          </code>
          {t(' 誤 ', ' wrong ')}
          <bdi>{wrong}</bdi>
          {right === null ? '' : t(' 正 ', ' right ')}
          <bdi>{right ?? ''}</bdi>
          {t('。', '. ')}
          {say(reason)}
          {fixedIn === null ? '' : t(`（版 ${fixedIn} で訂正）`, ` (fixed in ${fixedIn})`)}
        </li>
      ))}
    </ul>
  );
}
