import { refuse } from '../ActionError.ts';
import { isObject, type Params } from '../Context.ts';
import {
  isGiven,
  needText,
  parseJson,
  readBoolean,
  readNatural,
  readText,
  readTexts,
  toText,
} from '../params/readParams.ts';
import { needDataTable, readTableId } from '../tables/needDataTable.ts';
import { recordFormats, renderRecords } from '../tables/renderRecords.ts';
import { type RecordQuery, searchRecords } from '../tables/searchRecords.ts';
import type { Action } from './Action.ts';

/** Most rows of one answer, whatever was asked for. */
const rowsMax = 32_000;
const knownParams = [
  ...['distinct', 'fields', 'filters', 'full_text', 'id', 'include_total', 'language', 'limit', 'offset', 'plain'],
  ...['q', 'records_format', 'resource_id', 'sort', 'total_estimation_threshold'],
];

/** `datastore_search`: rows of a table by filters and words, sorted and in pages. */
export const datastoreSearch: Action = {
  name: 'datastore_search',
  access: 'anyone',
  readOnly: true,
  help: 'Search a DataStore table. :param resource_id: :param filters: :param q: :param fields: :param sort: :param limit: :param offset:',
  run: (params, context) => {
    const id = needText({ resource_id: readTableId(params) }, 'resource_id');
    const limit = Math.min(readNatural(params, 'limit', 100), rowsMax);
    const format = recordFormats.find((known) => known === (readText(params, 'records_format') ?? 'objects'));
    if (format === undefined) {
      throw refuse({ records_format: ["Value must be one of ['objects', 'lists', 'csv', 'tsv']"] });
    }
    const strange = Object.keys(params).find((key) => !knownParams.includes(key));
    if (strange !== undefined) throw refuse({ __extras: [`invalid value "${strange}"`] });
    const query = readQuery(params, limit);
    const table = needDataTable(id, context);
    const page = searchRecords(context.database, table, query);
    const isTotalled = readBoolean(params, 'include_total', true);
    const { id: _, ...asked } = params;
    return {
      ...asked,
      ...(params['filters'] === undefined ? {} : { filters: query.filters }),
      ...('distinct' in params ? { distinct: query.distinct } : {}),
      ...('offset' in params ? { offset: query.offset } : {}),
      resource_id: id,
      include_total: isTotalled,
      limit,
      records_format: format,
      total_estimation_threshold: null,
      records: renderRecords(page, format),
      fields: page.columns.map(({ id: field, type }) => {
        const info = table.fields.find((other) => other.id === field)?.info;
        return { id: field, type: type.name, ...(info === undefined ? {} : { info }) };
      }),
      _links: linkPages(context.query, query.offset, limit),
      ...(isTotalled ? { total: page.countAll(), total_was_estimated: false } : {}),
    };
  },
};

function readQuery(params: Params, limit: number): RecordQuery {
  const filters = readJson(params, 'filters') ?? {};
  if (!isObject(filters)) throw refuse({ filters: ['Cannot parse JSON'] });
  const fields = readTexts(params, 'fields') ?? [];
  const q = params['full_text'] ?? params['q'];
  const words = typeof q === 'string' && q.trimStart().startsWith('{') ? parseJson(q) : q;
  return {
    fields: fields.length > 0 ? fields : undefined,
    filters,
    q: isObject(words)
      ? Object.fromEntries(Object.entries(words).map(([field, text]) => [field, toText(text)]))
      : isGiven(words)
        ? toText(words)
        : undefined,
    distinct: readBoolean(params, 'distinct'),
    sort: readTexts(params, 'sort') ?? [],
    limit,
    offset: readNatural(params, 'offset', 0),
  };
}

function readJson(params: Params, name: string): unknown {
  const value = params[name];
  return typeof value === 'string' ? (parseJson(value) ?? value) : (value ?? undefined);
}

/** Addresses of the first and the next page, from the query of this one. */
function linkPages(query: string, offset: number, limit: number): Readonly<Record<string, string>> {
  const first = new URLSearchParams(query);
  const next = new URLSearchParams(query);
  first.delete('offset');
  next.set('offset', String(offset + limit));
  const link = (params: URLSearchParams): string =>
    `/api/3/action/datastore_search${params.size === 0 ? '' : `?${params.toString()}`}`;
  return { start: link(first), next: link(next) };
}
