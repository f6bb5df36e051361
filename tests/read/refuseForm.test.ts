import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Fault, PipelineError } from '../../pipeline/errors.ts';
import { readSheet } from '../../pipeline/read/readSheet.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const zip = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')] as const)));
/** The container of old Office files, with the name of one stream. */
const container = (stream: string): Uint8Array =>
  bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(504)}${[...stream].map((letter) => `${letter}\0`).join('')}`);

function faultOf(content: Uint8Array): Fault | undefined {
  try {
    readSheet(content, 'source.xlsx');
  } catch (error) {
    if (error instanceof PipelineError) return error.faults[0];
    throw error;
  }
  return undefined;
}

describe('a file in a form that is not read says what it is and what to do', () => {
  it.each([
    ['a PDF', utf8('%PDF-1.7\n'), 'PDF', '写し'],
    ['a PNG', bytes('\x89PNG\r\n\x1a\n'), '画像', '写し'],
    ['a JPEG', bytes('\xff\xd8\xff\xe0\0\x10JFIF'), '画像', '写し'],
    ['a TIFF', bytes('II*\0\x08\0\0\0'), '画像', '写し'],
    ['a Word document', zip('[Content_Types].xml', 'word/document.xml'), 'Word 文書 (.docx)', '写し'],
    ['a presentation', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'PowerPoint (.pptx)', '写し'],
    ['an OpenDocument spreadsheet', zip('mimetype', 'content.xml'), 'OpenDocument (.ods など)', '.xlsx'],
    ['a binary workbook', zip('xl/workbook.bin'), 'Excel バイナリ ブック (.xlsb)', '.xlsx'],
    ['a zip of tables', zip('r4.csv', 'r5.csv'), '圧縮ファイル', '展開'],
    ['a gzip', bytes('\x1f\x8b\x08\0'), '圧縮ファイル', '展開'],
    ['rich text', bytes('{\\rtf1\\ansi'), 'リッチテキスト (.rtf)', '写し'],
    ['a web archive', utf8('MIME-Version: 1.0\n'), 'Web アーカイブ (.mht)', 'HTML'],
    ['JSON', utf8('[{"指標": "人口"}]'), 'JSON', '.xlsx'],
    [
      'a spreadsheet in XML',
      utf8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook>'),
      'XML スプレッドシート 2003',
      '.xlsx',
    ],
  ])('%s', (_, content, name, way) => {
    const fault = faultOf(content);
    expect(fault?.code).toBe('refused-form');
    expect(fault?.messageJa).toContain(`\`${name}\``);
    expect(fault?.messageJa).toContain(way);
    expect(fault?.messageEn).toMatch(/spreadsheet|Unpack|HTML/u);
  });

  it.each([
    ['an old workbook', container('Workbook'), '古い形式のブック (.xls)'],
    ['a workbook with a password', container('EncryptedPackage'), 'パスワード'],
    ['an old Word document', container('WordDocument'), '.doc'],
  ])('%s', (_, content, name) => {
    const fault = faultOf(content);
    expect(fault?.code).toBe('refused-workbook');
    expect(fault?.messageJa).toContain(name);
  });
});
