import { Layout } from '../parts/Layout.tsx';
import { listApi } from '../words/apiOf.ts';
import type { PageProps } from './PageProps.ts';

/** What stands where nothing is. */
export function NotFoundPage({ view, assets, source }: PageProps) {
  const { t, to } = view;
  const title = t('ページがありません', 'There is no such page');
  return (
    <Layout
      view={view}
      assets={assets}
      site={source.catalog.title}
      title={title}
      description={title}
      crumbs={[]}
      api={listApi(view)}
    >
      <h1>{title}</h1>
      <p>
        {t('アドレスを確かめるか、', 'Check the address, or ')}
        <a href={to('/')}>{t('計画一覧から探してください', 'look in the list of plans')}</a>
        {t('。', '.')}
      </p>
    </Layout>
  );
}
