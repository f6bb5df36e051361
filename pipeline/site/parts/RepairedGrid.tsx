import type { Child } from 'hono/jsx';
import { cellRef, type SheetRow } from '../../model/Sheet.ts';
import { cellAnchor, places, valueAnchor } from '../places.ts';
import type { SitePlan } from '../SiteSource.ts';
import type { View } from '../View.ts';
import { groupRows } from '../words/groupRows.ts';
import { FlagBadge } from './FlagBadge.tsx';

/** The table put right: one indicator a row, each value leading to the cell that it came from. */
export function RepairedGrid({ view, plan, rows }: { view: View; plan: SitePlan; rows: readonly SheetRow[] }) {
  const { t, to } = view;
  const { indicators, observations, targets, lineage } = plan.tables;
  const shown = new Set(rows.flatMap(({ row, cells }) => cells.map(({ column }) => cellRef(plan.sheet, row, column))));
  const refs = new Map(lineage.map(({ role, key, source_ref: ref }) => [`${role}/${key ?? ''}`, ref]));
  const taken = new Set<string>();
  const link = (ref: string | null | undefined, text: string | null): Child => {
    if (text === null) return '—';
    if (!ref || !shown.has(ref)) return <bdi>{text}</bdi>;
    const first = !taken.has(ref);
    taken.add(ref);
    return (
      <a id={first ? valueAnchor(ref) : undefined} href={`#${cellAnchor(ref)}`}>
        <bdi>{text}</bdi>
      </a>
    );
  };
  const byIndicator = groupRows(observations, ({ indicator_id: id }) => id);
  const targetsOf = groupRows(targets, ({ indicator_id: id }) => id);
  return (
    <table class="grid repaired">
      <thead>
        <tr>
          <th scope="col">{t('番号', 'Id')}</th>
          <th scope="col">{t('指標', 'Indicator')}</th>
          <th scope="col">{t('初期値', 'Baseline')}</th>
          <th scope="col">{t('目標', 'Target')}</th>
          {plan.fiscalYears.map((year) => (
            <th scope="col">{year}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {indicators.map((row) => {
          const id = row.indicator_id;
          return (
            <tr>
              <th scope="row">
                <a href={to(places.indicator(plan.id, id))}>{id}</a>
              </th>
              <td lang="ja">
                {link(row.source_ref, row.indicator)}
                {row.subgroup === null ? null : <bdi>（{row.subgroup}）</bdi>}
              </td>
              <td lang="ja">{link(refs.get(`baseline/${id}`), row.baseline_text)}</td>
              <td lang="ja">
                {(targetsOf.get(id) ?? []).map((target, index) => (
                  <>
                    {index === 0 ? '' : ' / '}
                    {link(target.source_ref, target.text)}
                  </>
                ))}
              </td>
              {plan.fiscalYears.map((year) => (
                <td lang="ja">
                  {(byIndicator.get(id) ?? [])
                    .filter((entry) => entry.fiscal_year === year && entry.value_text !== null)
                    .map((entry) => (
                      <>
                        {link(entry.source_ref, entry.value_text)} <FlagBadge view={view} flag={entry.attainment} />
                      </>
                    ))}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
