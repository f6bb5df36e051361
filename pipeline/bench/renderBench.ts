import stringWidth from 'string-width';
import type { BenchReport, JobReport, TableReport } from './summariseRuns.ts';

const headings = ['', '起動 / start', '処理 / work', '観測毎秒 / obs/s', '最大メモリー / peak', '書いた量 / written'];

/**
 * The bench's report for a terminal: for each table the pipeline, the bare libraries, and how many times as much.
 * One line each, ends included; East Asian characters count as two columns.
 *
 * @example renderBench(report) // '…\n計画の表 …\n'
 */
export function renderBench({ node, runs, tables }: BenchReport): string {
  const blocks = tables.map((table) => ({ title: nameTable(table), lines: [headings, ...toLines(table)] }));
  const widths = headings.map((_, column) =>
    Math.max(...blocks.flatMap(({ lines }) => lines.map((line) => stringWidth(line[column] ?? '')))),
  );
  return [
    `Node.js ${node}, ${runs} 回ずつの中央値 / median of ${runs} runs each`,
    ...blocks.flatMap(({ title, lines }) => ['', title, ...lines.map((line) => alignCells(line, widths))]),
    '',
    '比べてよいのは同じ回の中の比だけです。 / Only ratios within one run mean anything.',
    '',
  ].join('\n');
}

function nameTable({ table, observations, sourceBytes }: TableReport): string {
  return `${table}: ${count(observations)} 観測 / observations, ${count(sourceBytes)} バイト / bytes`;
}

function toLines({ torikumi, bare, ratio }: TableReport): readonly (readonly string[])[] {
  return [
    ['torikumi', ...toCells(torikumi)],
    ['csv-parse + csv-stringify', ...toCells(bare)],
    ['比 / ratio', '', times(ratio.work), times(1 / ratio.total), times(ratio.memory), ''],
  ];
}

function toCells({ startMs, workMs, observationsPerSecond, peakBytes, writtenBytes }: JobReport): readonly string[] {
  return [
    `${count(startMs)} ms`,
    `${count(workMs)} ms`,
    count(observationsPerSecond),
    `${count(peakBytes / 1e6)} MB`,
    `${count(writtenBytes / 1e6, 2)} MB`,
  ];
}

/** The first cell stands left, the others right. */
function alignCells(cells: readonly string[], widths: readonly number[]): string {
  const [first = '', ...others] = cells.map((text, column) => {
    const space = ' '.repeat((widths[column] ?? 0) - stringWidth(text));
    return column === 0 ? `${text}${space}` : `${space}${text}`;
  });
  return `  ${[first, ...others].join('  ')}`.trimEnd();
}

function count(value: number, places = 0): string {
  return value.toLocaleString('en', { minimumFractionDigits: places, maximumFractionDigits: places });
}

function times(value: number): string {
  return `× ${count(value, 2)}`;
}
