/** Name spaces of what the portal says in RDF. */
export const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  hydra: 'http://www.w3.org/ns/hydra/core#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** A name with its prefix: `dcat:Dataset`. */
export type PrefixedName = `${keyof typeof prefixes}:${string}`;

/** A prefixed name in full. @example expand('dct:title') // 'http://purl.org/dc/terms/title' */
export function expand(name: PrefixedName): string {
  const [prefix = '', local = ''] = name.split(':');
  return `${prefixes[prefix as keyof typeof prefixes]}${local}`;
}

/** A name in full with its prefix, or as it is when no prefix fits. @example shorten('http://purl.org/dc/terms/title') // 'dct:title' */
export function shorten(iri: string): string {
  const [prefix, base] = Object.entries(prefixes).find(([, start]) => iri.startsWith(start)) ?? [];
  if (prefix === undefined || base === undefined) return iri;
  const local = iri.slice(base.length);
  return /^[A-Za-z_][\w-]*$/.test(local) ? `${prefix}:${local}` : iri;
}
