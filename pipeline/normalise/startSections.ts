import type { PrintedLabel } from './readLabels.ts';

/** A section of one level: where it starts among the data rows, and every place that prints its label. */
export interface Start {
  readonly at: number;
  /** Null only for a section without a printed number. */
  readonly number: number | null;
  /** Empty when no label for it was found anywhere. */
  readonly labels: readonly PrintedLabel[];
}

/**
 * The starts of one level, from its printed labels and from the starts of the level below it.
 *
 * A number that does not go up (`①` again, `(1)` again) means that a section of the level above has begun, whatever
 * row that section's own label is printed on. So the level below falls into blocks, one for each section here:
 * - as many distinct labels as blocks: they belong together in order, wherever they are printed;
 * - otherwise a block takes the first label printed inside it, further ones start where they are printed,
 *   and a block without any keeps the number that follows and no title.
 * A level without numbers below it starts where its labels are printed.
 */
export function startLevel(labels: readonly PrintedLabel[], below: readonly Start[]): Start[] {
  const distinct = mergeRepeats(labels);
  const blocks = restartsOf(below);
  if (blocks.length === 0) return distinct;
  if (blocks.length === distinct.length) {
    return blocks.map((at, index) => ({
      at,
      number: distinct[index]?.number ?? null,
      labels: distinct[index]?.labels ?? [],
    }));
  }
  return matchBySpan(distinct, blocks);
}

/** Consecutive labels of one number and title are one section, printed more than once; it begins at its first print. */
export function mergeRepeats(labels: readonly PrintedLabel[]): Start[] {
  const starts: Start[] = [];
  for (const label of labels) {
    const last = starts.at(-1);
    const lastLabel = last?.labels.at(-1);
    if (last && lastLabel && lastLabel.number === label.number && lastLabel.title === label.title) {
      starts[starts.length - 1] = { ...last, labels: [...last.labels, label] };
    } else {
      starts.push({ at: label.at, number: label.number, labels: [label] });
    }
  }
  return starts;
}

/** The rows at which numbered starts begin again; none when the level is not numbered throughout. */
export function restartsOf(starts: readonly Start[]): number[] {
  if (starts.some(({ number }) => number === null)) return [];
  return starts
    .filter(({ number }, index) => index === 0 || (number ?? 0) <= (starts[index - 1]?.number ?? 0))
    .map(({ at }) => at);
}

function matchBySpan(distinct: readonly Start[], blocks: readonly number[]): Start[] {
  const starts: Start[] = [];
  let next = 0;
  const takeBefore = (end: number): Start[] => {
    const from = next;
    while ((distinct[next]?.at ?? end) < end) next += 1;
    return distinct.slice(from, next);
  };
  starts.push(...takeBefore(blocks[0] ?? 0));
  for (const [index, at] of blocks.entries()) {
    const [first, ...rest] = takeBefore(blocks[index + 1] ?? Number.POSITIVE_INFINITY);
    const previous = starts.at(-1)?.number ?? 0;
    starts.push(first ? { ...first, at } : { at, number: previous + 1, labels: [] }, ...rest);
  }
  return starts;
}
