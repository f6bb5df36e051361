import { unzipSync } from 'fflate';
import { PipelineError } from '../../errors.ts';
import type { Bilingual } from '../../model/Settings.ts';

/** A release of a city's plan has some dozens of files and a few megabytes; more than this was made to fill the memory. */
const mostFiles = 10_000;
const mostBytes = 1_000_000_000;

/** Names that lead out of the folder or stand for something else; and the one that an object does not hold as its own. */
const unsafePart = /^$|^\.{1,2}$|^__proto__$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a name that holds one is what is looked for.
const unsafeLetter = /[\x00-\x1f\x7f\\:]/;

/**
 * The files in a zip by their path, in code unit order. A folder that holds everything is taken off, as some programs
 * put one around what they pack. Nothing is unpacked before every name and size was looked at.
 * @param name of the zip, as a person named it; it stands in the fault
 * @throws PipelineError (exit 2) `invalid-release` for bytes that are no zip; `refused-zip` for a name that leads
 * elsewhere, a name that is there twice, more than 10,000 files or more than 1 GB.
 * @example readZip(bytes, 'ebetsu-gyokaku-v1.0.0.zip').get('plan.json')
 */
export function readZip(bytes: Uint8Array, name: string): ReadonlyMap<string, Uint8Array> {
  checkEntries(bytes, name);
  const entries = Object.entries(unpack(bytes, name, ({ name: path }) => !path.endsWith('/')));
  const [top] = entries[0]?.[0].split('/') ?? [];
  const isWrapped = entries.every(([path]) => path.startsWith(`${top}/`));
  const cut = isWrapped && top !== undefined ? top.length + 1 : 0;
  return new Map(
    entries.map(([path, file]): [string, Uint8Array] => [path.slice(cut), file]).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** What the zip's directory says of a file. fflate unpacks no more than `originalSize` bytes, whatever the file holds. */
interface Entry {
  readonly name: string;
  readonly size: number;
  readonly originalSize: number;
}

function checkEntries(bytes: Uint8Array, name: string): void {
  const seen = new Set<string>();
  let total = 0;
  unpack(bytes, name, ({ name: path, size, originalSize }) => {
    if (path === '') throw new Error('a file without a name');
    total += Math.max(size, originalSize);
    const fault = findFault(path, seen, total);
    if (fault !== null) throw new PipelineError(2, [refuseZip(name, fault)]);
    seen.add(path);
    return false;
  });
}

function findFault(path: string, seen: ReadonlySet<string>, total: number): Bilingual | null {
  if (
    unsafeLetter.test(path) ||
    path
      .replace(/\/$/, '')
      .split('/')
      .some((part) => unsafePart.test(part))
  )
    return {
      ja: `フォルダの外を指す、または使えないファイル名 ${JSON.stringify(path)} が入っています`,
      en: `it holds a file name that leads elsewhere or cannot be used, ${JSON.stringify(path)}`,
    };
  if (seen.has(path)) return { ja: `\`${path}\` が2つ入っています`, en: `it holds \`${path}\` twice` };
  if (seen.size >= mostFiles) return { ja: 'ファイルが1万個を超えます', en: 'it holds more than 10,000 files' };
  // Not `>`: what is no number passes no limit.
  if (!(total <= mostBytes)) return { ja: '展開すると 1 GB を超えます', en: 'it would unpack to more than 1 GB' };
  return null;
}

function unpack(bytes: Uint8Array, name: string, filter: (entry: Entry) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (cause) {
    if (cause instanceof PipelineError) throw cause;
    // fflate throws plain errors for whatever is wrong with the bytes, and so does `checkEntries`.
    throw new PipelineError(2, [invalidZip(name)], cause);
  }
}

function invalidZip(name: string) {
  return {
    code: 'invalid-release',
    file: name,
    messageJa: `\`${name}\` を zip として開けません。壊れているか、zip ではありません。取り直すか、展開したフォルダを指定してください。`,
    messageEn: `\`${name}\` cannot be opened as a zip: it is damaged, or none. Fetch it again, or name a folder with its files.`,
  } as const;
}

function refuseZip(name: string, why: Bilingual) {
  return {
    code: 'refused-zip',
    file: name,
    messageJa: `\`${name}\` は開きません。${why.ja}。Torikumi の作る zip はそうなりません。公開元から取り直してください。`,
    messageEn: `\`${name}\` is not opened: ${why.en}. No zip that Torikumi makes does that. Fetch it again from where it was published.`,
  } as const;
}
