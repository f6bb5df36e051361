import { describe, expect, it } from 'vitest';
import { PipelineError } from '../../pipeline/errors.ts';
import { cellRef, placeOf, type Sheet } from '../../pipeline/model/Sheet.ts';
import { readSheet } from '../../pipeline/read/readSheet.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const readPage = (body: string): Sheet => readSheet(encode(`<!doctype html><title>t</title>${body}`), 'source.html');
const textsOf = ({ rows }: Sheet): string[][] => rows.map(({ cells }) => cells.map(({ text }) => text));

/** The code and the Japanese sentence of the one fault that reading ends in. */
function faultOf(bytes: Uint8Array): readonly string[] {
  try {
    readSheet(bytes, 'source.html');
  } catch (error) {
    if (error instanceof PipelineError) return error.faults.flatMap(({ code, messageJa }) => [code, messageJa]);
    throw error;
  }
  return [];
}

describe('cells of a page', () => {
  it.each([
    ['line breaks and runs of space', '<td>協働  \n による<br>行政</td>', '協働 による\n行政'],
    ['paragraphs', '<td><p>一</p><p>二</p></td>', '一\n二'],
    ['entities', '<td>A&amp;B &lt; &#9312; &yen;100</td>', 'A&B < ① ¥100'],
    ['a no-break space', '<td>10&nbsp;ha</td>', '10\u00a0ha'],
    ['readings over characters left out', '<td><ruby>苗木<rp>(</rp><rt>なえぎ</rt><rp>)</rp></ruby></td>', '苗木'],
    ['no script, no style', '<td>1<script>2</script><style>3</style></td>', '1'],
    ['a raised figure behind another as the mark of a note', '<td>12,306<sup>2</sup></td>', '12,306※2'],
    ['a raised figure of a unit', '<td>5km<sup>2</sup></td>', '5km2'],
    ['what is struck through left out', '<td><s>50%</s> 40%</td>', '40%'],
    ['marks of emphasis', '<td><b>52</b>.<sup>8</sup>%</td>', '52.8%'],
  ])('%s', (_name, cell, text) => {
    expect(textsOf(readPage(`<table><tr>${cell}<td>x</td></tr></table>`))).toEqual([[text, 'x']]);
  });
});

describe('spans', () => {
  it('repeat their text, each covered cell naming the first', () => {
    const sheet = readPage(
      '<table><tr><td rowspan="2" colspan="2">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td><td>f</td></tr></table>',
    );
    expect(textsOf(sheet)).toEqual([
      ['a', 'a', 'b'],
      ['a', 'a', 'c'],
      ['d', 'e', 'f'],
    ]);
    expect(sheet.rows[1]?.cells.map(({ origin }) => origin)).toEqual([
      { row: 1, column: 1 },
      { row: 1, column: 1 },
      undefined,
    ]);
  });

  it('of 0 rows go to the end of the group and no further, as any do', () => {
    const group = (span: number): string =>
      `<tbody><tr><td rowspan="${span}">a</td><td>b</td></tr><tr><td>c</td></tr></tbody>`;
    for (const span of [0, 99])
      expect(textsOf(readPage(`<table>${group(span)}<tbody><tr><td>d</td><td>e</td></tr></tbody></table>`))).toEqual([
        ['a', 'b'],
        ['a', 'c'],
        ['d', 'e'],
      ]);
  });

  it('that claim millions of cells are refused', () => {
    const row = '<tr><td colspan="1000">a</td></tr>';
    expect(faultOf(encode(`<table>${row.repeat(2001)}</table>`))).toEqual([
      'refused-size',
      expect.stringContaining('2,000,000 セルを超えます'),
    ]);
  });
});

