import type { ObservationRow } from '../model/rows.ts';
import { createRandom, type DrawWhole } from './createRandom.ts';
import { generatedYears, type RowKind, rowKinds, type Values } from './rowKinds.ts';

type Attainment = ObservationRow['attainment'];

/** A generated table, and what a reader has to find in it, known from how it was made. */
export interface GeneratedTable {
  /** The file's text: tab-separated, LF, title above and a note below as cities print them. */
  readonly text: string;
  readonly goals: number;
  readonly policies: number;
  readonly initiatives: number;
  readonly indicators: number;
  /** Rows without a name of their own. */
  readonly subgroups: number;
  /** Rows printed one column too far to the right or to the left. */
  readonly shiftedRows: number;
  /** How many observations bear each flag; flags that none bears are absent. */
  readonly flags: Readonly<Partial<Record<Attainment, number>>>;
}

type Labels = readonly [goal: string, policy: string, initiative: string];

/** A value as printed, and the flag that it has to get. */
interface Value {
  readonly text: string;
  readonly flag: Attainment;
}

interface Row {
  readonly labels: Labels;
  readonly name: string;
  readonly values: readonly Value[];
  readonly shift: -1 | 0 | 1;
  /** In printed order, before the row is shifted. */
  readonly cells: readonly string[];
}

const header = [
  '基本目標',
  '取組方針',
  '取組項目',
  '指標',
  '初期値',
  '目標',
  ...generatedYears.map((year) => `R ${year - 2018}`),
  '',
];
const noLabels: Labels = ['', '', ''];
const circled = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨'];
const missingMarks = ['', '未集計', '—'];

/**
 * Writes a progress table of `rows` indicators over five fiscal years (edition 2023) that shows what real ones show:
 * numbered sections whose labels stand at their first row only, rows shifted by a column, subgroups without a name of
 * their own, every kind of target, missing marks, dashes after completion. Same arguments, same text.
 *
 * @example generateTable(20_000, 1).indicators // 20000
 */
export function generateTable(rows: number, seed: number): GeneratedTable {
  const made = drawRows(rows, createRandom(seed));
  const [goals, policies, initiatives] = [0, 1, 2].map(
    (level) => made.filter(({ labels }) => labels[level] !== '').length,
  );
  const flags: Partial<Record<Attainment, number>> = {};
  for (const { flag } of made.flatMap(({ values }) => values)) flags[flag] = (flags[flag] ?? 0) + 1;
  const lines = made.map(({ cells, shift }) => shiftCells(cells, shift).join('\t'));
  const note = `${initiatives}の取組項目について、各指標の目標を達成することで、${goals}つの基本目標の達成を目指す。`;
  return {
    text: ['', '計画の取組状況一覧（令和5年度）', '', header.join('\t'), ...lines, '', note, ''].join('\n'),
    goals: goals ?? 0,
    policies: policies ?? 0,
    initiatives: initiatives ?? 0,
    indicators: made.length,
    subgroups: made.filter(({ name }) => name === '').length,
    shiftedRows: made.filter(({ shift }) => shift !== 0).length,
    flags,
  };
}

function drawRows(count: number, draw: DrawWhole): readonly Row[] {
  const rows: Row[] = [];
  for (const labels of drawLabels(draw)) {
    if (rows.length >= count) break;
    const kind = pick(rowKinds, draw);
    const names = kind.baselines.map((_, part) => (part === 0 ? `第${rows.length + 1}の${kind.measured}` : ''));
    for (const [part, name] of names.slice(0, count - rows.length).entries()) {
      rows.push(drawRow(kind, part, part === 0 ? labels : noLabels, name, draw));
    }
  }
  return rows;
}

/** The section labels of one indicator after another, without an end: a label stands where its section begins. */
function* drawLabels(draw: DrawWhole): Generator<Labels> {
  for (let goal = 1; ; goal += 1) {
    for (let policy = 1, policies = draw(4, 20); policy <= policies; policy += 1) {
      for (let initiative = 1, initiatives = draw(1, 9); initiative <= initiatives; initiative += 1) {
        for (let place = 1, places = draw(1, 3); place <= places; place += 1) {
          yield [
            place === 1 && initiative === 1 && policy === 1 ? `${goal} 目標${goal}のまちづくり` : '',
            place === 1 && initiative === 1 ? `(${policy})方針${goal}-${policy}の推進` : '',
            place === 1 ? `${circled[initiative - 1]} 取組${goal}-${policy}-${initiative}の実施` : '',
          ];
        }
      }
    }
  }
}

function drawRow(kind: RowKind, part: number, labels: Labels, name: string, draw: DrawWhole): Row {
  const values = drawValues(kind, draw);
  const cells = [...labels, name, kind.baselines[part] ?? '', kind.target, ...values.map(({ text }) => text)];
  return { labels, name, values, cells, shift: kind.anchored ? drawShift(cells, draw) : 0 };
}

function drawValues({ meanings, met, missed, completed }: RowKind, draw: DrawWhole): readonly Value[] {
  const end = completed !== undefined && draw(1, 4) === 1 ? draw(0, meanings.length - 1) : meanings.length;
  return meanings.map((meaning, place): Value => {
    if (place === end) return { text: completed ?? '', flag: meaning.met };
    if (place > end) return { text: '—', flag: 'completed' };
    const lot = draw(1, 20);
    if (lot === 1) return { text: pick(missingMarks, draw), flag: 'no_data' };
    return lot <= 12
      ? { text: print(met, draw), flag: meaning.met }
      : { text: print(missed, draw), flag: meaning.missed };
  });
}

/** One row in ten stands too far right; one in twenty too far left, if its first cell is empty. */
function drawShift(cells: readonly string[], draw: DrawWhole): Row['shift'] {
  const lot = draw(1, 20);
  if (lot <= 2) return 1;
  return lot === 3 && cells[0] === '' ? -1 : 0;
}

function shiftCells(cells: readonly string[], shift: Row['shift']): readonly string[] {
  if (shift === 1) return ['', ...cells];
  return shift === -1 ? [...cells.slice(1), ''] : [...cells, ''];
}

function print(values: Values, draw: DrawWhole): string {
  if ('words' in values) return pick(values.words, draw);
  const drawn = draw(values.from, values.to);
  const digits = values.decimals === 0 ? drawn.toLocaleString('en') : (drawn / 10).toFixed(1);
  return `${digits}${values.unit}`;
}

/** One of the items; there must be at least one. */
function pick<Item>(items: readonly Item[], draw: DrawWhole): Item {
  return items[draw(0, items.length - 1)] as Item;
}
