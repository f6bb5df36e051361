import { toRomaji } from 'wanakana';

/**
 * Kana in Latin letters (Hepburn), lower case, long vowels short.
 * @example romanise('アンジョウ') // 'anjo'
 */
export function romanise(kana: string): string {
  return shortenVowels(
    toRomaji(kana)
      .toLowerCase()
      .replaceAll(/[^a-z]/gu, ''),
  );
}

/**
 * One spelling of long vowels, of which there are many: anjou, anjoh and anjo are the same name.
 * @example shortenVowels('anjou') // 'anjo'
 */
export function shortenVowels(latin: string): string {
  return latin.replaceAll(/ou|oo|oh(?![aiueoy])/gu, 'o').replaceAll('uu', 'u');
}
