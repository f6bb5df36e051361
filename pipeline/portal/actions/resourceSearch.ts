import { refuse } from '../ActionError.ts';
import type { Dataset } from '../datasets/Dataset.ts';
import { showResource } from '../datasets/showDataset.ts';
import { isGiven, readNatural, readText, toText } from '../params/readParams.ts';
import { textOf } from '../store/Database.ts';
import type { Action } from './Action.ts';

const fields = [
  ...['cache_url', 'description', 'format', 'hash', 'id', 'mimetype', 'mimetype_inner', 'name', 'package_id'],
  ...['resource_type', 'url', 'url_type'],
];

/** `resource_search`: resources of public datasets whose fields hold a text. */
export const resourceSearch: Action = {
  name: 'resource_search',
  access: 'anyone',
  readOnly: true,
  help: 'Search for resources in public datasets. :param query: {field}:{term}, or a list of them',
  run: (params, context) => {
    const sent = params['query'];
    if (!isGiven(sent)) throw refuse({ query: 'Missing value' });
    const wanted = (Array.isArray(sent) ? sent : [sent]).map((part) => readPair(toText(part)));
    const order = readText(params, 'order_by');
    const found = context.database
      .all("SELECT document FROM datasets WHERE state = 'active' AND private = 0 ORDER BY created")
      .flatMap((row) =>
        (JSON.parse(textOf(row, 'document')) as Dataset).resources.map(
          (resource, position): Readonly<Record<string, unknown>> => ({ ...showResource(resource, context), position }),
        ),
      )
      .filter((resource) =>
        wanted.every(({ field, term }) => {
          const value = String(resource[field] ?? '').toLowerCase();
          return field === 'hash' ? value.startsWith(term) : value.includes(term);
        }),
      );
    const keyOf = (resource: Readonly<Record<string, unknown>>): string => String(resource[order ?? ''] ?? '');
    if (order !== undefined) found.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    const offset = readNatural(params, 'offset', 0);
    return { count: found.length, results: found.slice(offset, offset + readNatural(params, 'limit', found.length)) };
  },
};

function readPair(text: string): { readonly field: string; readonly term: string } {
  const [, field = '', term = ''] = /^([^:]*):(.*)$/s.exec(text) ?? [];
  if (field === '') throw refuse({ query: ['Must be <field>:<value> pair(s)'] });
  if (!fields.includes(field)) throw refuse({ query: `Field "${field}" not recognised in resource_search.` });
  return { field, term: term.toLowerCase() };
}
