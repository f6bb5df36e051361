import type { SchemaDocument } from '../../model/Schemas.ts';
import { PlanLayout } from '../parts/PlanLayout.tsx';
import { Scroll } from '../parts/Scroll.tsx';
import type { View } from '../View.ts';
import { groupRows } from '../words/groupRows.ts';
import type { PlanPageProps } from './PageProps.ts';

/** Every table and column, and every code that stands in them, from the schemas and the code lists. */
export function DictionaryPage(props: PlanPageProps) {
  const { view, plan, source } = props;
  const { t } = view;
  const tables = Object.entries(source.schemas).filter(
    ([, schema]) => schema['x-table'] !== undefined && plan.files.some(({ path }) => path === schema['x-table']),
  );
  return (
    <PlanLayout {...props} title={`${t('データ項目', 'Data dictionary')} ${view.say(plan.title)}`}>
      <h1>{t('データ項目の説明', 'Data dictionary')}</h1>
      <p>
        {t(
          '空欄は空欄のままです。数は原資料のけた数のまま、3けた区切りのコンマを除いてあります。',
          'An empty field is empty. Numbers keep the digits of the source, without thousands separators.',
        )}
      </p>
      <ul>
        {tables.map(([name, schema]) => (
          <li>
            <a href={`#${name}`}>{schema['x-table']}</a> {titleOf(view, schema)}
          </li>
        ))}
        <li>
          <a href="#codes">{t('コード', 'Codes')}</a>
        </li>
      </ul>
      {tables.map(([name, schema]) => (
        <TableEntry view={view} name={name} schema={schema} />
      ))}
      <h2 id="codes">{t('コード', 'Codes')}</h2>
      {[...groupRows(source.words.codes, ({ list }) => list)].map(([list, codes]) => (
        <Scroll label={list}>
          <table class="codes">
            <caption>
              <code>{list}</code>
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('コード', 'Code')}</th>
                <th scope="col">{t('名前', 'Name')}</th>
                <th scope="col">{t('意味', 'Meaning')}</th>
              </tr>
            </thead>
            <tbody>
              {codes.map(({ code }) => (
                <tr>
                  <th scope="row">
                    <code>{code}</code>
                  </th>
                  <td>{view.label(list, code)}</td>
                  <td>{view.explain(list, code)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      ))}
    </PlanLayout>
  );
}

function titleOf(view: View, schema: SchemaDocument): string {
  return view.t(schema.title ?? '', schema['x-title-en'] ?? '');
}

function TableEntry({ view, name, schema }: { view: View; name: string; schema: SchemaDocument }) {
  const { t } = view;
  return (
    <section>
      <h2 id={name}>
        {titleOf(view, schema)} <code>{schema['x-table']}</code>
      </h2>
      <p>{t(schema.description ?? '', schema['x-description-en'] ?? '')}</p>
      <p>
        {t('キー: ', 'Key: ')}
        <code>{(schema['x-key'] ?? []).join(', ')}</code>
      </p>
      <Scroll labelledby={name}>
        <table class="codes">
          <thead>
            <tr>
              <th scope="col">{t('列', 'Column')}</th>
              <th scope="col">{t('名前', 'Name')}</th>
              <th scope="col">{t('型', 'Type')}</th>
              <th scope="col">{t('意味', 'Meaning')}</th>
              <th scope="col">{t('例', 'Examples')}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(schema.properties ?? {}).map(([column, property]) => (
              <tr>
                <th scope="row">
                  <code>{column}</code>
                </th>
                <td>{t(property.title ?? '', property['x-title-en'] ?? '')}</td>
                <td>
                  {property.format ??
                    [property.type ?? '']
                      .flat()
                      .filter((type) => type !== 'null')
                      .join(', ')}
                  {property['x-unit'] === undefined ? '' : ` (${property['x-unit']})`}
                </td>
                <td>{t(property.description ?? '', property['x-description-en'] ?? '')}</td>
                <td lang="ja">
                  {(property.examples ?? [])
                    .filter((example) => example !== null)
                    .map((example, index) => (
                      <>
                        {index === 0 ? '' : ' '}
                        <code>{String(example)}</code>
                      </>
                    ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
