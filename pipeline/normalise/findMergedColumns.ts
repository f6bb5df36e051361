import type { Cell } from '../model/Sheet.ts';

/** A row as far as its cells go: blank ones are left out. */
interface Row {
  readonly cells: readonly Cell[];
}

/** A run of columns that one cell fills. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * For each row the columns that say nothing of their own there: in every row of the same form, their cell is blank or part of a merged cell
 * that covers the column to their left too. A form ends where the cells of two rows cross, as those of one table never do: above and below
 * a table the same narrow columns are merged in other ways.
 * @example findMergedColumns(rows)[0] // Set { 2, 3, 5, 6 } where A:C and D:F are merged all the way down
 */
export function findMergedColumns(rows: readonly Row[]): readonly ReadonlySet<number>[] {
  const spans = rows.map(spansOf);
  const starts = splitForms(spans);
  return starts.flatMap((start, index) => {
    const own = rows.slice(start, starts[index + 1] ?? rows.length);
    const merged = findMerged(own, spans.slice(start, starts[index + 1] ?? rows.length));
    return own.map(() => merged);
  });
}

/** The runs of cells of a row that are one merged cell, and its single cells. */
export function spansOf({ cells }: Row): readonly Span[] {
  const spans: Span[] = [];
  let last: string | undefined;
  for (const { row, column, origin } of cells) {
    const own = origin ? `${origin.row},${origin.column}` : `${row},${column}`;
    const before = spans.at(-1);
    if (before && own === last && before.to === column - 1) spans[spans.length - 1] = { ...before, to: column };
    else spans.push({ from: column, to: column });
    last = own;
  }
  return spans;
}

export const crosses = (one: Span, two: Span): boolean =>
  (one.from < two.from && two.from <= one.to && one.to < two.to) ||
  (two.from < one.from && one.from <= two.to && two.to < one.to);

/** The rows at which another form begins. */
function splitForms(spans: readonly (readonly Span[])[]): readonly number[] {
  const starts: number[] = [];
  let form = new Map<string, Span>();
  for (const [index, row] of spans.entries()) {
    // A line of one cell, such as a section, belongs to the table around it however far it runs.
    const wide = row.length > 1 ? row.filter(({ from, to }) => to > from) : [];
    const isOther = [...form.values()].some((one) => wide.some((two) => crosses(one, two)));
    if (index === 0 || isOther) {
      starts.push(index);
      form = new Map();
    }
    for (const span of wide) form.set(`${span.from},${span.to}`, span);
  }
  return starts;
}

function findMerged(rows: readonly Row[], spans: readonly (readonly Span[])[]): ReadonlySet<number> {
  const merged = new Set<number>();
  const own = new Set<number>();
  for (const [index, { cells }] of rows.entries()) {
    const begins = new Set((spans[index] ?? []).map(({ from }) => from));
    for (const { column } of cells) (begins.has(column) ? own : merged).add(column);
  }
  return new Set([...merged].filter((column) => !own.has(column)));
}
