import { PlanLayout } from '../parts/PlanLayout.tsx';
import { Scroll } from '../parts/Scroll.tsx';
import { places } from '../places.ts';
import type { SiteFile, SitePlan } from '../SiteSource.ts';
import type { View } from '../View.ts';
import { groupRows } from '../words/groupRows.ts';
import { renderBytes } from '../words/sentences.ts';
import type { PlanPageProps } from './PageProps.ts';

/** Every file of the release: what it is, format, size, digest; licence and how to cite. */
export function DownloadsPage(props: PlanPageProps) {
  const { view, plan } = props;
  const { t, say, to, file } = view;
  const groups = [...groupRows(plan.files, ({ role }) => role)];
  const zip = plan.versions[0]?.zip ?? null;
  const { licence } = plan.settings;
  return (
    <PlanLayout {...props} title={`${t('ダウンロード', 'Downloads')} ${say(plan.title)}`}>
      <h1>{t('ダウンロード', 'Downloads')}</h1>
      <p class="lead">
        <a class="button" href={file(places.release(plan.id, plan.version, 'observations.csv'))} download>
          {t('実績と判定（CSV）', 'Results and flags (CSV)')}
        </a>{' '}
        <a class="button" href={file(places.release(plan.id, plan.version, `excel/${plan.id}.xlsx`))} download>
          {t('すべての表（Excel）', 'All tables (Excel)')}
        </a>{' '}
        {zip === null ? null : (
          <a class="button" href={file(zip)} download>
            {t('すべてのファイル（zip）', 'All files (zip)')}
          </a>
        )}
      </p>
      <section>
        <h2 id="licence">{t('利用条件', 'Licence')}</h2>
        <p>
          {licence.status === 'confirmed' && licence.url !== undefined ? (
            <a href={licence.url} rel="license">
              {licence.title ? say(licence.title) : (licence.id ?? licence.url)}
            </a>
          ) : null}{' '}
          {say(licence.note)}
        </p>
      </section>
      <section>
        <h2 id="cite">{t('引用のしかた', 'How to cite')}</h2>
        <blockquote>
          {t(
            `${say(plan.publisher)}「${plan.sourceTitle}」。Torikumi が整理・判定（${plan.id}、${plan.edition}年度版、データの版 ${plan.version}）。${view.root}${places.plan(plan.id)}`,
            `${say(plan.publisher)}, ${plan.sourceTitle}. Put in order and judged by Torikumi (${plan.id}, edition ${plan.edition}, data version ${plan.version}). ${view.root}${places.plan(plan.id)}`,
          )}
        </blockquote>
      </section>
      <section>
        <h2 id="files">{t('ファイル', 'Files')}</h2>
        {groups.map(([role, files]) => (
          <FileTable view={view} plan={plan} role={role} files={files} />
        ))}
        <p>
          <a href={to(places.dictionary(plan.id))}>{t('各項目の意味', 'What every column means')}</a>
        </p>
      </section>
    </PlanLayout>
  );
}

function FileTable({
  view,
  plan,
  role,
  files,
}: {
  view: View;
  plan: SitePlan;
  role: string;
  files: readonly SiteFile[];
}) {
  const { t, say, file, to } = view;
  const title = view.label('file_role', role);
  return (
    <Scroll label={title}>
      <table class="files">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ファイル', 'File')}</th>
            <th scope="col">{t('内容', 'What it is')}</th>
            <th scope="col">{t('形式', 'Format')}</th>
            <th scope="col">{t('大きさ', 'Size')}</th>
            <th scope="col">{t('行数', 'Rows')}</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ path, label, mediaType, size, rows, sha256 }) => (
            <tr>
              <th scope="row">
                <a href={file(places.release(plan.id, plan.version, path))} download>
                  {path}
                </a>
              </th>
              <td>
                {say(label)}
                {role === 'table' ? (
                  <>
                    {' '}
                    <a href={to(places.table(plan.id, path.replace(/\.csv$/, '')))}>{t('中を見る', 'Preview')}</a>
                  </>
                ) : null}
              </td>
              <td>
                <code>{mediaType}</code>
              </td>
              <td class="number">{renderBytes(size)}</td>
              <td class="number">{rows ?? ''}</td>
              <td>{sha256 === null ? '' : <code class="digest">{sha256}</code>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
