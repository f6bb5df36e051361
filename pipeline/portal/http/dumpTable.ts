import { ActionError } from '../ActionError.ts';
import type { Context } from '../Context.ts';
import { needDataTable } from '../tables/needDataTable.ts';
import { renderRecords, renderText } from '../tables/renderRecords.ts';
import { searchRecords } from '../tables/searchRecords.ts';

const formats = { csv: 'text/csv', tsv: 'text/tab-separated-values' } as const;

/** Answers `/datastore/dump/<resource id>`: a whole table as CSV, or as TSV when `?format=tsv` says so, with a header. */
export function dumpTable(resourceId: string, request: Request, context: Context): Response {
  const format = new URL(request.url).searchParams.get('format') === 'tsv' ? 'tsv' : 'csv';
  try {
    const table = needDataTable(resourceId, context);
    const query = { fields: undefined, filters: {}, q: undefined, distinct: false, sort: [], offset: 0 };
    const page = searchRecords(context.database, table, { ...query, limit: Number.MAX_SAFE_INTEGER });
    const header = renderText([page.columns.map(({ id }) => id)], format);
    return new Response(`${header}${String(renderRecords(page, format))}`, {
      headers: {
        'Content-Type': `${formats[format]}; charset=utf-8`,
        'Content-Disposition': `attachment; filename="${resourceId.replaceAll(/[^\w-]/g, '')}.${format}"`,
      },
    });
  } catch (error) {
    if (error instanceof ActionError) return new Response('Not found', { status: 404 });
    throw error;
  }
}
