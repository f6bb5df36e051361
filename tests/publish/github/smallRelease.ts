import { createHash } from 'node:crypto';
import type { Release, ReleaseFile } from '../../../pipeline/model/Release.ts';

/** A release of three small files; `mark` stands in two of them. */
export function smallRelease(version: string, mark: string): Release {
  const toFile = (path: string, text: string): ReleaseFile => {
    const bytes = new TextEncoder().encode(text);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { path, bytes, sha256, mediaType: 'text/csv', label: { ja: `表 ${path}`, en: `Table ${path}` } };
  };
  return {
    planId: 'small',
    version,
    title: { ja: '小さな計画', en: 'A small plan' },
    notes: '# 変更点\n\n小さな計画です。\n',
    files: [
      toFile('observations.csv', `a\n${mark}\n`),
      toFile('excel/observations.csv', `\uFEFFa\r\n${mark}\r\n`),
      toFile('plan.json', '{}\n'),
    ],
  };
}
