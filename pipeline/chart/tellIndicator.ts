import type { ChartOptions, IndicatorInput } from './ChartInput.ts';

/**
 * The chart in words: baseline, target, and every year with its value as printed and its flag. Nothing of the chart is in the
 * picture alone.
 */
export function tellIndicator(
  { baseline, targets, points }: IndicatorInput,
  { lang, flagWords }: ChartOptions,
): string {
  const t = (ja: string, en: string): string => (lang === 'ja' ? ja : en);
  const parts = [
    ...(baseline === null ? [] : [`${t('初期値', 'Baseline')} ${baseline.text ?? baseline.value}`]),
    ...targets.map(({ text, value }) => `${t('目標', 'Target')} ${text ?? value}`),
    ...points.map(
      ({ year, text, flag }) =>
        `${t(`${year}年度`, `FY${year}`)} ${text ?? t('値なし', 'no value')} ${flagWords[flag]}`,
    ),
  ];
  return `${parts.join(t('、', '; '))}${t('。', '.')}`;
}
