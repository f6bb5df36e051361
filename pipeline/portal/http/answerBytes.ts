/** A file to be answered. */
export interface ServedBytes {
  /** SHA-256 in lower-case hex; the file's ETag. */
  readonly sha256: string;
  readonly mediaType: string;
  /** ASCII only, as CKAN keeps it. */
  readonly fileName: string;
  readonly modified: Date;
  /** Reads the bytes; not called when the reader has them already. */
  readonly read: () => Uint8Array;
}

/** Files that a browser would run as a page of this site are handed out to be kept instead. */
const isActive = (mediaType: string): boolean => /html|svg|xml|javascript/i.test(mediaType);

/** Answers a file with ETag, `If-None-Match` and one `Range` (RFC 9110). */
export function answerBytes(request: Request, file: ServedBytes): Response {
  const etag = `"${file.sha256}"`;
  const headers: Record<string, string> = {
    ETag: etag,
    'Last-Modified': file.modified.toUTCString(),
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'no-cache, public, max-age=0, must-revalidate',
    'Content-Disposition': `${isActive(file.mediaType) ? 'attachment' : 'inline'}; filename=${file.fileName}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Type': file.mediaType,
  };
  const known = request.headers.get('If-None-Match');
  if (
    known !== null &&
    (known.trim() === '*' || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag))
  ) {
    return new Response(null, { status: 304, headers });
  }
  const bytes = file.read();
  const range = readRange(request, etag, bytes.length);
  if (range === null) {
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: { ...headers, 'Content-Length': String(bytes.length) },
    });
  }
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${bytes.length}` } });
  }
  const { from, to } = range;
  return new Response(bytes.slice(from, to + 1), {
    status: 206,
    headers: {
      ...headers,
      'Content-Range': `bytes ${from}-${to}/${bytes.length}`,
      'Content-Length': String(to - from + 1),
    },
  });
}

/** The one range that was asked for; `null` for the whole file, also for several ranges, another unit or an invalid range. */
function readRange(
  request: Request,
  etag: string,
  size: number,
): { readonly from: number; readonly to: number } | 'unsatisfiable' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('Range') ?? '') ?? [];
  const condition = request.headers.get('If-Range');
  if ((first === '' && last === '') || (condition !== null && condition !== etag)) return null;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  if (first !== '' && last !== '' && Number(last) < from) return null;
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return from >= size || from > to ? 'unsatisfiable' : { from, to };
}
