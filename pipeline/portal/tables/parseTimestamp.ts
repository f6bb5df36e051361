import { ValueError } from './ColumnType.ts';
import { isRealDay, readDay, refuseSyntax } from './parseValue.ts';

/**
 * A point in time as `datastore_search` answers it: to the second, and in UTC when the column knows time zones.
 * @example parseTimestamp('2024-01-02T00:00:00+09:00', true) // '2024-01-01T15:00:00+00:00'
 */
export function parseTimestamp(value: unknown, hasZone: boolean): string {
  const type = hasZone ? 'timestamp with time zone' : 'timestamp';
  if (typeof value !== 'string')
    throw new ValueError(`column is of type ${type} but expression is of type ${typeof value}`);
  const text = value.trim();
  const [, date = '', hour = '00', minute = '00', second = '00', zone = ''] =
    /^([\d/-]+)(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i.exec(text) ?? [];
  const day = readDay(date);
  if (day === null) throw refuseSyntax(type, text);
  if (!isRealDay(day) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    throw new ValueError(`date/time field value out of range: "${text}"`);
  }
  const local = `${day}T${hour}:${minute}:${second}`;
  if (!hasZone) return local;
  const shifted = Date.parse(`${local}Z`) - readOffset(zone) * 60_000;
  return `${new Date(shifted).toISOString().slice(0, 19)}+00:00`;
}

/** Minutes east of UTC. @example readOffset('+09:00') // 540 */
function readOffset(zone: string): number {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
