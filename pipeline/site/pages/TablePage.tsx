import { PlanLayout } from '../parts/PlanLayout.tsx';
import { Scroll } from '../parts/Scroll.tsx';
import { places } from '../places.ts';
import type { PlanPageProps } from './PageProps.ts';

/** Rows that stand in the page itself; the script fetches the whole file. */
export const mostRows = 300;

/** One table of the release, sorted, filtered and paged by the script; without it, its first rows. */
export function TablePage(
  props: PlanPageProps & {
    readonly name: string;
    readonly title: string;
    readonly header: readonly string[];
    readonly rows: readonly (readonly string[])[];
  },
) {
  const { view, plan, name, title, header, rows } = props;
  const { t, file } = view;
  const address = file(places.release(plan.id, plan.version, `${name}.csv`));
  return (
    <PlanLayout
      {...props}
      title={`${title} ${view.say(plan.title)}`}
      crumbs={[{ text: t('ダウンロード', 'Downloads'), path: places.downloads(plan.id) }]}
    >
      <h1>
        {title} <small>{name}.csv</small>
      </h1>
      <p>
        <a class="button" href={address} download>
          {t('CSV をダウンロード', 'Download the CSV')}
        </a>
      </p>
      {rows.length > mostRows ? (
        <p class="warning" data-partial>
          {t(
            `初めの ${mostRows} 行です（全部で ${rows.length} 行）。全体は CSV にあります。`,
            `The first ${mostRows} of ${rows.length} rows. The CSV has them all.`,
          )}
        </p>
      ) : null}
      <Scroll
        label={title}
        attributes={{ 'data-table': address, 'data-total': String(rows.length), 'data-lang': view.lang }}
      >
        <table class="preview">
          <thead>
            <tr>
              {header.map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, mostRows).map((cells) => (
              <tr>
                {cells.map((cell) => (
                  <td>
                    <bdi>{cell}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </PlanLayout>
  );
}
