import type { CommanderError } from 'commander';
import type { Fault } from '../errors.ts';

/** Commander's codes in Japanese: `word` is what stood in quotes, `meant` the question whether another was meant. */
const sentences: Readonly<Record<string, readonly [code: Fault['code'], ja: (word: string, meant: string) => string]>> =
  {
    'commander.unknownCommand': [
      'unknown-command',
      (word, meant) => `\`${word}\` というコマンドはありません。${meant}`,
    ],
    'commander.unknownOption': [
      'unknown-option',
      (word, meant) => `\`${word}\` というオプションはありません。${meant}`,
    ],
    'commander.missingArgument': ['missing-argument', (word) => `\`${word}\` を書いてください。`],
    'commander.optionMissingArgument': ['missing-argument', (word) => `オプション \`${word}\` の値を書いてください。`],
    'commander.excessArguments': ['unknown-argument', () => '引数が多すぎます。'],
  };

/**
 * Tells a command line that commander could not read as a fault in both languages.
 * @example tellUsage(error).messageJa
 * // '`buil` というコマンドはありません。`build` のことですか。使い方は torikumi --help で見られます。'
 */
export function tellUsage({ code, message }: CommanderError): Fault {
  const [faultCode, toJa] = sentences[code] ?? ['invalid-usage', () => 'コマンドの書き方が正しくありません。'];
  const word = /'([^']*)'/.exec(message)?.[1] ?? '';
  const meant = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(message)?.[1];
  const meantJa =
    meant === undefined
      ? ''
      : `${meant
          .split(', ')
          .map((name) => `\`${name}\``)
          .join(' か ')} のことですか。`;
  const en = message
    .replace(/^error: /, '')
    .replace(/'([^']*)'/, '`$1`')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\.$/, '');
  return {
    code: faultCode,
    messageJa: `${toJa(word, meantJa)}使い方は torikumi --help で見られます。`,
    messageEn: `${en.charAt(0).toUpperCase()}${en.slice(1)}. See torikumi --help.`,
  };
}
