import { ActionError, refuse } from '../ActionError.ts';
import type { Context, Params } from '../Context.ts';
import { findLicence } from '../datasets/licences.ts';
import { isGiven, parseJson, readBoolean, readNatural, readText, readTexts } from '../params/readParams.ts';
import { searchDatasets } from '../search/searchDatasets.ts';
import { findGroup } from '../store/groups.ts';
import type { Action } from './Action.ts';

const knownParams = [
  ...['defType', 'extras', 'facet', 'facet.field', 'facet.limit', 'facet.mincount', 'fl', 'fq', 'fq_list'],
  ...['include_deleted', 'include_drafts', 'include_private', 'q', 'qf', 'rows', 'sort', 'start', 'use_default_schema'],
];

/** `package_search`: datasets by words, filters and facets, in order and in pages. */
export const packageSearch: Action = {
  name: 'package_search',
  access: 'anyone',
  readOnly: true,
  help: 'Search for datasets. :param q: :param fq: :param sort: :param rows: :param start: :param facet.field:',
  run: (params, context) => {
    const strange = Object.keys(params).filter((key) => !knownParams.includes(key));
    if (strange.length > 0) {
      const list = strange.map((key) => `'${key}'`).join(', ');
      throw new ActionError({
        kind: 'search-query',
        message: `Search Query is invalid: "Invalid search parameters: [${list}]"`,
      });
    }
    const found = searchDatasets(
      {
        q: readText(params, 'q') ?? '',
        fq: readText(params, 'fq') ?? '',
        fqList: readTexts(params, 'fq_list') ?? [],
        sort: readText(params, 'sort') ?? '',
        rows: Math.min(readNatural(params, 'rows', 10), 1000),
        start: readNatural(params, 'start', 0),
        includePrivate: readBoolean(params, 'include_private'),
        includeDrafts: readBoolean(params, 'include_drafts'),
      },
      context,
    );
    const counted = readFacetFields(params).map((field) => [field, countFacet(field, params, found)] as const);
    return {
      count: found.count,
      facets: Object.fromEntries(counted.map(([field, values]) => [field, Object.fromEntries(values)])),
      results: found.results.map((result) => pickFields(result, readFields(params))),
      sort: found.sort,
      search_facets: Object.fromEntries(
        counted.map(([field, values]) => [field, { title: field, items: showItems(field, values, context) }]),
      ),
    };
  },
};

type Counts = readonly (readonly [value: string, count: number])[];

function readFacetFields(params: Params): readonly string[] {
  const sent = params['facet.field'];
  if (!isGiven(sent) || (isGiven(params['facet']) && !readBoolean(params, 'facet'))) return [];
  const fields = typeof sent === 'string' ? parseJson(sent) : sent;
  if (Array.isArray(fields) && fields.every((field) => typeof field === 'string')) return fields;
  throw refuse({ 'facet.field': ['Could not parse as valid JSON'] });
}

function countFacet(field: string, params: Params, found: ReturnType<typeof searchDatasets>): Counts {
  const limit = Number(params['facet.limit'] ?? 50);
  return found.countValues(field, limit, readNatural(params, 'facet.mincount', 1));
}

function showItems(field: string, counts: Counts, { database }: Context): readonly unknown[] {
  const nameOf = (value: string): string => {
    if (field === 'groups' || field === 'organization') return findGroup(database, value)?.title || value;
    return field === 'license_id' ? (findLicence(value)?.title ?? value) : value;
  };
  return counts
    .map(([name, count]) => ({ name, display_name: nameOf(name), count }))
    .sort((a, b) => (a.display_name < b.display_name ? 1 : -1));
}

function readFields(params: Params): readonly string[] {
  return (readTexts(params, 'fl') ?? [])
    .flatMap((part) => part.split(/[\s,]+/))
    .filter((field) => field !== '*' && field !== '');
}

function pickFields(result: Readonly<Record<string, unknown>>, fields: readonly string[]): unknown {
  if (fields.length === 0) return result;
  return Object.fromEntries(fields.filter((field) => field in result).map((field) => [field, result[field]]));
}
