import { cellRef, isBlank, type SheetRow } from '../../model/Sheet.ts';
import { cellAnchor, places, valueAnchor } from '../places.ts';
import type { SitePlan } from '../SiteSource.ts';
import type { View } from '../View.ts';

/** Rows of the source exactly as they stand there; a cell that a value was read from leads to that value. */
export function SourceGrid({
  view,
  plan,
  rows,
  marked,
  isWhole,
}: {
  view: View;
  plan: SitePlan;
  rows: readonly SheetRow[];
  /** Cells that the page is about. */
  marked?: ReadonlySet<string>;
  /** On the page of the whole table the cells can be linked to; elsewhere they lead there. */
  isWhole: boolean;
}) {
  const { t } = view;
  const { sheet, tables } = plan;
  const width = Math.max(1, ...rows.map(({ cells }) => Math.max(0, ...cells.map(({ column }) => column))));
  const roles = new Map(tables.lineage.map((row) => [row.source_ref, row]));
  return (
    <table class="grid">
      <thead>
        <tr>
          <th scope="col">
            <span class="hidden">{t('行', 'Row')}</span>
          </th>
          {Array.from({ length: width }, (_, index) => (
            <th scope="col">{index + 1}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const texts = new Map(row.cells.map((cell) => [cell.column, cell.text]));
          return (
            <tr>
              <th scope="row">{row.row}</th>
              {Array.from({ length: width }, (_, index) => {
                const text = texts.get(index + 1) ?? '';
                if (isBlank(text)) return <td />;
                const ref = cellRef(sheet, row.row, index + 1);
                const line = roles.get(ref);
                const target = isWhole ? `#${valueAnchor(ref)}` : view.to(places.cell(plan.id, ref));
                const linked = !isWhole || (line !== undefined && hasValue(line.role));
                return (
                  <td
                    id={isWhole ? cellAnchor(ref) : undefined}
                    class={`role-${line?.role ?? 'unknown'}${marked?.has(ref) ? ' marked' : ''}`}
                    lang="ja"
                  >
                    {linked ? (
                      <a href={target}>
                        <bdi>{text}</bdi>
                      </a>
                    ) : (
                      <bdi>{text}</bdi>
                    )}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Roles whose cells have a place of their own in the repaired table. */
export function hasValue(role: string): boolean {
  return ['indicator', 'baseline', 'target', 'observation'].includes(role);
}
