import { createTextSink, type TextSink } from './createTextSink.ts';

/** Anything that JSON can say. A property that is `undefined` is left out, as `JSON.stringify` leaves it out. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/**
 * JSON (RFC 8259) as UTF-8, two spaces an indent, LF at the end: the bytes of `JSON.stringify(value, null, 2)`,
 * but without its limit of 2^29 − 24 characters, which a plan of half a million observations passes.
 * @example renderJson({ a: [1] }) // '{\n  "a": [\n    1\n  ]\n}\n'
 */
export function renderJson(value: Json): Uint8Array {
  const sink = createTextSink();
  renderValue(value, '\n', sink);
  sink.write('\n');
  return sink.finish();
}

/**
 * A document whose type is an interface, as JSON: TypeScript cannot say of an interface that it holds nothing else.
 * @example renderDocument(manifest)
 */
export function renderDocument(document: object): Uint8Array {
  return renderJson({ ...document } as JsonObject);
}

/** `line` is a line break and the indent of the value's own line. */
function renderValue(value: Json, line: string, sink: TextSink): void {
  if (isFlat(value)) sink.write(JSON.stringify(value, null, 2).replaceAll('\n', line));
  else if (isList(value)) renderList(value, line, sink);
  else if (typeof value === 'object' && value !== null) renderObject(value, line, sink);
}

/** No list or object, or one of such that holds none but flat lists: a row, which `JSON.stringify` renders at once. */
function isFlat(value: Json): boolean {
  return (
    typeof value !== 'object' ||
    value === null ||
    Object.values(value).every((item) => typeof item !== 'object' || item === null || isFlatList(item))
  );
}

function isFlatList(value: Json): boolean {
  return isList(value) && value.every((item) => typeof item !== 'object');
}

function renderList(items: readonly Json[], line: string, sink: TextSink): void {
  for (const [index, item] of items.entries()) {
    sink.write(`${index === 0 ? '[' : ','}${line}  `);
    renderValue(item, `${line}  `, sink);
  }
  sink.write(`${line}]`);
}

function renderObject(object: JsonObject, line: string, sink: TextSink): void {
  const entries = Object.entries(object).filter((entry): entry is [string, Json] => entry[1] !== undefined);
  for (const [index, [key, value]] of entries.entries()) {
    sink.write(`${index === 0 ? '{' : ','}${line}  ${JSON.stringify(key)}: `);
    renderValue(value, `${line}  `, sink);
  }
  sink.write(`${line}}`);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
