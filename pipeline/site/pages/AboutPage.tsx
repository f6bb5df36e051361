import { FlagBadge } from '../parts/FlagBadge.tsx';
import { Layout } from '../parts/Layout.tsx';
import { listApi } from '../words/apiOf.ts';
import { flagOrder } from '../words/flagOrder.ts';
import type { PageProps } from './PageProps.ts';

/** How flags are computed, in the words of the code lists. */
export function AboutPage({ view, assets, source }: PageProps) {
  const { t } = view;
  const title = t('判定のしかた', 'How flags are set');
  const steps = [
    [
      '目標を読む。(R5) はその年度末まで、(R3～) はその年度から毎年、(初期値より)増加 は計画の全年度で初期値を超えること。',
      'Read the target. (R5): by the end of that year. (R3～): from that year on, every year. (初期値より)増加: above the baseline in every plan year.',
    ],
    [
      '満たすかを決める。書かれた数のまま十進数で比べる。「検討・実施」のような語は、最も進んだ段階で比べる。',
      'Is it met? Exact decimals as printed; words such as 検討・実施 by their furthest stage.',
    ],
    [
      '時期と合わせる。期限の後なら達成か未達成、期限の前なら期限前達成か進行中。',
      'What does that mean this year? After the due year: attained or not attained. Before it: attained early or in progress.',
    ],
    [
      '「以上」「以下」が書かれていなければ、人の指定、100%や0という限界、初期値との大小の順で決める。初期値からの推定は気づきに載せる。',
      'Where neither 以上 nor 以下 is printed, a person’s declaration decides, then a limit (100 %, 0), then the baseline; the last is told as a finding.',
    ],
    [
      '値がないときは、前に完了していれば完了、ほかは未報告。比べられなければ判定不能。理由を必ず書く。',
      'No value: completed if a complete stage was reached earlier, else no data. What cannot be compared is not evaluable. The reason always stands beside the flag.',
    ],
  ] as const;
  return (
    <Layout
      view={view}
      assets={assets}
      site={source.catalog.title}
      title={title}
      description={t(
        '目標を達成したかどうかを、どう決めているかの説明です。',
        'How it is decided whether a target was met.',
      )}
      crumbs={[]}
      api={listApi(view)}
    >
      <h1>{title}</h1>
      <p class="lead">{view.say(source.catalog.description)}</p>
      <ol class="steps">
        {steps.map(([ja, en]) => (
          <li>{t(ja, en)}</li>
        ))}
      </ol>
      <h2 id="flags">{t('8つの判定', 'The eight flags')}</h2>
      <dl class="facts-list">
        {flagOrder.map((flag) => (
          <div>
            <dt>
              <FlagBadge view={view} flag={flag} />
            </dt>
            <dd>{view.explain('attainment', flag)}</dd>
          </div>
        ))}
      </dl>
      <h2 id="rate">{t('達成の割合', 'The rate')}</h2>
      <p>
        {t(
          '達成・期限前達成・完了の数を、それに未達成と進行中を加えた数で割ります。対象期間前・判定不能・未報告は分母に入りません。割合は分子・分母と一緒に示します。',
          'Attained, attained early and completed, divided by these plus not attained and in progress. Not in force, not evaluable and no data stay out of the denominator. A rate always stands beside its numerator and denominator.',
        )}
      </p>
      <h2 id="reasons">{t('理由', 'Reasons')}</h2>
      <dl class="facts-list">
        {source.words.codes
          .filter(({ list }) => list === 'attainment_reason')
          .map(({ code }) => (
            <div>
              <dt>
                {view.label('attainment_reason', code)} <code>{code}</code>
              </dt>
              <dd>{view.explain('attainment_reason', code)}</dd>
            </div>
          ))}
      </dl>
      <h2 id="methods">{t('ほかの計算方法', 'Other methods')}</h2>
      <p>
        {t(
          '公表されているほかの方法による結果を methods.csv に並べ、判定が変わるかを示します。判定そのものには使いません。',
          'What other published methods make of the same figures stands in methods.csv, with whether the flag would be another. The flags themselves are not set by them.',
        )}
      </p>
      <dl class="facts-list">
        {source.words.methods.map(({ code, source_ja, source_en }) => (
          <div>
            <dt>
              {view.label('method', code)} <code>{code}</code>
            </dt>
            <dd>
              {view.explain('method', code)} {t(`出典: ${source_ja}`, `Source: ${source_en}`)}
            </dd>
          </div>
        ))}
      </dl>
      <h2 id="developers">{t('プログラムから使う', 'For programs')}</h2>
      <p>
        {t(
          'すべての計画・版・ファイルのアドレスと指紋は index.json にあります。版の付いたアドレスの中身は変わりません。',
          'index.json has the address and digest of every file of every release. What lies under an address with a version never changes.',
        )}
      </p>
      <ul>
        <li>
          <a href={view.file('/releases/index.json')}>index.json</a>{' '}
          {t('すべての計画・版・ファイル', 'every plan, release and file')}
        </li>
        <li>
          <a href={view.file('/releases/openapi.json')}>openapi.json</a>{' '}
          {t('その説明（OpenAPI 3.1）', 'its description (OpenAPI 3.1)')}
        </li>
        <li>
          <a href={view.file('/releases/catalog.jsonld')}>catalog.jsonld</a> {t('目録（DCAT）', 'the catalogue (DCAT)')}
        </li>
        <li>
          <a href={view.file('/schemas/v1/plan.d.ts')}>plan.d.ts</a>{' '}
          {t('plan.json の型（TypeScript）', 'types of plan.json (TypeScript)')}
        </li>
      </ul>
      <h2 id="trace">{t('確かめ方', 'How to check')}</h2>
      <p>
        {t(
          'どの数も、選ぶと公表された表のそのセルに移ります。ダウンロードしたファイルだけから、すべての判定を計算し直せます（npm run verify）。',
          'Every figure leads to its cell in the published table. All flags can be recomputed from the downloaded files alone (npm run verify).',
        )}
      </p>
    </Layout>
  );
}
