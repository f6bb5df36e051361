import { unzipSync } from 'fflate';
import { PipelineError } from '../errors.ts';

/** A form of file that is not read, by what its bytes say; what its name says does not count. */
interface Form {
  readonly ja: string;
  readonly en: string;
  /** What to do about it. */
  readonly way: keyof typeof ways;
}

/** How a table is got out of a file that holds it in another form. */
const ways = {
  save: {
    ja: '表計算ソフトで開き、「Excel ブック (*.xlsx)」か「CSV UTF-8」で保存し直してください。',
    en: 'Open it in a spreadsheet program and save it as “Excel Workbook (*.xlsx)” or “CSV UTF-8”.',
  },
  unlock: {
    ja: 'Excel で開いてパスワードを外し、「Excel ブック (*.xlsx)」で保存し直してください。',
    en: 'Open it in Excel, take the password off, and save it as “Excel Workbook (*.xlsx)”.',
  },
  copy: {
    ja: '中の表を表計算ソフトに写し（文字として写せなければ打ち直し）、.xlsx か .csv で保存してください。',
    en: 'Copy the table in it into a spreadsheet (type it anew where it cannot be copied as text) and save that as .xlsx or .csv.',
  },
  unpack: {
    ja: '展開して、中の .xlsx か .csv を一つ置いてください。',
    en: 'Unpack it, and put the one .xlsx or .csv in it in its place.',
  },
  page: {
    ja: 'ブラウザーで開き、「ページ、HTML のみ」で保存し直すか、表を .xlsx か .csv にしてください。',
    en: 'Open it in a browser and save it as “HTML only”, or make an .xlsx or .csv of its table.',
  },
} as const;

const pdf: Form = { ja: 'PDF', en: 'a PDF', way: 'copy' };
const image: Form = { ja: '画像', en: 'an image', way: 'copy' };
const packed: Form = { ja: '圧縮ファイル', en: 'an archive', way: 'unpack' };

/** First bytes of files, a character a byte. */
const openings: readonly { readonly pattern: RegExp; readonly form: Form }[] = [
  { pattern: /^\s*%PDF-/u, form: pdf },
  { pattern: /^(?:\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|BM.{4}\0{4}|RIFF.{4}WEBP)/su, form: image },
  { pattern: /^.{4}ftyp(?:heic|heix|mif1|avif)/su, form: image },
  { pattern: /^(?:7z\xbc\xaf|Rar!|.{2}-lh\d-|BZh\d|\xfd7zXZ)/su, form: packed },
  { pattern: /^\{\\rtf/u, form: { ja: 'リッチテキスト (.rtf)', en: 'a rich text (.rtf)', way: 'copy' } },
  {
    pattern: /^(?:MIME-Version:|From: |Content-Type: multipart)/iu,
    form: { ja: 'Web アーカイブ (.mht)', en: 'a web archive (.mht)', way: 'page' },
  },
  {
    pattern: /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*>\s*(?:<\?mso-application[^>]*>\s*)?<(?:\w+:)?Workbook\b/u,
    form: { ja: 'XML スプレッドシート 2003', en: 'an XML spreadsheet of 2003', way: 'save' },
  },
  { pattern: /^(?:\xef\xbb\xbf)?\s*[[{]\s*["{[\]}]/u, form: { ja: 'JSON', en: 'JSON', way: 'save' } },
];

/** What a zip that is no workbook is, by a file in it. */
const archives: readonly { readonly name: RegExp; readonly form: Form }[] = [
  {
    name: /^xl\/workbook\.bin$/u,
    form: { ja: 'Excel バイナリ ブック (.xlsb)', en: 'a binary workbook (.xlsb)', way: 'save' },
  },
  { name: /^word\//u, form: { ja: 'Word 文書 (.docx)', en: 'a Word document (.docx)', way: 'copy' } },
  { name: /^ppt\//u, form: { ja: 'PowerPoint (.pptx)', en: 'a PowerPoint presentation (.pptx)', way: 'copy' } },
  { name: /^Index\/.*\.iwa$/u, form: { ja: 'Numbers', en: 'a Numbers spreadsheet', way: 'save' } },
  {
    name: /^content\.xml$/u,
    form: { ja: 'OpenDocument (.ods など)', en: 'an OpenDocument file (.ods and the like)', way: 'save' },
  },
];

/** Names of streams in the container of old Office files, in UTF-16. */
const streams: readonly { readonly name: string; readonly form: Form }[] = [
  {
    name: 'EncryptedPackage',
    form: { ja: 'パスワードの付いたブック', en: 'a workbook with a password', way: 'unlock' },
  },
  { name: 'WordDocument', form: { ja: '古い Word 文書 (.doc)', en: 'an old Word document (.doc)', way: 'copy' } },
  {
    name: 'PowerPoint Document',
    form: { ja: '古い PowerPoint (.ppt)', en: 'an old PowerPoint presentation (.ppt)', way: 'copy' },
  },
];
const oldWorkbook: Form = { ja: '古い形式のブック (.xls)', en: 'a workbook in the old form (.xls)', way: 'save' };

const ascii = new TextDecoder('latin1');

/**
 * Refuses a file that holds its table in a form that is not read, in one sentence that says what it is and what to do.
 * @throws PipelineError (exit 1) `refused-form`; for workbooks that are old or have a password `refused-workbook`.
 */
export function refuseForm(bytes: Uint8Array, file: string): void {
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  const form = start.startsWith('\x1f\x8b') ? packed : openings.find(({ pattern }) => pattern.test(start))?.form;
  if (form) throw refused('refused-form', file, form);
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw refused('refused-workbook', file, findStream(bytes) ?? oldWorkbook);
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) refuseArchived(bytes, file);
}

function findStream(bytes: Uint8Array): Form | undefined {
  const text = ascii.decode(bytes);
  return streams.find(({ name }) => text.includes([...name].map((letter) => `${letter}\0`).join('')))?.form;
}

/** A zip whose directory cannot be read is left to the reader of workbooks, which says that it is damaged. */
function refuseArchived(bytes: Uint8Array, file: string): void {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        if (names.length < 5_000) names.push(name);
        return false;
      },
    });
  } catch (error) {
    if (error instanceof Error) return;
    throw error;
  }
  if (names.some((name) => name.startsWith('xl/')) && !names.includes('xl/workbook.bin')) return;
  throw refused('refused-form', file, archives.find(({ name }) => names.some((one) => name.test(one)))?.form ?? packed);
}

function refused(code: 'refused-form' | 'refused-workbook', file: string, { ja, en, way }: Form): PipelineError {
  return new PipelineError(1, [
    {
      code,
      file,
      messageJa: `${file} は \`${ja}\` で、この形のままでは読めません。${ways[way].ja}`,
      messageEn: `${file} is \`${en}\`, which is not read in this form. ${ways[way].en}`,
    },
  ]);
}
