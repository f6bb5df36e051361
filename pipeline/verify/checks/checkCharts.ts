import { type Difference, tellDifference } from '../Difference.ts';
import type { Outcome, Published } from '../Published.ts';

/** Indicators of a plan that has charts; a larger one has none. */
const mostCharts = 1000;

/** The charts that a release must hold: the picture of the plan, and one of each numeric indicator. */
export function listCharts({ tables: { indicators } }: Published): readonly string[] {
  if (indicators.length > mostCharts) return [];
  const numeric = indicators.filter(({ value_type }) => value_type === 'number');
  return ['charts/attainment.svg', ...numeric.map(({ indicator_id: id }) => `charts/${id}.svg`)];
}

/**
 * Holds what each chart says of itself (`desc`) to `observations.csv`: every year with its value as printed and its flag. The
 * count is that of the observations looked for.
 */
export function checkCharts(published: Published): Outcome {
  const { files, tables, words } = published;
  const flags = new Map(
    words.codes.filter(({ list }) => list === 'attainment').map(({ code, label_ja }) => [code, label_ja]),
  );
  const decoder = new TextDecoder();
  const differences: Difference[] = [];
  let count = 0;
  for (const file of listCharts(published)) {
    const bytes = files.get(file);
    if (bytes === undefined) continue;
    const [, told = ''] = /<desc[^>]*>([\s\S]*?)<\/desc>/.exec(decoder.decode(bytes)) ?? [];
    const id = file.slice('charts/'.length, -'.svg'.length);
    const rows = tables.observations.filter(
      ({ indicator_id, fiscal_year: year }) => indicator_id === id && year !== null,
    );
    for (const { fiscal_year: year, value_text: text, attainment } of rows) {
      count += 1;
      const expected = `${year}年度 ${text ?? '値なし'} ${flags.get(attainment) ?? attainment}`;
      if (!told.includes(escapeText(expected))) differences.push(tellDifference({ file, at: 'desc' }, told, expected));
    }
  }
  return { count, differences };
}

/** A text as an element of XML holds it; what XML forbids (1.0, section 2.2) is U+FFFD there. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\u00A0', '&#160;');
}
