import type { Municipality } from '../model/Vocabularies.ts';
import { romanise } from './romanise.ts';

/** The last character of a name, how it is read, and what it is in English. */
const kinds: readonly { readonly sign: string; readonly readings: readonly string[]; readonly en: string }[] = [
  { sign: '市', readings: ['シ'], en: 'City' },
  { sign: '区', readings: ['ク'], en: 'City' },
  { sign: '町', readings: ['チョウ', 'マチ'], en: 'Town' },
  { sign: '村', readings: ['ムラ', 'ソン'], en: 'Village' },
  { sign: '県', readings: ['ケン'], en: 'Prefecture' },
  { sign: '府', readings: ['フ'], en: 'Prefecture' },
  { sign: '都', readings: ['ト'], en: 'Metropolis' },
];

/**
 * The name of a local government in Latin letters, read from its kana: bare for an id, and with its kind for a title. Long vowels are
 * written short, as on road signs; a person checks it.
 * @example nameInLatin({ code: '012173', prefecture: '北海道', municipality: '江別市', kana: 'エベツシ' }) // { bare: 'ebetsu', en: 'Ebetsu City' }
 */
export function nameInLatin({ prefecture, municipality, kana }: Municipality): {
  readonly bare: string;
  readonly en: string;
} {
  const name = municipality === '' ? prefecture : municipality;
  const kind = kinds.find(({ sign, readings }) => name.endsWith(sign) && readings.some((end) => kana.endsWith(end)));
  const ending = kind?.readings.find((end) => kana.endsWith(end)) ?? '';
  const bare = romanise(kana.slice(0, kana.length - ending.length));
  const capital = `${bare.slice(0, 1).toUpperCase()}${bare.slice(1)}`;
  return { bare, en: kind === undefined ? capital : `${capital} ${kind.en}` };
}
