import { createHash } from 'node:crypto';
import { type Difference, tellDifference } from '../Difference.ts';
import type { Outcome, Published } from '../Published.ts';

const file = 'SHA256SUMS';
const decoder = new TextDecoder();

/** A line of GNU coreutils' `sha256sum` in text mode. */
const sumLine = /^([0-9a-f]{64}) {2}([^\\\n]+)$/;

/** Holds `SHA256SUMS` against every file, as `sha256sum -c` does, and tells files that it leaves out. The count is that of lines. */
export function checkSums({ files }: Published): Outcome {
  const text = decoder.decode(files.get(file));
  const lines = text.split('\n').slice(0, -1);
  const named = new Set<string>();
  const differences: Difference[] = [];
  for (const [index, line] of lines.entries()) {
    const place = { file, line: index + 1 };
    const [, sum = '', path = ''] = sumLine.exec(line) ?? [];
    const bytes = files.get(path);
    named.add(path);
    if (path === '')
      differences.push(
        tellDifference(place, line, { ja: '「SHA-256  ファイル名」の行', en: 'a line «SHA-256  file name»' }),
      );
    else if (bytes === undefined)
      differences.push(
        tellDifference(place, path, { ja: 'あるファイルの名前', en: 'the name of a file that is there' }),
      );
    else {
      const actual = createHash('sha256').update(bytes).digest('hex');
      if (actual !== sum) differences.push(tellDifference({ ...place, at: path }, sum, actual));
    }
  }
  if (!text.endsWith('\n'))
    differences.push(
      tellDifference(
        { file },
        { ja: '改行のない終わり', en: 'no line break at the end' },
        { ja: '改行', en: 'a line break' },
      ),
    );
  for (const path of files.keys()) {
    if (path !== file && !named.has(path))
      differences.push(
        tellDifference(
          { file, at: path },
          { ja: '行なし', en: 'no line' },
          { ja: 'このファイルの行', en: 'a line for this file' },
        ),
      );
  }
  return { count: lines.length, differences };
}
