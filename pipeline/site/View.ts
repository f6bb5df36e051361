import type { AttainmentCode } from '../model/rows.ts';
import type { Bilingual } from '../model/Settings.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { renderFiscalYear } from '../notation/renderFiscalYear.ts';
import { flagOrder } from './words/flagOrder.ts';

/** The languages of the pages; the first is at the root, the others under their name. */
export const languages = ['ja', 'en'] as const;
export type Lang = (typeof languages)[number];

/** What every page needs to know of where and for whom it is drawn. */
export interface View {
  readonly lang: Lang;
  /** Path of the page without language and base: `/dataset/ebetsu-gyokaku/`. */
  readonly path: string;
  /** Root of the site, without a slash at its end: `https://example.org/torikumi`. */
  readonly root: string;
  /** Whether the page is answered by the live portal, which has the Action API, or is a file of the static export. */
  readonly live: boolean;
  /** The text in the page's language. */
  readonly t: (ja: string, en: string) => string;
  readonly say: (text: Bilingual) => string;
  /** Link to a page: `to('/about/')`. */
  readonly to: (path: string) => string;
  /** Link to a file that has no language: `file('/releases/…')`. */
  readonly file: (path: string) => string;
  /** A fiscal year in words: 令和4年度（2022）, FY2022. */
  readonly year: (year: number) => string;
  /** A code's label, from `codes.csv`. */
  readonly label: (list: string, code: string | null) => string;
  /** Words of the flags, for the charts. */
  readonly flagWords: Readonly<Record<AttainmentCode, string>>;
  readonly words: Vocabularies;
  /** What a code means. */
  readonly explain: (list: string, code: string | null) => string;
}

/** What a view is made of. */
export interface ViewParts {
  readonly lang: Lang;
  readonly path: string;
  readonly root: string;
  readonly live: boolean;
  readonly words: Vocabularies;
}

/**
 * The view for one page. Links carry the path of the site's root, so that the site can stand in any folder.
 * @example createView({ lang: 'en', path: '/', root: 'https://example.org/t', live: false, words }).to('/about/') // '/t/en/about/'
 */
export function createView({ lang, path, root, live, words }: ViewParts): View {
  const base = new URL(root).pathname.replace(/\/$/, '');
  const prefix = lang === 'ja' ? '' : `/${lang}`;
  const t = (ja: string, en: string): string => (lang === 'ja' ? ja : en);
  const find = (list: string, code: string | null) =>
    words.codes.find((entry) => entry.list === list && entry.code === code);
  const label = (list: string, code: string | null): string => {
    const found = find(list, code);
    return found ? t(found.label_ja, found.label_en) : (code ?? '');
  };
  return {
    lang,
    path,
    words,
    flagWords: Object.fromEntries(flagOrder.map((flag) => [flag, label('attainment', flag)])) as View['flagWords'],
    root,
    live,
    t,
    say: ({ ja, en }) => t(ja, en),
    to: (target) => `${base}${prefix}${target}`,
    file: (target) => `${base}${target}`,
    year: (year) => t(`${renderFiscalYear(year, words)}（${year}）`, `FY${year}`),
    label,
    explain: (list, code) => {
      const found = find(list, code);
      return found ? t(found.description_ja, found.description_en) : '';
    },
  };
}

/** Path of a page in one language under the site's root: `/en/about/`. */
export function localPath(lang: Lang, path: string): string {
  return lang === 'ja' ? path : `/${lang}${path}`;
}