describe('the table of a page', () => {
  it('is the fullest that holds no other; the others are named', () => {
    const sheet = readPage(
      '<table><tr><td>menu<table><tr><td>1</td></tr></table></td></tr></table><table><caption>表 2</caption><tr><td>a</td><td>b</td></tr></table>',
    );
    expect(sheet).toMatchObject({ tableNumber: 3, sheetName: 'table 3 (表 2)', others: ['table 2'], delimiter: null });
    expect(textsOf(sheet)).toEqual([
      ['表 2', ''],
      ['a', 'b'],
    ]);
  });

  it('shows its foot last, wherever it is written, and names rows that it hides', () => {
    const sheet = readPage(
      '<table><tfoot><tr><td>foot</td></tr></tfoot><tbody><tr hidden><td>a</td></tr><tr style="DISPLAY: none"><td>b</td></tr></tbody></table>',
    );
    expect(textsOf(sheet)).toEqual([['a'], ['b'], ['foot']]);
    expect(sheet.hidden?.rows).toEqual([1, 2]);
  });

  it('has addresses that lead back', () => {
    const ref = cellRef({ file: 'source.html', tableNumber: 3 }, 6, 7);
    expect(ref).toBe('source.html#table=3&cell=6,7');
    expect(placeOf(ref)).toEqual({ row: 6, column: 7 });
  });

  it('is told to be missing, with what to do', () => {
    expect(faultOf(encode('<!doctype html><p>表はありません</p>'))).toEqual([
      'missing-table',
      expect.stringContaining('.xlsx か .csv'),
    ]);
    expect(faultOf(encode('<!doctype html><table><tr><td> </td></tr></table>'))[0]).toBe('missing-table');
  });

  it('may lie deeper than calls can go', () => {
    const depth = 50_000;
    const page = `<!doctype html>${'<div>'.repeat(depth)}<table><tr><td>${'<i>'.repeat(depth)}x</td><td>y</td></tr></table>`;
    expect(textsOf(readSheet(encode(page), 'source.html'))).toEqual([['x', 'y']]);
  });
});

describe('the encoding of a page', () => {
  // 指標 in EUC-JP is BB D8 C9 B8, in Shift_JIS 8E 77 95 57, in ISO-2022-JP ESC $ B ; X I 8 ESC ( B.
  it.each([
    ['euc-jp', [0xbb, 0xd8, 0xc9, 0xb8]],
    ['Shift_JIS', [0x8e, 0x77, 0x95, 0x57]],
    ['iso-2022-jp', [0x1b, 0x24, 0x42, 0x3b, 0x58, 0x49, 0x38, 0x1b, 0x28, 0x42]],
  ])('is the declared one: %s', (charset, bytes) => {
    const page = [
      ...encode(
        `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><table><tr><td>`,
      ),
      ...bytes,
      ...encode('</td><td>1</td></tr></table>'),
    ];
    const sheet = readSheet(Uint8Array.from(page), 'source.html');
    expect(textsOf(sheet)).toEqual([['指標', '1']]);
    expect(sheet.encoding).toBe(charset.toLowerCase());
  });

  it('is found by its bytes where it declares another', () => {
    const page = [
      ...encode('<html><meta charset="utf-8"><table><tr><td>'),
      ...[0x8e, 0x77, 0x95, 0x57],
      ...encode('</td></tr></table>'),
    ];
    expect(textsOf(readSheet(Uint8Array.from(page), 'source.html'))).toEqual([['指標']]);
  });
});

describe('the table that a person picks', () => {
  const page = `<!doctype html><table><tr><td>大</td><td>1</td></tr></table><table><tr><td>小</td></tr></table>`;

  it('is read though another holds more', () => {
    const sheet = readSheet(encode(page), 'source.html', { table: 2 });
    expect(textsOf(sheet)).toEqual([['小']]);
    expect(sheet.tableNumber).toBe(2);
  });

  it('is refused with the numbers there are when it is not there', () => {
    expect(() => readSheet(encode(page), 'source.html', { table: 3 })).toThrow(/unknown-table: .*1, 2/u);
  });
});
