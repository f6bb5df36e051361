import type { Finding } from '../model/Finding.ts';
import type { AlignedRow } from './alignRows.ts';
import type { Column } from './Column.ts';
import { cleanLabel } from './cleanLabel.ts';
import { joinsName } from './joinsName.ts';
import type { SourceCell } from './SourceCell.ts';

/** A row that holds a name and nothing else, with the row above it. */
interface Rest {
  readonly index: number;
  readonly cell: SourceCell;
  readonly name: SourceCell;
  readonly others: readonly (readonly [column: number, cell: SourceCell])[];
}

/**
 * Puts together a name that a copy broke over two lines, the rest of it alone on a row of its own: where its words show it, or where the
 * table does so again and again and one of them shows it (`joined-name`). Any other row of a name alone stays one, and is told (`name-alone`).
 */
export function joinNames(
  rows: readonly AlignedRow[],
  columns: readonly Column[],
): { readonly rows: readonly AlignedRow[]; readonly findings: readonly Finding[] } {
  const column = columns.find(({ role }) => role === 'indicator')?.column;
  if (column === undefined || columns.some(({ role }) => role === 'series' || role === 'year'))
    return { rows, findings: [] };
  const sections = columns.filter(({ role }) => role === 'section').map((entry) => entry.column);
  const rests = rows.flatMap((row, index): Rest[] => {
    const cell = row.at.get(column);
    const above = rows[index - 1];
    const name = above?.at.get(column);
    if (!cell || !name || !above || above.at.size < 3) return [];
    const others = [...row.at].filter(([place]) => place !== column);
    // The rest of a section's title may stand beside the rest of the name.
    const isRest = others.every(([place, part]) => {
      const title = sections.includes(place) ? above.at.get(place) : undefined;
      return title !== undefined && joinsName(title.value, part.value);
    });
    return isRest ? [{ index, cell, name, others }] : [];
  });
  const certain = rests.filter(({ cell, name }) => joinsName(name.value, cell.value));
  const joined = certain.length > 0 && rests.length > 1 ? rests : certain;
  const byHead = new Map(joined.map((rest) => [rest.index - 1, rest]));
  const dropped = new Set(joined.map(({ index }) => index));
  return {
    rows: rows.flatMap((row, index) => {
      if (dropped.has(index)) return [];
      const rest = byHead.get(index);
      if (!rest) return [row];
      const parts = [[column, rest.cell] as const, ...rest.others];
      const whole = parts.flatMap(([place, cell]) => {
        const before = row.at.get(place);
        return before ? [[place, { ...before, value: joinText(before, cell) }] as const] : [];
      });
      return [{ ...row, at: new Map([...row.at, ...whole]), parts }];
    }),
    findings: rests.map((rest): Finding => {
      const at = { sourceRef: rest.cell.ref, printed: rest.cell.text.trim() };
      return joined.includes(rest)
        ? { code: 'joined-name', ...at, decided: joinText(rest.name, rest.cell) }
        : { code: 'name-alone', ...at, params: { line: rest.cell.row, before: cleanLabel(rest.name.value) } };
    }),
  };
}

function joinText(name: SourceCell, cell: SourceCell): string {
  const isWestern = /[A-Za-z]$/u.test(name.value.trim()) && /^[A-Za-z]/u.test(cell.value.trim());
  return `${name.value.trim()}${isWestern ? ' ' : ''}${cell.value.trim()}`;
}
