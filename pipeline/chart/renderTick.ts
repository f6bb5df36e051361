/**
 * A number on an axis: 万 and 億 in Japanese, k and M in English, at most two decimals. Values themselves are told as printed.
 * @example renderTick(400000, 'ja') // '40万'
 */
export function renderTick(value: number, lang: 'ja' | 'en'): string {
  const steps =
    lang === 'ja'
      ? ([
          [1e8, '億'],
          [1e4, '万'],
        ] as const)
      : ([
          [1e6, 'M'],
          [1e3, 'k'],
        ] as const);
  const [size, word] = steps.find(([step]) => Math.abs(value) >= step) ?? [1, ''];
  return `${Number((value / size).toFixed(2))}${word}`;
}
