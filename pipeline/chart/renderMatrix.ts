import * as Plot from '@observablehq/plot';
import type { ChartOptions, MatrixInput } from './ChartInput.ts';
import { cutLabel, drawSvg, markFlags } from './drawSvg.ts';
import { flagLooks } from './flags.ts';

/** Height of a row, in pixels. */
const rowHeight = 24;

/**
 * The picture of a plan: a row for each indicator, a column for each fiscal year, a flag in each field, by shape on its tint.
 * @example renderMatrix(toMatrixInput(tables, years), { lang: 'ja', idPrefix: 'matrix', flagWords, title: '江別市行政改革推進計画' })
 */
export function renderMatrix({ years, rows }: MatrixInput, options: ChartOptions & { readonly title: string }): string {
  const { lang, flagWords } = options;
  const labels = new Map(rows.map(({ id, label }) => [id, cutLabel(label, 26)]));
  const cells = rows.flatMap(({ id, flags }) => flags.map((flag, index) => ({ x: years[index] ?? 0, y: id, flag })));
  const description = rows
    .map(
      ({ label, flags }) =>
        `${label} ${flags.map((flag, index) => `${years[index]} ${flagWords[flag]}`).join(lang === 'ja' ? '、' : ', ')}`,
    )
    .join(lang === 'ja' ? '。' : '. ');
  return drawSvg(
    {
      width: 400 + years.length * 90,
      height: 40 + rows.length * rowHeight,
      marginLeft: 380,
      marginTop: 30,
      marginRight: 10,
      marginBottom: 6,
      x: {
        type: 'band',
        domain: [...years],
        axis: 'top',
        tickFormat: (year: number) => (lang === 'ja' ? `${year}年度` : `FY${year}`),
        tickSize: 0,
        label: null,
        padding: 0.06,
      },
      y: {
        type: 'band',
        domain: rows.map(({ id }) => id),
        tickFormat: (id: string) => labels.get(id) ?? id,
        tickSize: 0,
        label: null,
        padding: 0.1,
      },
      marks: [
        Plot.cell(cells, {
          x: 'x',
          y: 'y',
          fill: ({ flag }: { readonly flag: keyof typeof flagLooks }) => flagLooks[flag].colour,
          fillOpacity: 0.14,
          rx: 3,
        }),
        markFlags(cells, 14),
      ],
      color: { type: 'identity' },
    },
    {
      title: options.title,
      description,
      idPrefix: options.idPrefix,
      className: 'picture',
      ...(options.standalone ? { standalone: true } : {}),
    },
  );
}
