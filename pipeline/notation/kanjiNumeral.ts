/** Source of a pattern for a number in kanji: `二十八`, `二〇一九`. */
export const kanjiNumeral = '[〇一二三四五六七八九十百千]+';

const figures = '〇一二三四五六七八九';
const counted =
  /^(?:(?<千>[一二三四五六七八九]?)千)?(?:(?<百>[二三四五六七八九]?)百)?(?:(?<十>[二三四五六七八九]?)十)?(?<一>[一二三四五六七八九]?)$/u;

/**
 * Reads a number in kanji below ten thousand, written out (二十八) or figure by figure (二〇一九).
 * Null for anything else, also for a sole 百 or 千, which are as often parts of a unit (千円) or of a word.
 * @example readKanjiNumeral('二十八') // 28
 */
export function readKanjiNumeral(text: string): number | null {
  if (text === '' || text === '百' || text === '千') return null;
  if (/^[一二三四五六七八九][〇一二三四五六七八九]{1,3}$/.test(text))
    return Number([...text].map(countFigure).join(''));
  const groups = counted.exec(text)?.groups;
  if (!groups) return null;
  const places = [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
  ] as const;
  const high = places.reduce((sum, [sign, worth]) => {
    const figure = groups[sign];
    return figure === undefined ? sum : sum + (figure === '' ? 1 : countFigure(figure)) * worth;
  }, 0);
  return high + (groups['一'] ? countFigure(groups['一']) : 0);
}

function countFigure(figure: string): number {
  return figures.indexOf(figure);
}
