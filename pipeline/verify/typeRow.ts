import type { SchemaProperty } from '../model/Schemas.ts';
import type { Row, Scalar } from './Difference.ts';

/**
 * A CSV record typed back by its schema: an empty field is `null` where the schema allows that, integers and booleans
 * take their type, decimals stay strings. A text that is no canonical integer or boolean stays a text, for the schema to refuse.
 * @example typeRow(['due'], ['2023'], { due: { type: ['integer', 'null'] } }) // { due: 2023 }
 */
export function typeRow(
  header: readonly string[],
  cells: readonly string[],
  properties: Readonly<Record<string, SchemaProperty>>,
): Row {
  return Object.fromEntries(header.map((column, index) => [column, typeCell(cells[index] ?? '', properties[column])]));
}

const integer = /^(0|-?[1-9][0-9]*)$/;
const booleans: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

function typeCell(text: string, property: SchemaProperty | undefined): Scalar {
  const types = [property?.type ?? []].flat();
  if (text === '' && types.includes('null')) return null;
  if (types.includes('integer') && integer.test(text)) return Number(text);
  if (types.includes('boolean')) return booleans.get(text) ?? text;
  return text;
}
