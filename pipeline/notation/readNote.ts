import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from './foldText.ts';
import type { BracketMeaning } from './parseTarget.ts';
import { anyOf, compileOnce } from './wordPatterns.ts';

/** What each meaning of brackets is called in findings. */
export const bracketNames: Readonly<Record<BracketMeaning, string>> = {
  cumulative: '累計',
  P: '速報値・見込み',
  E: '推計・概数',
};

const compileNote = compileOnce(({ qualifiers }) => {
  const qualifier = anyOf(qualifiers.filter(({ obs_status }) => obs_status !== 'A').map(({ word }) => word));
  const inside = String.raw`\( ?\)(?:内|書き|内書き|付き)?の?(?:数値|数字|値|数)?`;
  return {
    cumulative: new RegExp(`${inside} ?(?:は|:|=|…).*(?:累計|累積)`, 'u'),
    qualified: new RegExp(`${inside} ?(?:は|:|=|…)[^。]{0,12}?(?<word>${qualifier})`, 'u'),
    /** 「→」は前年度の取組を継続, ⇒：前年度から継続. */
    continued:
      /[「『"“]?(?<mark>[→⇒⇨➡〃])[」』"”]?(?:は|:|=|…|\.{3}|・{3})[^。、→⇒⇨➡〃]{0,10}(?:前年度?|前の?年度?|継続|引き続)/gu,
  };
});

/**
 * What a note says that a number in brackets is, here of every cell of the table; null for any other note.
 * @example readBracketNote('※( )内は計画期間の累計。', words) // 'cumulative'
 * @example readBracketNote('※ (　)は速報値', words) // 'P'
 */
export function readBracketNote(text: string, words: Vocabularies): BracketMeaning | null {
  const { cumulative, qualified } = compileNote(words);
  const folded = foldText(text);
  if (cumulative.test(folded)) return 'cumulative';
  const word = qualified.exec(folded)?.groups?.['word'];
  const status = words.qualifiers.find((row) => foldText(row.word) === word)?.obs_status;
  return status === 'E' || status === 'P' ? status : null;
}

/**
 * The arrows of which a note says that they continue what stood before: `「→」は前年度の取組を継続`. Nothing for any other note.
 * @example readContinuation('「⇒」は前年度からの継続を表す。', words) // ['⇒']
 */
export function readContinuation(text: string, words: Vocabularies): readonly string[] {
  return [...foldText(text).matchAll(compileNote(words).continued)].flatMap(({ groups }) => groups?.['mark'] ?? []);
}
