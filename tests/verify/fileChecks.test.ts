import { describe, expect, it } from 'vitest';
import { alter, firstOf, readText, replaceFile, without } from './goodFiles.ts';

/** What is wrong, the files, the check that finds it, and how its sentence begins. */
const cases: readonly (readonly [what: string, files: Map<string, Uint8Array>, check: string, en: string])[] = [
  ['a missing file', without('targets.csv'), 'files', 'targets.csv: found no such file, expected this file.'],
  [
    'a missing workbook',
    without('excel/tiny.xlsx'),
    'files',
    'excel/tiny.xlsx: found no such file, expected this file.',
  ],
  [
    'a missing source',
    without('source.tsv'),
    'files',
    'source.tsv: found no such file, expected one source table source.*.',
  ],
  ['a surplus file', replaceFile('notes.txt', ''), 'files', 'notes.txt: found this file, expected no such file.'],
  [
    'a second source',
    replaceFile('source.xlsx', ''),
    'files',
    'source.xlsx: found this file, expected one source table source.*.',
  ],
  [
    'a history of which only the twin is there',
    replaceFile('excel/history.csv', '\uFEFFa\r\n'),
    'files',
    'history.csv: found no such file, expected this file.',
  ],
  [
    'a byte-order mark',
    replaceFile('targets.csv', `\uFEFF${readText('targets.csv')}`),
    'form',
    'targets.csv, line 1: found a byte-order mark, expected no byte-order mark.',
  ],
  [
    'CRLF',
    replaceFile('attainment.csv', readText('attainment.csv').replaceAll('\n', '\r\n')),
    'form',
    'attainment.csv, line 1: found CRLF at the end of the line, expected LF at the end of the line.',
  ],
  [
    'a ragged row',
    alter('attainment.csv', 'all,plan,2020,1,', 'all,plan,2020,'),
    'form',
    'attainment.csv, line 3: found 13 fields, expected 14 fields.',
  ],
  [
    'another order of columns',
    alter('findings.csv', 'finding_id,code,', 'code,finding_id,'),
    'form',
    'findings.csv, line 1: found `code,finding_id,severity,source_ref,indicator_id,printed,decided,message_ja,message_en`, ' +
      'expected `finding_id,code,severity,source_ref,indicator_id,printed,decided,message_ja,message_en`.',
  ],
  [
    'a value that its schema refuses',
    alter('observations.csv', ',before_start,', ',too_early,'),
    'rows',
    'observations.csv, line 5, column attainment_reason: The value `too_early` is not allowed. Allowed are ',
  ],
  [
    'an integer that is written otherwise',
    alter('attainment.csv', '1,goal,2019,0,', '1,goal,2019,00,'),
    'rows',
    'attainment.csv, line 5, column attained: The value `00` must be a whole number.',
  ],
  [
    'a key that is there twice',
    alter('targets.csv', '\n1-1-2,1,', '\n1-1-1,1,'),
    'keys',
    'targets.csv, line 3, column indicator_id, target_no: found `1-1-1 1`, expected a key other than that of line 2.',
  ],
  [
    'a twin without byte-order mark',
    replaceFile('excel/targets.csv', readText('excel/targets.csv').slice(1)),
    'form',
    'excel/targets.csv, line 1: found no byte-order mark, expected a byte-order mark.',
  ],
  ['a source that is no table', replaceFile('source.tsv', ''), 'form', 'source.tsv: source.tsv is empty'],
];

describe('checks of files, form, rows and keys', () => {
  it.each(cases)('find %s', (_what, files, check, en) => {
    const [foundBy, sentence] = firstOf(files);
    expect(foundBy).toBe(check);
    expect(sentence?.slice(0, en.length)).toBe(en);
  });
});
