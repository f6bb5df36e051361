/** One row of a table that gives an indicator several, as far as it bears on which rows belong together. */
export interface LooseRow {
  /** The indicator's name, where the row prints it or a merged cell covers it. */
  readonly name: string | null;
  /** What tells the row from the others of its indicator: 実績, 男性; empty where it says nothing. */
  readonly word: string;
  /** Of two readings that are otherwise as good, the one in which these come first is taken: 目標 stands before 実績. */
  readonly leads?: boolean;
  /** True where something stands between this row and the one above it: a section on a line of its own. */
  readonly isApart?: boolean;
}

/** A partition up to a row: its price, and the length of its last block. */
interface Step {
  readonly price: number;
  readonly length: number;
  readonly before: number;
}

/** No indicator has more rows. */
const longest = 24;

const prices = {
  /** The rows of this indicator are others than those of the one above it. */
  change: 1,
  /** No row of the block prints a name. */
  nameless: 0.7,
  /** A name that stands neither on the first row nor on the middle one. */
  aside: 0.3,
  /** A name on the middle row. */
  middle: 0.001,
  /** 目標 behind 実績. */
  order: 0.002,
} as const;

/**
 * Tells which rows belong to one indicator by the cycle of their words, wherever in it the name is printed: a merged cell puts its text on
 * the first, the middle or any row. No block has a word twice or two names, and blocks that repeat the rows of the one above are preferred.
 * Yields the index of the first row of each block.
 * @example bindRows([{ name: null, word: '見込量' }, { name: '居宅介護', word: '実績' }, { name: null, word: '見込量' }, …]) // [0, 2, …]
 */
export function bindRows(rows: readonly LooseRow[]): readonly number[] {
  const best: Step[][] = rows.map(() => []);
  for (let end = 0; end < rows.length; end += 1) {
    for (let length = 1; length <= longest && length <= end + 1; length += 1) {
      const start = end - length + 1;
      const own = priceBlock(rows, start, length);
      if (own !== null) {
        const step = extend(rows, start, length, best[start - 1]);
        if (step) best[end]?.push({ ...step, price: step.price + own });
      }
      if (rows[start]?.isApart || repeats(rows, start - 1, end)) break;
    }
  }
  const starts: number[] = [];
  let end = rows.length - 1;
  let step = cheapest(best[end]);
  while (step && end >= 0) {
    const start = end - step.length + 1;
    starts.unshift(start);
    const { before } = step;
    end = start - 1;
    step = best[end]?.find(({ length }) => length === before);
  }
  return starts;
}

function cheapest(steps: readonly Step[] | undefined): Step | undefined {
  return steps?.reduce<Step | undefined>(
    (least, step) => (least && least.price <= step.price ? least : step),
    undefined,
  );
}

/** The best way to put a block behind those that end right before it. */
function extend(
  rows: readonly LooseRow[],
  start: number,
  length: number,
  steps: readonly Step[] | undefined,
): Step | null {
  if (start === 0) return { price: 0, length, before: 0 };
  const priced = (steps ?? []).map((step): Step => {
    const isSame =
      step.length === length &&
      Array.from({ length }, (_, index) => rows[start + index]?.word === rows[start - length + index]?.word).every(
        Boolean,
      );
    return { price: step.price + (isSame ? 0 : prices.change), length, before: step.length };
  });
  return cheapest(priced) ?? null;
}

/** True when the word of a row comes again among those below it up to `end`. */
function repeats(rows: readonly LooseRow[], at: number, end: number): boolean {
  const word = rows[at]?.word;
  return rows.slice(at + 1, end + 1).some((row) => row.word === word);
}

/** What a block costs by itself; null when these rows cannot be one indicator's. */
function priceBlock(rows: readonly LooseRow[], start: number, length: number): number | null {
  const block = rows.slice(start, start + length);
  const names = new Set(block.flatMap(({ name }) => name ?? []));
  if (names.size > 1) return null;
  const at = block.findIndex(({ name }) => name !== null);
  const middle = [Math.floor((length - 1) / 2), Math.floor(length / 2)];
  const place = at < 0 ? prices.nameless : at === 0 ? 0 : middle.includes(at) ? prices.middle : prices.aside;
  const firstOther = block.findIndex(({ leads }) => leads === false);
  const isLate = firstOther >= 0 && block.slice(firstOther).some(({ leads }) => leads === true);
  return place + (isLate ? prices.order : 0);
}
