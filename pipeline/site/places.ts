/**
 * The fragment of a source cell on the page of the source table: letters, digits and hyphens only.
 * @example cellAnchor('source.tsv#cell=6,7') // 'cell-6-7'
 */
export function cellAnchor(sourceRef: string): string {
  const fragment = sourceRef.slice(sourceRef.indexOf('#') + 1);
  return fragment.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '');
}

/** The fragment of what a cell became in the repaired table: `value-cell-6-7`. */
export function valueAnchor(sourceRef: string): string {
  return `value-${cellAnchor(sourceRef)}`;
}

/** Paths of the pages of a plan, under the site's root and without language. */
export const places = {
  plan: (id: string): string => `/dataset/${encodeURIComponent(id)}/`,
  indicator: (id: string, indicatorId: string): string =>
    `/dataset/${encodeURIComponent(id)}/indicator/${encodeURIComponent(indicatorId)}/`,
  source: (id: string): string => `/dataset/${encodeURIComponent(id)}/source/`,
  cell: (id: string, sourceRef: string): string => `${places.source(id)}#${cellAnchor(sourceRef)}`,
  findings: (id: string): string => `/dataset/${encodeURIComponent(id)}/findings/`,
  versions: (id: string): string => `/dataset/${encodeURIComponent(id)}/versions/`,
  downloads: (id: string): string => `/dataset/${encodeURIComponent(id)}/downloads/`,
  dictionary: (id: string): string => `/dataset/${encodeURIComponent(id)}/dictionary/`,
  table: (id: string, name: string): string => `/dataset/${encodeURIComponent(id)}/table/${encodeURIComponent(name)}/`,
  release: (id: string, version: string, path: string): string =>
    `/releases/${encodeURIComponent(id)}/v${version}/${path.split('/').map(encodeURIComponent).join('/')}`,
} as const;
