import type { Bilingual } from '../model/Settings.ts';
import type { Municipality } from '../model/Vocabularies.ts';
import { nameInLatin } from './nameInLatin.ts';
import { shortenVowels } from './romanise.ts';

/** Where a table may say whose it is. */
export interface PublisherClues {
  /** Texts above and below the table, its title first. */
  readonly texts: readonly string[];
  /** Name of the file that was given, without folders. */
  readonly fileName: string;
}

/** A local government that a table may be of, and what says so. */
export interface PublisherGuess {
  readonly municipality: Municipality;
  readonly evidence: Bilingual;
}

/** The name by which people know it: 江別市, 北海道. */
export function nameOf({ prefecture, municipality }: Municipality): string {
  return municipality === '' ? prefecture : municipality;
}

/** A local government's own domain: city.anjo.aichi.jp, pref.chiba.lg.jp. */
const webAddress = /\b(?:city|town|vill|pref|metro)\.([a-z]+)(?:\.([a-z]+))?\.jp\b/gu;

/**
 * The local governments that a table may be of: those whose name stands in its texts, the title before the others, else those whose
 * address on the web does (`city.anjo.aichi.jp`), else those of the file's name (`anjo-2015.tsv`). Several where a name is shared
 * (伊達市) or says too little (fukui: the city and the prefecture): a person must then choose.
 */
export function findMunicipalities(
  { texts, fileName }: PublisherClues,
  all: readonly Municipality[],
): readonly PublisherGuess[] {
  for (const text of texts) {
    const found = findNamed(text, all);
    if (found.length > 0) return found.map((municipality) => guess(municipality, text));
  }
  for (const text of texts) {
    for (const [address, name = '', prefecture = ''] of text.matchAll(webAddress)) {
      const kind = address.slice(0, address.indexOf('.'));
      const found = all.filter(
        (entry) => isCalled(entry, name) && isKind(entry, kind) && liesIn(entry, prefecture, all),
      );
      if (found.length > 0) return found.map((municipality) => guess(municipality, address));
    }
  }
  const [slug = ''] = fileName.toLowerCase().split(/[-_.]/u);
  const found = slug.length > 2 ? all.filter((entry) => isCalled(entry, slug)) : [];
  return found.map((municipality) => guess(municipality, fileName));
}

/** Those whose name is the longest in a text: 札幌市中央区 before 札幌市; of namesakes those whose prefecture stands there too. */
function findNamed(text: string, all: readonly Municipality[]): readonly Municipality[] {
  const named = all.filter((entry) => text.includes(nameOf(entry)));
  const longest = Math.max(0, ...named.map((entry) => nameOf(entry).length));
  const best = named.filter((entry) => nameOf(entry).length === longest);
  const placed = best.filter(({ prefecture, municipality }) => municipality !== '' && text.includes(prefecture));
  return placed.length > 0 ? placed : best;
}

function isCalled(entry: Municipality, name: string): boolean {
  return nameInLatin(entry).bare === shortenVowels(name);
}

function isKind({ municipality }: Municipality, kind: string): boolean {
  return (municipality === '') === (kind === 'pref' || kind === 'metro');
}

/** True where the address names no prefecture (`lg` is none) or the one that the entry lies in. */
function liesIn({ prefecture }: Municipality, name: string, all: readonly Municipality[]): boolean {
  if (name === '' || name === 'lg') return true;
  const own = all.find((entry) => entry.municipality === '' && entry.prefecture === prefecture);
  return own !== undefined && isCalled(own, name);
}

function guess(municipality: Municipality, text: string): PublisherGuess {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return { municipality, evidence: { ja: `「${shown}」から`, en: `from “${shown}”` } };
}
