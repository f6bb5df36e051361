import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { ChartOptions, IndicatorInput } from '../../pipeline/chart/ChartInput.ts';
import { flagLooks } from '../../pipeline/chart/flags.ts';
import { renderIndicatorChart } from '../../pipeline/chart/renderIndicatorChart.ts';
import { renderMatrix } from '../../pipeline/chart/renderMatrix.ts';
import { renderSparkline } from '../../pipeline/chart/renderSparkline.ts';
import { renderTick } from '../../pipeline/chart/renderTick.ts';
import { toIndicatorInput } from '../../pipeline/chart/toIndicatorInput.ts';
import { toMatrixInput } from '../../pipeline/chart/toMatrixInput.ts';
import { wrapLabel } from '../../pipeline/chart/wrapLabel.ts';
import { realPlan } from '../support/realPlan.ts';
import { vocabularies } from '../support/vocabularies.ts';

const flagWords = {
  attained: '達成',
  attained_early: '期限前達成',
  completed: '完了',
  in_progress: '進行中',
  not_attained: '未達成',
  not_in_force: '対象期間前',
  not_evaluable: '判定不能',
  no_data: '未報告',
};
const options: ChartOptions = { lang: 'ja', idPrefix: 'c', flagWords };
const input: IndicatorInput = {
  name: '出前講座開催回数',
  unit: '回',
  points: [
    { year: 2019, value: '97', text: '97回', flag: 'in_progress' },
    { year: 2020, value: null, text: null, flag: 'no_data' },
    { year: 2021, value: '110', text: '110回', flag: 'attained_early' },
    { year: 2022, value: '105', text: '105回', flag: 'in_progress' },
  ],
  baseline: { year: 2018, value: '97', text: '97回' },
  targets: [{ from: null, due: 2023, value: '110', upper: null, text: '(R5)110回' }],
  stages: [],
};
const parse = (svg: string) => parseHTML(`<!doctype html><html><body>${svg}</body></html>`).document;

describe('the chart of an indicator', () => {
  const svg = renderIndicatorChart(input, options);
  const document = parse(svg);

  it('puts a value that equals the target on the target’s line', () => {
    const line = Number(document.querySelector('.target line')?.getAttribute('y1'));
    const place = document.querySelector('path.fill-attained_early')?.getAttribute('transform') ?? '';
    // A shape is placed by its corner, 8 pixels above its middle.
    const [, , top = ''] = /translate\(([\d.]+),([\d.]+)\)/.exec(place) ?? [];
    expect(Math.abs(Number(top) + 8 - line)).toBeLessThan(0.02);
  });

  it('breaks the line where a year has no value', () => {
    const path = document.querySelector('.series path')?.getAttribute('d') ?? '';
    expect(path.match(/M/g)).toHaveLength(2);
  });

  it('tells everything in words', () => {
    expect(document.querySelector('desc')?.textContent).toBe(
      '初期値 97回、目標 (R5)110回、2019年度 97回 進行中、2020年度 値なし 未報告、2021年度 110回 期限前達成、2022年度 105回 進行中。',
    );
    expect(document.querySelector('svg')?.getAttribute('aria-labelledby')).toBe('c-title c-desc');
  });

  it('is the same bytes each time', () => {
    expect(renderIndicatorChart(input, options)).toBe(svg);
  });

  it('is drawn without any value, too', () => {
    const empty = renderIndicatorChart({ ...input, points: [], baseline: null, targets: [] }, options);
    expect(parse(empty).querySelector('title')?.textContent).toBe('出前講座開催回数');
    expect(parse(empty).querySelector('.empty')?.textContent).toBe('グラフにできる実績はありません');
    expect(document.querySelector('.empty')).toBeNull();
  });

  it('draws a target for each year as a step and names the last', () => {
    const targets = [2019, 2020, 2021].map((year) => ({
      from: year,
      due: year,
      value: String(year - 1900),
      upper: null,
      text: `${year - 1900}回`,
    }));
    const steps = parse(renderIndicatorChart({ ...input, targets }, options));
    expect(steps.querySelectorAll('.target line')).toHaveLength(3);
    expect(steps.querySelector('.target-text')?.textContent).toBe('目標 121回');
  });
});

it('draws a status on the ladder of its stages', () => {
  const ladder = toIndicatorInput(realPlan().tables, '1-1-1-2', vocabularies);
  // オープンデータの共有: 検討, 検討, 実施, 実施 against (R3～)実施.
  expect(ladder.points.map(({ value }) => value)).toEqual(['1', '1', '2', '2', null]);
  expect(ladder.targets).toEqual([{ from: 2021, due: null, value: '2', upper: null, text: '(R3～)実施' }]);
  expect(ladder.stages.map(({ word }) => word)).toEqual(['検討', '実施', '完了']);
  expect(renderIndicatorChart(ladder, options)).toContain('検討');
});

it('shows one flag for each indicator and year', () => {
  const matrix = toMatrixInput(realPlan().tables, [2019, 2020, 2021, 2022, 2023]);
  expect(matrix.rows).toHaveLength(30);
  const document = parse(renderMatrix(matrix, { ...options, title: '計画' }));
  expect(document.querySelectorAll('path[class^=fill-]')).toHaveLength(150);
  // 17 attained in 2022 and 2021, 15 in 2020, 14 in 2019 (attainment.csv).
  expect(document.querySelectorAll('path.fill-attained')).toHaveLength(63);
});

describe('hostile text', () => {
  const name = '</title><script>alert(1)</script>\u0000\u202Eabc"&';
  const hostile: IndicatorInput = {
    ...input,
    name,
    unit: name,
    targets: [{ from: null, due: null, value: '1', upper: null, text: name }],
  };

  it.each([
    ['chart', renderIndicatorChart(hostile, options)],
    ['sparkline', renderSparkline(hostile, options)],
    [
      'matrix',
      renderMatrix(
        { years: [2019], rows: [{ id: '1', label: name, flags: ['attained'] }] },
        { ...options, title: name },
      ),
    ],
  ])('is text and nothing else in a %s', (_name, svg) => {
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
    expect(svg).not.toMatch(/<style|style=|href|on[a-z]+=/);
    expect(parse(svg).querySelector('title')?.textContent).toContain('<script>alert(1)');
  });
});

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(one: string, two: string): number {
  const [light = 0, dark = 0] = [one, two]
    .map((colour) => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
        const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

it.each(Object.entries(flagLooks))('%s can be seen on white and on the dark page', (_flag, { colour, dark }) => {
  expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(3);
  expect(contrast(dark, '#14181d')).toBeGreaterThanOrEqual(3);
});

it('gives each flag a shape of its own', () => {
  expect(new Set(Object.values(flagLooks).map(({ shape }) => shape)).size).toBe(8);
});

it.each([
  [400_000, 'ja', '40万'],
  [358_336_000, 'ja', '3.58億'],
  [12.5, 'ja', '12.5'],
  [400_000, 'en', '400k'],
  [0, 'en', '0'],
] as const)('writes %d on an axis (%s) as %s', (value, lang, expected) => {
  expect(renderTick(value, lang)).toBe(expected);
});

it.each([
  ['目標 市民の声を聞く。', 8, '目標 市民の声を\n聞く。'],
  ['一二三四。五', 4, '一二三四。\n五'],
  ['目標 (R5)110', 4, '目標\n(R5)110'],
])('breaks %s after at most %d ideographs', (text, width, expected) => {
  expect(wrapLabel(text, width)).toBe(expected);
});
