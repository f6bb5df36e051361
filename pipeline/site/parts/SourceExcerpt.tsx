import { cellRef } from '../../model/Sheet.ts';
import { places } from '../places.ts';
import type { SitePlan } from '../SiteSource.ts';
import type { View } from '../View.ts';
import { Scroll } from './Scroll.tsx';
import { SourceGrid } from './SourceGrid.tsx';

/** The header and the rows of the source that an indicator was read from, its cells marked. */
export function SourceExcerpt({ view, plan, indicatorId }: { view: View; plan: SitePlan; indicatorId: string }) {
  const { t, to } = view;
  const { sheet, tables } = plan;
  const own = (key: string | null): boolean => key === indicatorId || (key ?? '').startsWith(`${indicatorId}/`);
  const marked = new Set(
    tables.lineage.filter(({ table, key }) => table !== 'sections' && own(key)).map(({ source_ref: ref }) => ref),
  );
  const headers = new Set(tables.lineage.filter(({ role }) => role === 'header').map(({ source_ref: ref }) => ref));
  const rows = sheet.rows.filter(({ row, cells }) =>
    cells.some(({ column }) => {
      const ref = cellRef(sheet, row, column);
      return marked.has(ref) || headers.has(ref);
    }),
  );
  return (
    <>
      <p>
        {t(
          '公表された表のとおりです。枠のあるセルから、この指標を読み取りました。',
          'As published. This indicator was read from the outlined cells.',
        )}{' '}
        <a href={to(places.source(plan.id))}>{t('表全体を見る', 'See the whole table')}</a>
      </p>
      <Scroll labelledby="source">
        <SourceGrid view={view} plan={plan} rows={rows} marked={marked} isWhole={false} />
      </Scroll>
    </>
  );
}
