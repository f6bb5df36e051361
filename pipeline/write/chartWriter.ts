import type { ChartOptions } from '../chart/ChartInput.ts';
import { renderIndicatorChart } from '../chart/renderIndicatorChart.ts';
import { renderMatrix } from '../chart/renderMatrix.ts';
import { toIndicatorInput } from '../chart/toIndicatorInput.ts';
import { toMatrixInput } from '../chart/toMatrixInput.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import type { Writer } from './Writer.ts';

/** Indicators of a plan that has charts; `verify` holds files to the same number. */
const mostCharts = 1000;

/**
 * `charts/attainment.svg`, the picture of the plan, and `charts/<indicator_id>.svg` for each numeric indicator: the charts of
 * the portal as files, in Japanese, on a white ground. A plan of more than a thousand indicators has none: no picture could show them.
 */
export const chartWriter: Writer = {
  name: 'charts',
  *write({ settings, tables, fiscalYears }, { words }) {
    if (tables.indicators.length > mostCharts) return;
    const encoder = new TextEncoder();
    const toFile = (svg: string): Uint8Array => encoder.encode(`${svg}\n`);
    const options: ChartOptions = { lang: 'ja', idPrefix: 'chart', flagWords: readFlagWords(words), standalone: true };
    yield [
      'charts/attainment.svg',
      toFile(renderMatrix(toMatrixInput(tables, fiscalYears), { ...options, title: settings.title.ja })),
    ];
    for (const { indicator_id: id, value_type } of tables.indicators) {
      if (value_type !== 'number') continue;
      yield [`charts/${id}.svg`, toFile(renderIndicatorChart(toIndicatorInput(tables, id, words), options))];
    }
  },
};

function readFlagWords({ codes }: Pick<Vocabularies, 'codes'>): ChartOptions['flagWords'] {
  const flags = codes.filter(({ list }) => list === 'attainment').map(({ code, label_ja }) => [code, label_ja]);
  return Object.fromEntries(flags) as ChartOptions['flagWords'];
}
