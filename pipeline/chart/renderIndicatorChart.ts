import * as Plot from '@observablehq/plot';
import type { ChartOptions, IndicatorInput } from './ChartInput.ts';
import { cutLabel, drawSvg, markFlags } from './drawSvg.ts';
import { renderTick } from './renderTick.ts';
import { tellIndicator } from './tellIndicator.ts';
import { wrapLabel } from './wrapLabel.ts';

/**
 * The chart of one indicator: values by fiscal year, each point in the shape of its flag; the target as a line or a band over
 * the years that it is for; the baseline as a hollow point. A year without a value is a gap. A status climbs a ladder of stages.
 * @example renderIndicatorChart(toIndicatorInput(tables, '1-1-1-1', words), { lang: 'ja', idPrefix: 'chart', flagWords })
 */
export function renderIndicatorChart(input: IndicatorInput, options: ChartOptions): string {
  const { lang } = options;
  const points = input.points.map(({ year, value, text, flag }) => ({
    year,
    value: value === null ? Number.NaN : Number(value),
    text: cutLabel(text ?? '', 16),
    flag,
  }));
  const filled = points.filter(({ value }) => Number.isFinite(value));
  const { baseline } = input;
  const base =
    baseline === null || baseline.year === null
      ? []
      : [{ year: baseline.year, value: Number(baseline.value), text: cutLabel(baseline.text ?? '', 16) }];
  const years = [...points.map(({ year }) => year), ...base.map(({ year }) => year)];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const targets = input.targets.map(({ from, due, value, upper, text }) => ({
    from: (from ?? first) - 0.5,
    to: (due ?? last) + 0.5,
    value: Number(value),
    upper: upper === null ? Number(value) : Number(upper),
    text: cutLabel(text ?? '', 20),
  }));
  const ends = [filled[0], filled.at(-1)].filter(
    (point, index, all) => point !== undefined && all.indexOf(point) === index,
  );
  const isLadder = input.stages.length > 0;
  const values = [...filled, ...base]
    .map(({ value }) => value)
    .concat(targets.flatMap(({ value, upper }) => [value, upper]));
  const label = isLadder || input.unit === null ? null : cutLabel(input.unit, 12);
  return drawSvg(
    {
      width: 640,
      height: 300,
      marginLeft: isLadder ? 90 : 64,
      marginRight: 110,
      marginTop: 28,
      marginBottom: 34,
      x: {
        domain: years.length === 0 ? [0, 1] : [first - 0.5, Math.max(last, ...targets.map(({ to }) => to - 0.5)) + 0.5],
        ticks: thinYears([...years, ...input.targets.flatMap(({ due }) => due ?? [])]),
        tickFormat: (year: number) => (lang === 'ja' ? `${year}年度` : `FY${year}`),
        label: null,
      },
      y: isLadder
        ? {
            domain: [
              Math.min(...input.stages.map(({ rank }) => rank)) - 0.5,
              Math.max(...input.stages.map(({ rank }) => rank)) + 0.5,
            ],
            ticks: input.stages.map(({ rank }) => rank),
            tickFormat: (rank: number) => input.stages.find((stage) => stage.rank === rank)?.word ?? '',
            grid: true,
            label: null,
          }
        : {
            ...(values.length === 0 ? { domain: [0, 1] } : { domain: spread(values) }),
            nice: true,
            grid: true,
            ticks: 5,
            tickFormat: (value: number) => renderTick(value, lang),
            label,
          },
      marks: [
        Plot.rect(
          targets.filter(({ value, upper }) => value !== upper),
          { x1: 'from', x2: 'to', y1: 'value', y2: 'upper', fill: '#0b6e4f', fillOpacity: 0.12 },
        ),
        Plot.ruleY(targets, {
          x1: 'from',
          x2: 'to',
          y: 'value',
          stroke: '#0b6e4f',
          strokeWidth: 2,
          strokeDasharray: '6 4',
          className: 'target',
        }),
        // Of targets that follow one another the last is named beside its line; the others are named in the description.
        Plot.text(
          targets.filter(({ to }) => to === Math.max(...targets.map((target) => target.to))),
          {
            x: 'to',
            y: 'value',
            text: ({ text }: { readonly text: string }) => wrapLabel(`${lang === 'ja' ? '目標' : 'Target'} ${text}`, 8),
            textAnchor: 'start',
            dx: 6,
            className: 'target-text',
          },
        ),
        Plot.line(points, {
          x: 'year',
          y: 'value',
          stroke: 'currentColor',
          strokeWidth: 2,
          strokeOpacity: 0.7,
          className: 'series',
          ...(isLadder ? { curve: 'step' } : {}),
        }),
        Plot.dot(base, {
          x: 'year',
          y: 'value',
          r: 5,
          stroke: 'currentColor',
          strokeWidth: 2,
          fill: 'none',
          className: 'baseline',
        }),
        Plot.text(base, {
          x: 'year',
          y: 'value',
          text: (point: { readonly text: string }) => `${lang === 'ja' ? '初期値' : 'Baseline'} ${point.text}`,
          dy: -14,
        }),
        markFlags(
          filled.map(({ year, value, flag }) => ({ x: year, y: value, flag })),
          16,
        ),
        ...(filled.length > 0
          ? []
          : [
              Plot.text([lang === 'ja' ? 'グラフにできる実績はありません' : 'No value to draw'], {
                frameAnchor: 'middle',
                className: 'empty',
              }),
            ]),
        Plot.text(ends, { x: 'year', y: 'value', text: 'text', dy: -16, fontWeight: 'bold' }),
      ],
    },
    {
      title: input.name,
      description: tellIndicator(input, options),
      idPrefix: options.idPrefix,
      className: 'plot',
      ...(options.standalone ? { standalone: true } : {}),
    },
  );
}

/** Lowest and highest value with some room; values that are all the same get room on both sides. */
function spread(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = high === low ? Math.abs(high) * 0.1 || 1 : (high - low) * 0.12;
  return [low >= 0 && low - room < 0 ? 0 : low - room, high + room];
}

/** Years that the axis names: all of them, or every second, third … counted from the last, so that at most nine fit. */
function thinYears(years: readonly number[]): number[] {
  const distinct = [...new Set(years)].sort((one, two) => one - two);
  const step = Math.ceil(distinct.length / 9);
  return distinct.filter((_year, index) => (distinct.length - 1 - index) % step === 0);
}
