import { isObject, type Params, type Upload } from '../Context.ts';

/** What was sent to an action, or why it cannot be read. */
export type SentParams = { readonly params: Params } | { readonly fault: string };

/**
 * What was sent to an action, read as CKAN does (`_get_request_data`, 2.11): by GET from the query, else from a JSON
 * body, a form, or a form whose only key is the JSON, as `curl -d` sends it. A name given twice is a list.
 */
export async function readParams(request: Request, readOnly: boolean): Promise<SentParams> {
  const isGet = request.method === 'GET' || request.method === 'HEAD';
  if (isGet && !readOnly) return { fault: 'Invalid request. Please use POST method for your request' };
  const type = request.headers.get('Content-Type') ?? '';
  if (!isGet && /^(?:multipart\/form-data|application\/x-www-form-urlencoded)/i.test(type)) {
    const form = await readForm(request);
    if (form === null) return { fault: 'Error decoding form data.' };
    const [only = ['', '']] = form;
    if (form.length === 1 && (only[1] === '' || only[1] === '1')) return readJson(only[0]);
    if (form.length > 0) return { params: gather(form) };
  } else if (!isGet) {
    const body = await request.text();
    if (body.trim() !== '') return readJson(body);
  }
  if (!readOnly && !isGet) return { params: {} };
  return { params: gather([...new URL(request.url).searchParams]) };
}

type Entry = readonly [name: string, value: string | Upload];

async function readForm(request: Request): Promise<readonly Entry[] | null> {
  try {
    const form = await request.formData();
    return await Promise.all(
      [...form].map(async ([name, value]): Promise<Entry> => {
        if (typeof value === 'string') return [name, value];
        return [name, { fileName: value.name, bytes: new Uint8Array(await value.arrayBuffer()) }];
      }),
    );
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function readJson(text: string): SentParams {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return { params: drop(value) };
    return { fault: `Request data JSON decoded to ${JSON.stringify(value)} but it needs to be a dictionary.` };
  } catch (error) {
    if (error instanceof SyntaxError) return { fault: `Error decoding JSON data. Error: ${error.message}` };
    throw error;
  }
}

function gather(entries: readonly Entry[]): Params {
  const params = new Map<string, unknown>();
  for (const [name, value] of entries) {
    const before = params.get(name);
    params.set(name, before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value]);
  }
  return drop(Object.fromEntries(params));
}

/** `callback` asks for a script instead of JSON; this portal answers JSON to everybody. */
function drop({ callback: _, ...params }: Readonly<Record<string, unknown>>): Params {
  return params;
}
