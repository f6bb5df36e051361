/** Places of a release's files on the dataset's page, first the files that most readers want. */
const places: readonly RegExp[] = [
  /^observations\.csv$/,
  /^indicators\.csv$/,
  /^table\.csv$/,
  /^excel\/.*\.xlsx$/,
  /^(?:targets|sections|attributes|attainment|methods|history)\.csv$/,
  /^(?:findings|lineage)\.csv$/,
  /^plan\.json$/,
  /^dataset\.jsonld$/,
  /^source\./,
  /^CHANGES\.md$/,
  /^changes\.json$/,
  /^errata\.json$/,
  /^excel\//,
  /\.zip$/,
  /^manifest\.json$/,
  /^SHA256SUMS$/,
  /^schemas\//,
];

/** Sorts paths as the dataset's page lists them; of one place, in code unit order. */
export function comparePaths(a: string, b: string): number {
  const placeOf = (path: string): number => {
    const place = places.findIndex((form) => form.test(path));
    return place === -1 ? places.length : place;
  };
  return placeOf(a) - placeOf(b) || (a < b ? -1 : 1);
}

/** CKAN's name of a format, by media type; what is not here is shown as the file's ending. */
const formats: Readonly<Record<string, string>> = {
  'text/csv': 'CSV',
  'text/tab-separated-values': 'TSV',
  'text/markdown': 'MD',
  'text/plain': 'TXT',
  'application/json': 'JSON',
  'application/ld+json': 'JSON-LD',
  'application/schema+json': 'JSON',
  'application/zip': 'ZIP',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
};

/**
 * CKAN's name of a format, as its pages show it.
 * @example formatOf('text/csv', 'observations.csv') // 'CSV'
 */
export function formatOf(mediaType: string, path: string): string {
  return formats[mediaType] ?? (path.split('.').pop() ?? '').toUpperCase();
}
