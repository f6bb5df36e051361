import type { TextEncoding } from '../model/Sheet.ts';

/** Names under which pages declare the encodings of Japanese text (WHATWG Encoding Standard, section 4.2). */
const labels: Readonly<Record<string, TextEncoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  shift_jis: 'shift_jis',
  'shift-jis': 'shift_jis',
  sjis: 'shift_jis',
  'x-sjis': 'shift_jis',
  'windows-31j': 'shift_jis',
  ms932: 'shift_jis',
  'euc-jp': 'euc-jp',
  'x-euc-jp': 'euc-jp',
  'iso-2022-jp': 'iso-2022-jp',
};

/** Bytes at the beginning of a page in which its encoding is declared (HTML, section 4.2.5.4). */
const declaredWithin = 1024;

/**
 * The text of a page that declares its encoding in its first 1,024 bytes; null for bytes that are no page, that declare none, or that are no
 * text in the declared one: they are then decoded as any text is.
 * @example decodeHtml(new TextEncoder().encode('<!doctype html><meta charset="utf-8">…'))?.encoding // 'utf-8'
 */
export function decodeHtml(bytes: Uint8Array): { readonly text: string; readonly encoding: TextEncoding } | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, declaredWithin));
  if (!/<(?:!doctype\s+html|html|head|meta)\b/iu.test(start)) return null;
  const [, label = ''] = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(start) ?? [];
  const encoding = labels[label.toLowerCase()];
  if (encoding === undefined) return null;
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch (error) {
    // The page declares another encoding than it has: what its bytes are decides.
    if (error instanceof TypeError) return null;
    throw error;
  }
}
