import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fault, PipelineError } from '../../pipeline/errors.ts';
import { readSheet } from '../../pipeline/read/readSheet.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function grid(bytes: Uint8Array, file = 'source.tsv'): string[][] {
  return readSheet(bytes, file).rows.map(({ cells }) => cells.map(({ text }) => text));
}

function utf16(text: string, order: 'le' | 'be', mark = true): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

function faultOf(bytes: Uint8Array, file = 'source.tsv'): Fault {
  try {
    readSheet(bytes, file);
  } catch (error) {
    if (error instanceof PipelineError && error.exitCode === 1 && error.faults[0]) return error.faults[0];
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('the real table', () => {
  const source = new URL('../../data/plans/ebetsu-gyokaku/editions/2022/source.tsv', import.meta.url);
  const sheet = readSheet(readFileSync(source), 'source.tsv');

  it('has 37 rows and 268 cells that are not blank', () => {
    expect(sheet).toMatchObject({ file: 'source.tsv', encoding: 'utf-8', delimiter: '\t' });
    expect(sheet.rows).toHaveLength(37);
    expect(sheet.rows.flatMap(({ cells }) => cells).filter(({ text }) => text !== '')).toHaveLength(268);
  });

  it('keeps blank lines as rows and printed spaces as printed', () => {
    expect(sheet.rows[0]).toEqual({ row: 1, line: 1, cells: [{ row: 1, column: 1, text: '' }] });
    expect(sheet.rows[4]?.cells[6]).toEqual({ row: 5, column: 7, text: 'R 1' });
    expect(sheet.rows[5]?.cells[0]?.text).toBe('1 市民参加と協働 による行政運営');
  });
});

describe('encodings', () => {
  const table = '指標\tR 1\n一件\t97回\n';
  const cells = [
    ['指標', 'R 1'],
    ['一件', '97回'],
  ];

  it.each([
    ['UTF-8', utf8(table), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${table}`), 'utf-8'],
    ['UTF-16LE with a mark', utf16(table, 'le'), 'utf-16le'],
    ['UTF-16BE with a mark', utf16(table, 'be'), 'utf-16be'],
    ['UTF-16LE without a mark', utf16(table, 'le', false), 'utf-16le'],
    ['UTF-16BE without a mark', utf16(table, 'be', false), 'utf-16be'],
  ])('reads %s', (_, bytes, encoding) => {
    expect(readSheet(bytes, 'source.tsv').encoding).toBe(encoding);
    expect(grid(bytes)).toEqual(cells);
  });

  it('reads Shift_JIS with the characters of CP932', () => {
    // 指標, tab, ① (NEC row 13), ～
    const bytes = Uint8Array.of(0x8e, 0x77, 0x95, 0x57, 0x09, 0x87, 0x40, 0x81, 0x60);
    expect(readSheet(bytes, 'a.tsv').encoding).toBe('shift_jis');
    expect(grid(bytes)).toEqual([['指標', '①～']]);
  });

  it('names the byte and line that no encoding has', () => {
    const bytes = Uint8Array.from([...utf8('指標\n目標\n97'), 0xff, 0x0a]);
    const fault = faultOf(bytes);
    // 6 + 1 + 6 + 1 + 2 bytes are sound, the 17th is not.
    expect(fault).toMatchObject({ code: 'invalid-encoding', file: 'source.tsv', line: 3 });
    expect(fault.messageEn).toContain('Byte 17 of source.tsv (`0xFF`, line 3)');
    expect(fault.messageJa).toContain('17 バイト目の `0xFF`');
  });

  it('blames the last byte of a file that breaks off inside a character', () => {
    expect(faultOf(utf8('指標').slice(0, 5)).messageEn).toContain('Byte 5 of');
  });

  it.each([
    ['NUL bytes', Uint8Array.of(0, 1, 2, 3), 'U+0000'],
    ['an odd number of bytes with NUL', Uint8Array.of(0x31, 0x09, 0), 'U+0000'],
    ['a control character', utf8('指標\n\u0007'), 'U+0007'],
    ['an escape sequence (ISO-2022-JP)', utf8('\u001b$B;XI8'), 'U+001B'],
  ])('refuses %s', (_, bytes, found) => {
    const fault = faultOf(bytes);
    expect(fault.code).toBe('invalid-encoding');
    expect(fault.messageJa).toContain(`\`${found}\``);
    expect(fault.messageEn).toContain(`\`${found}\``);
  });
});

describe('rows and cells', () => {
  it.each(['\n', '\r\n', '\r'])('ends lines with %j', (end) => {
    expect(grid(utf8(['a\tb', '', '\tc'].join(end)))).toEqual([['a', 'b'], [''], ['', 'c']]);
  });

  it('counts the lines that a quoted cell spans', () => {
    const { rows } = readSheet(utf8('a,"b\r\n""c"""\r\n\r\nd,e\r\n'), 'x.csv');
    expect(rows.map(({ row, line }) => [row, line])).toEqual([
      [1, 1],
      [2, 3],
      [3, 4],
    ]);
    expect(rows[0]?.cells[1]?.text).toBe('b\r\n"c"');
  });

  it('keeps empty cells at the end', () => {
    expect(grid(utf8('a\t\t\n'))).toEqual([['a', '', '']]);
  });

  it('keeps a quotation mark that encloses no cell', () => {
    expect(grid(utf8('5" disk\t"協働"による\t"SNS"等"\n'))).toEqual([['5" disk', '"協働"による', '"SNS"等"']]);
  });

  it('refuses a quotation mark that is never closed, at its line', () => {
    expect(faultOf(utf8('a,b\n"c\nd",e\nf,"g\nh\n'), 'x.csv')).toMatchObject({
      code: 'invalid-quote',
      line: 4,
      column: 2,
    });
  });

  it('refuses a quotation mark that swallows the next cells of a TSV', () => {
    expect(faultOf(utf8('a\tb\nc\t"d\te\nf"\tg\n'))).toMatchObject({ code: 'invalid-quote', line: 2, column: 2 });
  });

  it('reads back any grid that was written by the rules of RFC 4180', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '回', '"', ',', '\n', ' ') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const csv = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        expect(grid(utf8(csv), 'x.csv')).toEqual(rows);
      }),
    );
  });
});

