import type { FindingRow } from '../../model/rows.ts';
import type { Vocabularies } from '../../model/Vocabularies.ts';
import { places } from '../places.ts';
import type { SitePlan } from '../SiteSource.ts';
import type { View } from '../View.ts';
import { tellFindings } from '../words/tellFindings.ts';

/** Findings by kind, each with its sentence and the way to its cell and indicator. */
export function FindingList({
  view,
  plan,
  rows,
  words,
  level,
}: {
  view: View;
  plan: SitePlan;
  rows: readonly FindingRow[];
  words: Vocabularies;
  /** Level of the headings. */
  level: 2 | 3;
}) {
  const { t, to } = view;
  const known = new Set(plan.tables.lineage.map(({ source_ref: ref }) => ref));
  const ids = new Set(plan.tables.indicators.map(({ indicator_id: id }) => id));
  return (
    <>
      {tellFindings(rows, words).map(({ code, title, severity, rows: own }) => {
        const heading = (
          <>
            <span class={`severity severity-${severity}`}>{view.label('severity', severity)}</span> {view.say(title)}{' '}
            <code>{code}</code>
          </>
        );
        return (
          <div class="findings">
            {level === 2 ? <h2 id={code}>{heading}</h2> : <h3>{heading}</h3>}
            <ul>
              {own.map((row) => (
                <li lang={view.lang === 'en' ? 'en' : undefined}>
                  <bdi>{view.lang === 'ja' ? row.message_ja : row.message_en}</bdi>{' '}
                  {row.source_ref !== null && known.has(row.source_ref) ? (
                    <a href={to(places.cell(plan.id, row.source_ref))}>
                      {t('セル ', 'cell ')}
                      {row.source_ref.slice(row.source_ref.indexOf('#') + 1).replace('cell=', '')}
                    </a>
                  ) : null}{' '}
                  {row.indicator_id !== null && ids.has(row.indicator_id) ? (
                    <a href={to(places.indicator(plan.id, row.indicator_id))}>
                      {t('指標 ', 'indicator ')}
                      {row.indicator_id}
                    </a>
                  ) : null}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}
