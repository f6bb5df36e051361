import type { Column } from './Column.ts';
import type { Rule, Seen } from './columnRule.ts';
import { isSubgroup, isSubgroupHeading } from './isSubgroup.ts';
import { isContinued } from './SourceCell.ts';

/** Headings that stand over many things: only their cells tell that these are parts of a whole. */
const vague = /^(?:区分|分類|種類|種別|対象|細目|集団)$/u;

const valueRoles: ReadonlySet<Column['role']> = new Set(['observation', 'target', 'baseline', 'series']);

/**
 * A column right of the names whose cells tell parts of a whole (男性, 女性; 現年課税分, 滞納繰越分, 計) where a name stands once for several rows, or
 * again and again. Its heading says so, or its cells do; a name must have several rows in any case.
 */
export const settleSubgroups: Rule = (seen) => {
  const { columns } = seen;
  const firstValue = columns.find(({ role }) => valueRoles.has(role))?.column ?? 0;
  const spread = columns.filter((column, index) => isSpread(column, columns[index - 1]));
  const lastName = columns.findLast(
    (column) => column.role === 'indicator' && column.column < firstValue && !spread.includes(column),
  );
  const filled = new Set(seen.body.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const unheaded = [...filled]
    .filter((column) => column < firstValue && !columns.some((known) => known.column === column))
    .map((column): Column => ({ column, role: 'attribute', heading: null, label: `列${column}` }));
  const all = [...columns, ...unheaded].sort((one, two) => one.column - two.column);
  for (const column of all.toReversed()) {
    const isOpen = column.role === 'section' || column.role === 'attribute' || spread.includes(column);
    if (!isOpen || column.column >= firstValue || column.inferred !== undefined) continue;
    if (lastName && lastName.column > column.column) break;
    const names = lastName ?? all.findLast((other) => other.column < column.column && isText(other, seen));
    const inferred = names ? findEvidence(column, names, seen, spread.includes(column)) : null;
    if (!names || inferred === null) continue;
    return all
      .filter((other) => other === column || columns.includes(other))
      .map((other): Column => {
        if (other === column) return { ...withoutUnread(other), role: 'subgroup', inferred };
        return other === names && names.role !== 'indicator'
          ? { ...withoutUnread(other), role: 'indicator', inferred: 'name-before-subgroups' }
          : other;
      });
  }
  return columns;
};

/** True for a column under the same merged heading of names as the one before it. */
function isSpread({ role, heading, label }: Column, before: Column | undefined): boolean {
  const origin = heading?.origin;
  return role === 'indicator' && before?.role === 'indicator' && before.label === label && origin !== undefined;
}

function withoutUnread({ isUnread: _isUnread, ...column }: Column): Column {
  return column;
}

/** True for a column of words: a running number names nothing. */
function isText({ role, column, heading }: Column, { textsOf }: Seen): boolean {
  const texts = textsOf(column);
  const isOpen = role === 'section' || role === 'attribute';
  return (
    isOpen &&
    heading !== null &&
    texts.length > 0 &&
    !texts.every((text) => /^[-0-9０-９.()（）①-⑳]+$/u.test(text.trim()))
  );
}

function findEvidence(column: Column, names: Column, { body, words }: Seen, isUnderNames: boolean): string | null {
  let last = '';
  let several = 0;
  const cells: string[] = [];
  const byName: string[][] = [];
  for (const row of body) {
    const name = row.cells.find((cell) => cell.column === names.column);
    const cell = row.cells.find((other) => other.column === column.column);
    const text = name?.value.trim() ?? '';
    const part = cell?.value.trim() ?? '';
    const holdsMore = row.cells.some((other) => other.column > column.column);
    if (part !== '' && part !== text && holdsMore) {
      cells.push(part);
      if (text === '' || text === last || (name && isContinued(name))) several += 1;
    }
    if (text !== '' && !(name && isContinued(name))) byName.push([]);
    byName.at(-1)?.push(part);
    last = text === '' ? last : text;
  }
  if (several === 0 || new Set(cells).size < 2) return null;
  if (isUnderNames) return 'subgroup-spread';
  const known = cells.filter((text) => isSubgroup(text, words)).length;
  const isNamed = column.heading !== null && isSubgroupHeading(column.label, words);
  const isMost = known * 2 >= cells.length;
  if (isNamed && (!vague.test(column.label) || isMost || (names.role === 'indicator' && known > 0)))
    return 'subgroup-heading';
  // 区分 with other words: each row of a name has one of its own, and a name of one row has none.
  const isApart = byName.every((parts) =>
    parts.length > 1 ? parts.every((part) => part !== '') && new Set(parts).size === parts.length : parts[0] === '',
  );
  if (isNamed && names.role === 'indicator' && isApart) return 'subgroup-heading';
  return known * 3 >= cells.length * 2 ? 'subgroup-words' : null;
}
