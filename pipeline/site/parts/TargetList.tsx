import type { IndicatorRow, TargetRow } from '../../model/rows.ts';
import { places } from '../places.ts';
import type { SitePlan } from '../SiteSource.ts';
import type { View } from '../View.ts';
import { tellTiming } from '../words/sentences.ts';

/** Targets and baseline as printed, and how they were read. */
export function TargetList({
  view,
  plan,
  indicator,
  targets,
}: {
  view: View;
  plan: SitePlan;
  indicator: IndicatorRow;
  targets: readonly TargetRow[];
}) {
  const { t } = view;
  const baselineRef = plan.tables.lineage.find(
    ({ role, key }) => role === 'baseline' && key === indicator.indicator_id,
  )?.source_ref;
  const year = indicator.baseline_year;
  return (
    <dl class="facts-list">
      <div>
        <dt>{t('初期値', 'Baseline')}</dt>
        <dd>
          <Linked view={view} plan={plan} text={indicator.baseline_text} sourceRef={baselineRef ?? null} />
          {year === null ? '' : t(`（${view.year(year)}）`, ` (${view.year(year)})`)}
        </dd>
      </div>
      {targets.map((target) => (
        <div>
          <dt>
            {t('目標', 'Target')}
            {targets.length > 1 ? ` ${target.target_no}（${view.label('target_role', target.role)}）` : ''}
          </dt>
          <dd>
            <Linked view={view} plan={plan} text={target.text} sourceRef={target.source_ref} />
            <ul class="reading">
              <li>
                {view.label('target_kind', target.kind)}
                {target.value === null
                  ? ''
                  : ` ${target.value}${target.upper === null ? '' : `〜${target.upper}`}${indicator.unit ?? ''} ${view.label('target_operator', target.operator)}`}
              </li>
              {target.operator_basis === null || target.operator_basis === 'printed' ? null : (
                <li>{view.explain('target_operator_basis', target.operator_basis)}</li>
              )}
              {target.from === null && target.due === null ? null : (
                <li>{tellTiming(view, { target_from: target.from, target_due: target.due })}</li>
              )}
            </ul>
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('望ましい方向', 'Direction')}</dt>
        <dd>{indicator.direction === null ? t('不明', 'Unknown') : view.label('direction', indicator.direction)}</dd>
      </div>
      <div>
        <dt>{t('単位', 'Unit')}</dt>
        <dd lang="ja">{indicator.unit ?? '—'}</dd>
      </div>
      <div>
        <dt>{t('指標ID', 'Indicator id')}</dt>
        <dd>
          <code>{indicator.indicator_id}</code>
        </dd>
      </div>
    </dl>
  );
}

function Linked({
  view,
  plan,
  text,
  sourceRef,
}: {
  view: View;
  plan: SitePlan;
  text: string | null;
  sourceRef: string | null;
}) {
  if (text === null) return <>—</>;
  const shown = <bdi lang="ja">{text}</bdi>;
  return sourceRef === null ? shown : <a href={view.to(places.cell(plan.id, sourceRef))}>{shown}</a>;
}