describe('delimiters', () => {
  it.each([
    ['a.tsv', 'a\t1,483\nb,c\nd,e', '\t'],
    ['a.tsv', 'a,b\nc,d', ','],
    ['a.csv', 'a,b\nc,"d\te"', ','],
    ['a.csv', 'a\tb\nc\t1,483', '\t'],
    ['a.txt', 'a\t1,483\nb\t2', '\t'],
    ['a.txt', 'a,b\nc,"d\te"', ','],
  ])('reads %s holding %j by %j', (file, text, delimiter) => {
    expect(readSheet(utf8(text), file).delimiter).toBe(delimiter);
  });
});

describe('what is no table', () => {
  it.each([
    ['no byte', ''],
    ['a byte-order mark', '\ufeff'],
    ['blank lines', '\n 　\n'],
  ])('refuses a file of %s', (_, text) => {
    const fault = faultOf(utf8(text));
    expect(fault).toMatchObject({ code: 'missing-content', file: 'source.tsv' });
    expect(fault.messageJa).toContain('source.tsv は空です');
  });

  it('reads 100,000 lines and refuses 100,001', () => {
    expect(readSheet(utf8('a\n'.repeat(100_000)), 'source.tsv').rows).toHaveLength(100_000);
    const fault = faultOf(utf8('a\n'.repeat(100_001)));
    expect(fault.code).toBe('refused-size');
    expect(fault.messageEn).toContain('`100,001` lines');
  });

  it('refuses too many bytes and too many cells', () => {
    expect(faultOf(new Uint8Array(50_000_001)).messageEn).toContain('`50,000,001` bytes');
    expect(faultOf(utf8('\t'.repeat(2_000_000).concat('a'))).messageEn).toContain('`2,000,001` cells');
  });
});
