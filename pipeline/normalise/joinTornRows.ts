import type { Finding } from '../model/Finding.ts';
import { isBlank } from '../model/Sheet.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldCell } from '../notation/foldText.ts';
import { parseObservation } from '../notation/parseObservation.ts';
import { readHeading } from './readHeading.ts';
import type { SourceCell, SourceRow } from './SourceCell.ts';

/** How cells that a copy of printed pages tore over several rows read as one: texts by source_ref, the lower ones empty. */
export interface JoinedCells {
  readonly texts: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** What cannot begin a cell of values: it belongs behind a figure. */
const bound = /^(?:以上|以下|以内|未満|超|程度)$/u;
/** So many rows with nothing but a text below a name show by themselves that names run on. */
const often = 2;
/** A word of a heading is torn into no more characters than this. */
const longestWord = 6;

/**
 * Joins what a copy of a printed table tore: a heading whose characters stand one below the other (担, 当, 課), and a row that continues the
 * one above it, which is told by a unit or 以下 alone under a figure. Where a table has such a row, one that holds nothing but the
 * rest of a name or of a department is one too; so are several rows of nothing but a text below a name. Every cell of it continues a cell that is filled; each is told (`joined-cell`).
 */
export function joinTornRows(rows: readonly SourceRow[], words: Vocabularies): JoinedCells {
  const units = new Set(words.units.map(({ unit }) => foldCell(unit)));
  const isTail = (cell: SourceCell): boolean => bound.test(cell.value.trim()) || units.has(foldCell(cell.value));
  const pairs = rows.flatMap((lower, index) => {
    const upper = rows[index - 1];
    return upper && upper.row === lower.row - 1 ? [{ upper, lower }] : [];
  });
  const torn = pairs.filter(({ upper, lower }) => continues(upper, lower, words));
  const sure = torn.filter(({ upper, lower }) =>
    lower.cells.some((cell) => {
      const above = cellAt(upper, cell);
      return above !== undefined && isTail(cell) && isFigure(above, words);
    }),
  );
  const maybe = torn.filter(({ upper, lower }) => isRest(upper, lower, words));
  const alone = maybe.filter(({ lower }) => lower.cells.length === 1);
  const rest = sure.length > 0 ? maybe : alone.length >= often ? alone : [];
  const joins = [
    ...[...new Set([...sure, ...rest])].flatMap(({ upper, lower }) =>
      lower.cells.map((cell) => [cellAt(upper, cell), cell].flatMap((one) => one ?? [])),
    ),
    ...findStackedWords(rows, words),
  ];
  return joinCells(joins);
}

const cellAt = ({ cells }: SourceRow, { column }: SourceCell): SourceCell | undefined =>
  cells.find((cell) => cell.column === column);

function isFigure({ value }: SourceCell, words: Vocabularies): boolean {
  return parseObservation(value, words).kind === 'number';
}

/** True where each cell of a row, none of them a figure, stands under a filled one. */
function continues(upper: SourceRow, lower: SourceRow, words: Vocabularies): boolean {
  return (
    upper.cells.length > 2 &&
    lower.cells.every(
      (cell) =>
        cellAt(upper, cell) !== undefined &&
        !isBlank(cell.value) &&
        !['number', 'missing'].includes(parseObservation(cell.value, words).kind),
    )
  );
}

/** A row of a few texts under texts, with nothing in the first column, below a row of figures. */
function isRest(upper: SourceRow, lower: SourceRow, words: Vocabularies): boolean {
  return (
    lower.cells.length <= 3 &&
    upper.cells.some((cell) => isFigure(cell, words)) &&
    lower.cells.every((cell) => {
      const above = cellAt(upper, cell);
      return cell.column > 1 && above !== undefined && !isFigure(above, words);
    })
  );
}

/** Headings whose characters stand one below the other. */
function findStackedWords(rows: readonly SourceRow[], words: Vocabularies): readonly (readonly SourceCell[])[] {
  const single = (cell: SourceCell | undefined): cell is SourceCell =>
    cell !== undefined && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]$/u.test(cell.value.trim());
  return rows.flatMap((row, index) =>
    row.cells.flatMap((cell): SourceCell[][] => {
      if (!single(cell)) return [];
      const stack = [cell];
      for (const [step, next] of rows.slice(index + 1, index + longestWord).entries()) {
        const below = next.row === row.row + step + 1 ? cellAt(next, cell) : undefined;
        if (!single(below)) break;
        stack.push(below);
      }
      const isKnown = readHeading(stack.map(({ value }) => value.trim()).join(''), words).isKnown;
      return stack.length > 1 && isKnown ? [stack] : [];
    }),
  );
}

function joinCells(joins: readonly (readonly SourceCell[])[]): JoinedCells {
  const texts = new Map<string, string>();
  const findings: Finding[] = [];
  for (const [first, ...others] of joins) {
    if (!first) continue;
    const joined = [texts.get(first.ref) ?? first.value, ...others.map(({ value }) => value)]
      .map((text) => text.trim())
      .join('');
    texts.set(first.ref, joined);
    findings.push({ code: 'joined-cell', sourceRef: first.ref, printed: first.text, decided: joined });
    for (const { ref, text } of others) {
      texts.set(ref, '');
      findings.push({ code: 'joined-cell', severity: 'note', sourceRef: ref, printed: text });
    }
  }
  return { texts, findings };
}
