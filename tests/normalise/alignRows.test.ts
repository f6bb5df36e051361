import { describe, expect, test } from 'vitest';
import { normaliseSheet } from '../../pipeline/normalise/normaliseSheet.ts';
import { sheetFrom } from '../support/sheetOf.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

const header = '基本目標 | 指標 | 初期値 | 目標 | R1 | R2';
const read = (rows: string) => normaliseSheet(sheetFrom(`${header}\n${rows}`), { words, edition: 2020 });
const values = (rows: string) => read(rows).observations.map(({ value }) => value);
const told = (rows: string) =>
  read(rows).findings.map(({ code, sourceRef, decided }) => [code, sourceRef?.split('=')[1], decided].join(' '));

describe('alignRows', () => {
  test('a row one column too far right is put back, and told', () => {
    const rows = '1 甲 | 来館者数 | 10人 | (R2)20人 | 11人 | 12人\n_ | _ | 貸出数 | 5冊 | (R2)9冊 | 6冊 | 7冊';
    expect(values(rows)).toEqual(['11', '12', '6', '7']);
    expect(told(rows)).toContain('shifted-row 3,3 +1');
  });

  test('a row one column too far left is put back, and told', () => {
    const rows = '1 甲 | 来館者数 | 10人 | (R2)20人 | 11人 | 12人\n貸出数 | 5冊 | (R2)9冊 | 6冊 | 7冊';
    expect(values(rows)).toEqual(['11', '12', '6', '7']);
    expect(told(rows)).toContain('shifted-row 3,1 -1');
  });

  test('when every row stands beside its headings, it is the header that was moved', () => {
    const sheet = sheetFrom(
      `_ | ${header}\n1 甲 | 来館者数 | 10人 | (R2)20人 | 11人 | 12人\n_ | 貸出数 | 5冊 | (R2)9冊 | 6冊 | 7冊`,
    );
    const plan = normaliseSheet(sheet, { words, edition: 2020 });
    expect(plan.observations.map(({ value }) => value)).toEqual(['11', '12', '6', '7']);
    expect(plan.findings.filter(({ code }) => code === 'shifted-row').map(({ sourceRef }) => sourceRef)).toEqual([
      'source.tsv#cell=1,2',
    ]);
  });

  test('two cells in the form of a target: the row is read as it stands and stops publication', () => {
    const rows = '1 甲 | 来館者数 | 10人 | (R2)20人 | (R2)21人 | 12人';
    expect(told(rows).filter((line) => line.startsWith('ambiguous-anchor'))).toEqual(['ambiguous-anchor 2,5 ']);
  });

  test('a cell pushed out of the table is no value of anything', () => {
    const rows = '1 甲 | 来館者数 | 10人 | (R2)20人 | 11人 | 12人 | 13人';
    expect(told(rows)).toContain('unknown-cell 2,7 ');
  });

  test('with interim and final targets one anchor that fits both columns moves nothing', () => {
    const sheet = sheetFrom(
      '基本目標 | 指標 | 目標 | 目標値 | R1 | R2\n1 甲 | 来館者数 | 15人以上 | (R2)20人以上 | 11人 | 12人',
    );
    const plan = normaliseSheet(sheet, { words, edition: 2020 });
    expect(plan.targets.map(({ value }) => value)).toEqual(['15', '20']);
    expect(plan.observations.map(({ value }) => value)).toEqual(['11', '12']);
  });
});
