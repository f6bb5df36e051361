import type { Site } from '../Context.ts';
import { addDataset } from './addDataset.ts';
import { type Graph, toLiteral, toNode, toTerm } from './Graph.ts';
import type { PrefixedName } from './prefixes.ts';

/** One page of the catalogue. */
export interface CataloguePage {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  /** Datasets in the whole catalogue. */
  readonly total: number;
  readonly datasets: readonly Readonly<Record<string, unknown>>[];
  /** When the catalogue was last changed; empty when it holds nothing. */
  readonly modified: string;
  /** Address of the catalogue in this form, without a page. */
  readonly address: string;
}

/** Says a page of the catalogue: the catalogue, its datasets, and by Hydra's words where the other pages are. */
export function addCatalogue(graph: Graph, site: Site, catalogue: CataloguePage): void {
  const { page, pageSize, total, address } = catalogue;
  const last = Math.max(1, Math.ceil(total / pageSize));
  const addressOf = (number: number): string => `${address}?page=${number}`;
  const paging = toNode(addressOf(page));
  graph.addType(paging, 'hydra:PagedCollection');
  const links: readonly (readonly [PrefixedName, PrefixedName, number | null])[] = [
    ['hydra:first', 'hydra:firstPage', 1],
    ['hydra:last', 'hydra:lastPage', last],
    ['hydra:next', 'hydra:nextPage', page < last ? page + 1 : null],
    ['hydra:previous', 'hydra:previousPage', page > 1 ? Math.min(page - 1, last) : null],
  ];
  for (const [name, olderName, number] of links) {
    if (number === null) continue;
    graph.add(paging, name, toLiteral(addressOf(number)));
    graph.add(paging, olderName, toLiteral(addressOf(number)));
  }
  graph.add(paging, 'hydra:itemsPerPage', toLiteral(String(pageSize), 'xsd:integer'));
  graph.add(paging, 'hydra:totalItems', toLiteral(String(total), 'xsd:integer'));
  const node = toNode(site.url);
  graph.addType(node, 'dcat:Catalog');
  graph.add(node, 'dct:title', toLiteral(site.title));
  if (site.description !== '') graph.add(node, 'dct:description', toLiteral(site.description));
  graph.add(node, 'foaf:homepage', toNode(site.url));
  graph.add(node, 'dct:language', toLiteral('ja'));
  if (catalogue.modified !== '') graph.add(node, 'dct:modified', toTerm(catalogue.modified, 'date'));
  for (const dataset of catalogue.datasets) graph.add(node, 'dcat:dataset', addDataset(graph, dataset, site.url));
}
