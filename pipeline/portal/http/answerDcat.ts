import { createHash } from 'node:crypto';
import { ActionError } from '../ActionError.ts';
import type { Context } from '../Context.ts';
import { needDataset } from '../datasets/access.ts';
import { showDataset } from '../datasets/showDataset.ts';
import { addCatalogue } from '../dcat/addCatalogue.ts';
import { addDataset } from '../dcat/addDataset.ts';
import { createGraph, type Graph } from '../dcat/Graph.ts';
import { type GraphFormat, graphFormats, renderGraph } from '../dcat/renderGraph.ts';
import { searchDatasets } from '../search/searchDatasets.ts';

/** Datasets on one page of the catalogue, as ckanext-dcat has it. */
const pageSize = 100;

const formatOf = (file: string): GraphFormat => file.slice(file.lastIndexOf('.') + 1) as GraphFormat;

/** Answers `/dataset/<name>.ttl`, `.jsonld` and `.xml`. */
export function answerDataset(file: string, request: Request, context: Context): Response {
  const format = formatOf(file);
  try {
    const dataset = needDataset(file.slice(0, -format.length - 1), context);
    const graph = createGraph();
    addDataset(graph, showDataset(dataset, context), context.site.url);
    return answerGraph(graph, format, request);
  } catch (error) {
    if (error instanceof ActionError) return new Response('Not found', { status: 404 });
    throw error;
  }
}

/** Answers `/catalog.ttl`, `.jsonld` and `.xml` by pages; `q`, `fq` and `modified_since` narrow it down. */
export function answerCatalogue(file: string, request: Request, context: Context): Response {
  const params = new URL(request.url).searchParams;
  const page = Number(params.get('page') ?? '1');
  if (!Number.isSafeInteger(page) || page < 1)
    return new Response('Page number must be greater than 0', { status: 409 });
  const since = params.get('modified_since');
  try {
    const found = searchDatasets(
      {
        q: params.get('q') ?? '',
        fq: params.get('fq') ?? '',
        fqList: since === null ? [] : [`metadata_modified:[${toInstant(since)} TO *]`],
        sort: 'metadata_modified desc',
        start: (page - 1) * pageSize,
        rows: pageSize,
      },
      context,
    );
    const newest = searchDatasets({ sort: 'metadata_modified desc', rows: 1 }, context).results[0];
    const graph = createGraph();
    addCatalogue(graph, context.site, {
      page,
      pageSize,
      total: found.count,
      datasets: found.results,
      modified: String(newest?.['metadata_modified'] ?? ''),
      address: `${context.site.url}/${file}`,
    });
    return answerGraph(graph, formatOf(file), request);
  } catch (error) {
    if (error instanceof ActionError) return new Response(error.message, { status: 409 });
    throw error;
  }
}

/** A day or a time as Solr wants it; what is neither is left for the search to refuse. */
function toInstant(text: string): string {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? text : new Date(ms).toISOString();
}

function answerGraph({ quads }: Graph, format: GraphFormat, request: Request): Response {
  const text = renderGraph(quads, format);
  const etag = `"${createHash('sha256').update(text).digest('hex')}"`;
  const headers = { 'Content-Type': graphFormats[format], ETag: etag, 'Cache-Control': 'no-cache' };
  const isKnown = request.headers.get('If-None-Match')?.includes(etag) ?? false;
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(text, { headers });
}
