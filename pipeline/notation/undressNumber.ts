import type { Unit, Vocabularies } from '../model/Vocabularies.ts';
import { foldCell } from './foldText.ts';
import { kanjiNumeral, readKanjiNumeral } from './kanjiNumeral.ts';
import { anyOf, compileOnce } from './wordPatterns.ts';

/** A whole number, thousands separators all in place or none. */
const whole = '(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*|0)';

/** Powers of ten that stand inside a number (3億5,000万円), the longest word first. */
const myriads: readonly (readonly [word: string, power: number])[] = [
  ['千億', 11],
  ['百億', 10],
  ['十億', 9],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['兆', 12],
  ['億', 8],
  ['万', 4],
  ['千', 3],
];

/**
 * Spans of time told in two units (2時間30分), by UCUM codes: how many of the lesser make one of the greater.
 * Days and hours are none: 1日2時間 is as often two hours a day.
 */
const parts: readonly (readonly [greater: string, lesser: string, count: bigint])[] = [
  ['a', 'mo', 12n],
  ['h', 'min', 60n],
  ['min', 's', 60n],
];

/** Spans of time that stand before a number (年4回), by the word that its unit then bears (回/年). */
const bases: readonly (readonly [word: string, unit: string])[] = [
  ['(?:1?年(?:当たり|あたり)|年間?)', '年'],
  ['(?:1(?:か|カ|ヵ|ヶ)月(?:当たり|あたり)|月(?:当たり|あたり)|月間?)', '月'],
  ['(?:1?週間?(?:当たり|あたり)|週間?)', '週'],
  ['(?:1日(?:当たり|あたり)|日(?:当たり|あたり))', '日'],
  ['(?:1日|日)', '日'],
  ['1?人(?:当たり|あたり)', '人'],
];

/** Words that begin like a number with its unit and are none: 一部 is partly, 十分 is enough. */
const idioms = ['一部', '十分', '一面', '一区'];
const idiom = new RegExp(`(?<!${kanjiNumeral})(?:${idioms.join('|')})`, 'u');

const compileUndress = compileOnce(({ units }) => {
  const unit = anyOf(units.map((row) => row.unit));
  const withCode = (code: string) => anyOf(units.filter((row: Unit) => row.unit_code === code).map((row) => row.unit));
  const myriad = `(?:${myriads.map(([name]) => name).join('|')})`;
  const known = new Set(units.map((row) => foldCell(row.unit)));
  return {
    kanji: new RegExp(`(?<![\\p{sc=Han}〇])${kanjiNumeral}(?=${unit}|割)`, 'gu'),
    myriads: new RegExp(`(?<![0-9.,])(?:${whole}${myriad}){1,4}(?:${whole})?(?=${unit})`, 'u'),
    myriadPart: new RegExp(`(${whole})(${myriad})?`, 'gu'),
    half: new RegExp(`(?<![0-9.,])(${whole})(${['a', 'mo', 'h'].map(withCode).join('|')})半`, 'u'),
    times: parts.map(([greater, lesser, count]) => ({
      pattern: new RegExp(`(?<![0-9.,])(${whole})${withCode(greater)}(0[0-9]|${whole})(${withCode(lesser)})`, 'u'),
      count,
    })),
    bases: bases.map(([word, per]) => ({
      pattern: new RegExp(`(?<![0-9元度毎])${word}に?(${whole}(?:\\.[0-9]+)?)(${unit})`, 'u'),
      per,
    })),
    known,
    /** ゼロ as a number, and none of the words that begin with it (ゼロカーボン). */
    zero: new RegExp(`^ゼロ(?=$|${unit}(?![\\p{L}])|[をにへ])`, 'u'),
    durations: new Set(
      units.filter(({ dimension }) => dimension.startsWith('duration')).map((row) => foldCell(row.unit)),
    ),
  };
});

/**
 * Rewrites a number in another dress as digits and one unit, exactly: a number in kanji before its unit (十二件), powers of ten inside a
 * number (3億5,000万円 is 35000万円), time in two units (2時間30分 is 150分), a span of time before the number (年4回 is 4回/年), ゼロ.
 * Takes and yields folded text; text that holds none of these, or one that does not add up (2時間90分), is left as it is.
 * @example undressNumber('約2時間30分', words) // '約150分'
 */
export function undressNumber(folded: string, words: Vocabularies): string {
  const { kanji, half, times, bases: spans, known, zero, durations, ...joined } = compileUndress(words);
  const digits =
    idiom.test(folded) || /[0-9]/.test(folded) ? folded : folded.replace(kanji, countKanji).replace(zero, '0');
  const halved = digits.replace(half, '$1.5$2');
  const timed = times.reduce((text, { pattern, count }) => addTimes(text, pattern, count), joinMyriads(halved, joined));
  return spans.reduce(
    (text, { pattern, per }) =>
      text.replace(pattern, (printed: string, number: string, unit: string) =>
        known.has(`${unit}/${per}`) && !isSpanOfTime(printed, unit, durations) ? `${number}${unit}/${per}` : printed,
      ),
    timed,
  );
}

/** 1日2時間 may be a day and two hours; 1日当たり2時間 is not. */
function isSpanOfTime(printed: string, unit: string, durations: ReadonlySet<string>): boolean {
  return /^1?日(?!当たり|あたり)/u.test(printed) && durations.has(unit);
}

function countKanji(printed: string): string {
  return String(readKanjiNumeral(printed) ?? printed);
}

/** Adds up `3億5,000万` to `35000万`; the powers go down, and each lesser part is smaller than one of the greater. */
function joinMyriads(text: string, { myriads: pattern, myriadPart }: Record<'myriads' | 'myriadPart', RegExp>): string {
  return text.replace(pattern, (printed) => {
    const found = [...printed.matchAll(myriadPart)].map(([, number = '', name = '']) => ({
      number: BigInt(number.replaceAll(',', '')),
      name,
      power: myriads.find(([known]) => known === name)?.[1] ?? 0,
    }));
    const fits = found.every(({ number, power }, index) => {
      const before = found[index - 1];
      return before === undefined || (power < before.power && number < 10n ** BigInt(before.power - power));
    });
    const last = found.at(-1);
    if (found.length < 2 || !fits || !last) return printed;
    const sum = found.reduce((total, { number, power }) => total + number * 10n ** BigInt(power - last.power), 0n);
    return `${sum}${last.name}`;
  });
}

function addTimes(text: string, pattern: RegExp, count: bigint): string {
  return text.replace(pattern, (printed: string, greater: string, lesser: string, unit: string) => {
    const [many, few] = [greater, lesser].map((number) => BigInt(number.replaceAll(',', '')));
    return many === undefined || few === undefined || few >= count ? printed : `${many * count + few}${unit}`;
  });
}
