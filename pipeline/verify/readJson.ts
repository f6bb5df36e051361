import type { JsonFile } from './Published.ts';

/** Deeper than any document of a release; what is deeper would exhaust the stack of whoever walks it. */
const mostLevels = 64;

/**
 * The value of a JSON file (RFC 8259), or why it is none: not there, not UTF-8, no JSON, nested deeper than 64 levels.
 * @example readJson(new TextEncoder().encode('{"a": 1}')) // { value: { a: 1 } }
 */
export function readJson(bytes: Uint8Array | undefined): JsonFile {
  if (bytes === undefined) return { fault: 'no such file' };
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    return isDeep(value, mostLevels) ? { fault: `nested deeper than ${mostLevels} levels` } : { value };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return { fault: error.message };
    throw error;
  }
}

function isDeep(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((child) => isDeep(child, levels - 1));
}

/** The object that a JSON file holds; one without members when it holds none. */
export function objectOf(file: JsonFile): Readonly<Record<string, unknown>> {
  const value = 'value' in file ? file.value : null;
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The items of a JSON list; none for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
