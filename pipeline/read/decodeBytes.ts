import { PipelineError } from '../errors.ts';
import type { TextEncoding } from '../model/Sheet.ts';
import { countBreaks } from './countBreaks.ts';

/** A file's text without its byte-order mark, and the encoding it was found to be in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Byte-order marks (Unicode Standard, section 23.8). */
const marks: readonly { readonly bytes: readonly number[]; readonly encoding: TextEncoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

const encodingNames: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  shift_jis: 'Shift_JIS',
  'euc-jp': 'EUC-JP',
  'iso-2022-jp': 'ISO-2022-JP',
};

/**
 * Decodes a table's bytes: by its byte-order mark, else UTF-16 where line ends or tabs prove it, else UTF-8, else Shift_JIS.
 * Shift_JIS is windows-31j (CP932), as the WHATWG Encoding Standard, section 12.3, has it. Never puts in U+FFFD.
 * @throws PipelineError (exit 1) `invalid-encoding` for a binary file or for bytes that are no text in any of these.
 * @example decodeBytes(Uint8Array.of(0x8e, 0x77, 0x95, 0x57), 'a.csv') // { text: '指標', encoding: 'shift_jis' }
 */
export function decodeBytes(bytes: Uint8Array, file: string): DecodedText {
  const candidates = nameCandidates(bytes);
  if (candidates.length === 0) throw refuseBinary(file, 1, 'U+0000');
  for (const encoding of candidates) {
    const text = decodeAs(encoding, bytes);
    if (text === null) continue;
    const control = /[^\P{Cc}\t\n\v\f\r]/u.exec(text);
    if (!control) return { text, encoding };
    throw refuseBinary(file, countBreaks(text.slice(0, control.index)) + 1, nameCharacter(control[0]));
  }
  throw refuseBytes(bytes, file, candidates);
}

/** The encodings that a file can be in, most likely first; none when it holds NUL bytes and is not UTF-16. */
function nameCandidates(bytes: Uint8Array): readonly TextEncoding[] {
  const mark = marks.find((known) => startsWith(bytes, known.bytes));
  if (mark) return [mark.encoding];
  if (!bytes.includes(0)) return ['utf-8', 'shift_jis'];
  const little = countAsciiLayout(bytes, 0);
  const big = countAsciiLayout(bytes, 1);
  if (bytes.length % 2 === 1 || little > 0 === big > 0) return [];
  return little > 0 ? ['utf-16le'] : ['utf-16be'];
}

/** How many tabs and line ends stand as 16-bit units whose low byte is at `low` (0 little-endian, 1 big-endian). */
function countAsciiLayout(bytes: Uint8Array, low: 0 | 1): number {
  let count = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const unit = bytes[at + low];
    if (bytes[at + 1 - low] === 0 && (unit === 0x09 || unit === 0x0a || unit === 0x0d)) count += 1;
  }
  return count;
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

/** The text, or null when the bytes are not valid in this encoding. With `stream`, an unfinished last character is no fault. */
function decodeAs(encoding: TextEncoding, bytes: Uint8Array, stream = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** How many bytes are valid before the first that is not, found by halving. */
function countValidBytes(encoding: TextEncoding, bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (decodeAs(encoding, bytes.subarray(0, middle), true) === null) invalid = middle;
    else valid = middle;
  }
  return valid;
}

/** Blames the encoding that got furthest: it is the one the file is in, but for the damage. */
function refuseBytes(bytes: Uint8Array, file: string, candidates: readonly TextEncoding[]): PipelineError {
  const reached = candidates.map((encoding) => ({ encoding, valid: countValidBytes(encoding, bytes) }));
  const furthest = reached.reduce((best, next) => (next.valid > best.valid ? next : best));
  const { encoding } = furthest;
  const offset = Math.min(furthest.valid + 1, bytes.length);
  const line = countBreaks(decodeAs(encoding, bytes.subarray(0, furthest.valid), true) ?? '') + 1;
  const byte = `0x${(bytes[offset - 1] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  const names = candidates.map((name) => encodingNames[name]).join(' / ');
  return new PipelineError(1, [
    {
      code: 'invalid-encoding',
      file,
      line,
      messageJa: `${file} の ${line} 行目、先頭から ${offset} バイト目の \`${byte}\` は文字として読めません（${encodingNames[encoding]} として）。${names} の文字だけのはずです。UTF-8 で保存し直してください。`,
      messageEn: `Byte ${offset} of ${file} (\`${byte}\`, line ${line}) is no text in ${encodingNames[encoding]}; a file wholly in ${names} was expected. Save it again as UTF-8.`,
    },
  ]);
}

function refuseBinary(file: string, line: number, found: string): PipelineError {
  return new PipelineError(1, [
    {
      code: 'invalid-encoding',
      file,
      line,
      messageJa: `${file} は文字のファイルではありません（${line} 行目に \`${found}\`）。表のファイルのはずです。表計算ソフトで開き、「Excel ブック (*.xlsx)」か「CSV UTF-8」で保存し直してください。`,
      messageEn: `${file} is no text file (\`${found}\` in line ${line}); a table was expected. Open it in a spreadsheet program and save it as “Excel Workbook (*.xlsx)” or “CSV UTF-8”.`,
    },
  ]);
}

function nameCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
