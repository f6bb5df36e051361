/** One row of a table that gives an indicator several, as far as it bears on which rows belong together. */
export interface LooseRow {
  /** The indicator's name, where the row prints it or a merged cell covers it. */
  readonly name: string | null;
  /** What tells the row from the others of its indicator: 実績, 男性; empty where it says nothing. */
  readonly word: string;
  /** False for a row that by custom stands behind those for which it is true: 目標 stands before 実績. */
  readonly leads?: boolean;
  /** True where something stands between this row and the one above it: a section on a line of its own. */
  readonly isApart?: boolean;
}

/** A partition up to a row: its price, the length of its last block and of the one before. */
interface Step {
  readonly price: number;
  readonly length: number;
  readonly before: number;
}

/** What the place of a name in its block costs. */
interface Custom {
  readonly first: number;
  readonly middle: number;
  readonly aside: number;
  /** What it costs a partition that it was made by this custom. */
  readonly itself: number;
}

/** Names stand on the first row, or on the middle one (a merged cell, as a copy leaves it), or anywhere. */
const customs: readonly Custom[] = [
  { first: 0, middle: 1.5, aside: 1.5, itself: 0 },
  { first: 0.3, middle: 0, aside: 1, itself: 0.1 },
  { first: 0, middle: 0.001, aside: 0.002, itself: 0.2 },
];

/** No indicator has more rows. */
const longest = 24;
/** The price of a block that prints no name, and of one that puts 目標 behind 実績. */
const nameless = 0.7;
const disorder = 0.01;

/**
 * Tells which rows belong to one indicator by the cycle of their words, wherever in it the name is printed. No block has a word twice or
 * two names; of all partitions the one is taken in which the fewest kinds of block recur. Yields the index of the first row of each block.
 * @example bindRows([{ name: null, word: '見込量' }, { name: '居宅介護', word: '実績' }, { name: null, word: '見込量' }, …]) // [0, 2, …]
 */
export function bindRows(rows: readonly LooseRow[]): readonly number[] {
  const partitions = customs.map((custom) => {
    const starts = partition(rows, custom);
    return { starts, price: custom.itself + weigh(rows, starts) };
  });
  return partitions.reduce((least, other) => (other.price < least.price ? other : least)).starts;
}

/** The price of a whole partition: the kinds of block in it, and the blocks that are odd. */
function weigh(rows: readonly LooseRow[], starts: readonly number[]): number {
  const blocks = starts.map((start, index) => rows.slice(start, starts[index + 1] ?? rows.length));
  const kinds = new Set(blocks.map((block) => block.map(({ word }) => word).join('\n')));
  const unnamed = blocks.filter((block) => block.every(({ name }) => name === null)).length;
  return kinds.size + unnamed * nameless + (blocks.some(isDisordered) ? 0.8 : 0);
}

/** The cheapest partition where each change from one block to the next costs, by one custom for names. */
function partition(rows: readonly LooseRow[], custom: Custom): readonly number[] {
  const best: Step[][] = rows.map(() => []);
  for (let end = 0; end < rows.length; end += 1) {
    for (let length = 1; length <= longest && length <= end + 1; length += 1) {
      const start = end - length + 1;
      const own = priceBlock(rows.slice(start, end + 1), custom);
      const step = own === null ? null : extend(rows, start, length, best[start - 1]);
      if (step && own !== null) best[end]?.push({ ...step, price: step.price + own });
      if (rows[start]?.isApart || rows.slice(start, end + 1).some(({ word }) => word === rows[start - 1]?.word)) break;
    }
  }
  const starts: number[] = [];
  let end = rows.length - 1;
  for (let step = cheapest(best[end]); step; ) {
    end -= step.length;
    starts.unshift(end + 1);
    const { before } = step;
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
): Step | undefined {
  if (start === 0) return { price: 0, length, before: 0 };
  const isSame = ({ length: before }: Step): boolean =>
    before === length &&
    rows.slice(start, start + length).every(({ word }, index) => word === rows[start - length + index]?.word);
  return cheapest(
    (steps ?? []).map((step) => ({ price: step.price + (isSame(step) ? 0 : 1), length, before: step.length })),
  );
}

/** What a block costs by itself; null when these rows cannot be one indicator's. */
function priceBlock(block: readonly LooseRow[], custom: Custom): number | null {
  const names = new Set(block.flatMap(({ name }) => name ?? []));
  if (names.size > 1) return null;
  const at = block.findIndex(({ name }) => name !== null);
  const isMiddle = at === Math.floor((block.length - 1) / 2) || at === Math.floor(block.length / 2);
  // Of one row or two the first is the middle one, too.
  const first = block.length < 3 ? 0 : custom.first;
  const place = at < 0 ? nameless : at === 0 ? first : isMiddle ? custom.middle : custom.aside;
  return place + (isDisordered(block) ? disorder : 0);
}

/** True where a row that by custom comes first stands behind one that does not: 実績 above 目標. */
function isDisordered(block: readonly LooseRow[]): boolean {
  const other = block.findIndex(({ leads }) => leads === false);
  return other >= 0 && block.slice(other).some(({ leads }) => leads === true);
}
