import { describe, expect, it } from 'vitest';
import { readCsv } from '../../pipeline/verify/readCsv.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('readCsv', () => {
  it('gives every record the line on which it begins, line breaks inside quotes counted', () => {
    expect(readCsv(bytes('a,b\n"x\ny",2\n3,4\n'), 'plain')).toEqual({
      header: ['a', 'b'],
      records: [
        { line: 2, cells: ['x\ny', '2'] },
        { line: 4, cells: ['3', '4'] },
      ],
      faults: [],
    });
  });

  it('counts lines in a twin as an editor does: CRLF inside quotes is one break', () => {
    const { records, faults } = readCsv(bytes('\uFEFFa,b\r\n"x\r\ny",2\r\n3,4\r\n'), 'excel');
    expect(records.map(({ line }) => line)).toEqual([2, 4]);
    expect(faults).toEqual([]);
  });

  it('keeps U+FEFF and U+FFFD that are part of a text', () => {
    expect(readCsv(bytes('a\nx\uFEFF\uFFFD\n'), 'plain')).toMatchObject({
      records: [{ cells: ['x\uFEFF\uFFFD'] }],
      faults: [],
    });
  });

  it.each([
    ['a byte-order mark', bytes('\uFEFFa\n1\n'), 1, 'a byte-order mark'],
    ['bytes of another encoding', new Uint8Array([0x61, 0x0a, 0x83, 0x41, 0x0a]), 1, 'bytes that are not UTF-8'],
    ['a last line without end', bytes('a\n1'), 2, 'a last line without its end'],
    ['CRLF', bytes('a\r\n1\r\n'), 1, 'CRLF at the end of the line'],
    ['a short record', bytes('a,b\n1,2\n3\n'), 3, '1 fields'],
    ['a blank line', bytes('a,b\n\n1,2\n'), 2, '1 fields'],
    ['an open quote', bytes('a\n"1\n'), 2, 'a quote left open or out of place'],
    ['nothing at all', bytes(''), 1, 'a last line without its end'],
  ])('finds %s', (_what, file, line, found) => {
    const { faults } = readCsv(file, 'plain');
    expect(faults[0]).toMatchObject({ line, found: { en: found } });
  });
});
