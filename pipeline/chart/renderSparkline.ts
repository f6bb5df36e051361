import * as Plot from '@observablehq/plot';
import type { ChartOptions, IndicatorInput } from './ChartInput.ts';
import { drawSvg, markFlags } from './drawSvg.ts';
import { tellIndicator } from './tellIndicator.ts';

/** A small line of the values, the target dashed, the last value in the shape of its flag; 120 × 28. */
export function renderSparkline(input: IndicatorInput, options: ChartOptions): string {
  const points = input.points.map(({ year, value, flag }) => ({
    year,
    value: value === null ? Number.NaN : Number(value),
    flag,
  }));
  const filled = points.filter(({ value }) => Number.isFinite(value));
  const last = filled.at(-1);
  const targets = input.targets.flatMap(({ value, upper }) => [value, ...(upper === null ? [] : [upper])]).map(Number);
  const values = [...filled.map(({ value }) => value), ...targets];
  const [low, high] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const years = points.map(({ year }) => year);
  return drawSvg(
    {
      width: 120,
      height: 28,
      margin: 6,
      marginRight: 12,
      x: { axis: null, domain: years.length === 0 ? [0, 1] : [Math.min(...years), Math.max(...years)] },
      y: { axis: null, domain: low === high ? [low - 1, high + 1] : [low, high] },
      marks: [
        Plot.ruleY(targets, { stroke: '#0b6e4f', strokeDasharray: '3 2', className: 'target' }),
        Plot.line(points, { x: 'year', y: 'value', stroke: 'currentColor', strokeOpacity: 0.7, className: 'series' }),
        ...(last ? [markFlags([{ x: last.year, y: last.value, flag: last.flag }], 9)] : []),
      ],
    },
    {
      title: input.name,
      description: tellIndicator(input, options),
      idPrefix: options.idPrefix,
      className: 'sparkline',
    },
  );
}
