/** What stands after the name of a local government. */
const suffix = /[都道府県市区町村]$/;

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/**
 * The words that a citizen might type to find a plan, each once: keywords, the name of the city with and without 市, and
 * the words inside the title. CKAN's stock search splits on white space only, so 江別 is found where it stands by itself.
 * @example searchWords({ title: '江別市行政改革推進計画', publisher: '江別市', keywords: ['行政改革'] })
 * // ['江別市行政改革推進計画', '江別市', '江別', '行政改革', '行政', '改革', '推進', '計画']
 */
export function searchWords(source: {
  readonly title: string;
  readonly publisher: string;
  readonly keywords: readonly string[];
}): readonly string[] {
  const { title, publisher, keywords } = source;
  const inside = [...segmenter.segment(title)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
  const words = [title, publisher, publisher.replace(suffix, ''), ...keywords, ...inside];
  return [...new Set(words.map((word) => word.replace(/\s+/g, '')))].filter((word) => [...word].length > 1);
}
