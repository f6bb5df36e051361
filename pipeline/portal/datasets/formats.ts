import { getMimeType } from 'hono/utils/mime';

/**
 * Formats that CKAN writes in its own way: name → media type, other names (`ckan/config/resource_formats.json`, 2.11).
 * What is not in the table stays as it was written.
 */
const formats: Readonly<Record<string, readonly string[]>> = {
  CSV: ['text/csv', 'text/comma-separated-values'],
  DOCX: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  GeoJSON: ['application/geo+json'],
  GIF: ['image/gif'],
  GZ: ['application/gzip', 'application/x-gzip'],
  HTML: ['text/html', 'htm'],
  JPEG: ['image/jpeg', 'jpg'],
  JSON: ['application/json'],
  KML: ['application/vnd.google-earth.kml+xml'],
  N3: ['application/x-n3'],
  ODS: ['application/vnd.oasis.opendocument.spreadsheet'],
  PDF: ['application/pdf'],
  PNG: ['image/png'],
  PPTX: ['application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  RDF: ['application/rdf+xml', 'rdf/xml'],
  RSS: ['application/rss+xml'],
  SHP: ['esri shapefile'],
  SVG: ['image/svg+xml'],
  TSV: ['text/tab-separated-values', 'text/tsv'],
  TXT: ['text/plain'],
  XLS: ['application/vnd.ms-excel', 'excel', 'application/msexcel'],
  XLSX: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  XML: ['application/xml', 'text/xml'],
  ZIP: ['application/zip'],
};

const canonical = new Map(
  Object.entries(formats).flatMap(([name, others]) => [name.toLowerCase(), ...others].map((other) => [other, name])),
);

/** Endings that Python's `mimetypes` knows otherwise than hono does, or hono not at all. */
const endings: Readonly<Record<string, string>> = {
  md: 'text/markdown',
  tsv: 'text/tab-separated-values',
  ttl: 'text/turtle',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A format as CKAN writes it. @example cleanFormat('text/csv') // 'CSV' */
export function cleanFormat(format: string): string {
  return canonical.get(format.toLowerCase()) ?? format;
}

/** The media type that the ending of a file's name or address tells, `null` when none. @example guessMediaType('a.CSV') // 'text/csv' */
export function guessMediaType(name: string): string | null {
  const [, ending = ''] = /\.([A-Za-z0-9]+)$/.exec(name.replace(/[?#].*$/s, '')) ?? [];
  const lower = ending.toLowerCase();
  if (lower === '' || /^[a-z][a-z0-9+.-]*:\/\/[^/]*$/i.test(name)) return null;
  return endings[lower] ?? getMimeType(`file.${lower}`)?.replace(/;.*$/s, '') ?? null;
}
