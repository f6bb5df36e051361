const unitMs: Readonly<Record<string, number>> = {
  SECOND: 1000,
  MINUTE: 60_000,
  HOUR: 3_600_000,
  DAY: 86_400_000,
};

/**
 * A time of a question as the store writes it, UTC to the microsecond: an ISO time with `Z`, or `NOW` with Solr's
 * sums (`NOW-7DAYS`, `NOW/DAY`). `null` for anything else.
 * @example readTime('2026-01-01T00:00:00Z', now) // '2026-01-01T00:00:00.000000'
 */
export function readTime(text: string, now: string): string | null {
  const [, start = '', sums = ''] = /^(NOW|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z)(.*)$/.exec(text) ?? [];
  if (start === '') return null;
  const stamp = start === 'NOW' ? now : start.replace(/Z$/, '');
  if (Number.isNaN(Date.parse(`${stamp}Z`))) return null;
  if (sums === '') return padStamp(stamp);
  if (!/^(?:[+-]\d+(?:SECOND|MINUTE|HOUR|DAY|MONTH|YEAR)S?|\/(?:SECOND|MINUTE|HOUR|DAY|MONTH|YEAR)S?)+$/.test(sums))
    return null;
  const date = new Date(`${stamp}Z`);
  for (const [, sign = '', count = '1', unit = ''] of sums.matchAll(/([+/-])(\d+)?([A-Z]+?)S?(?=[+/-]|$)/g)) {
    if (sign === '/') floorDate(date, unit);
    else shiftDate(date, unit, Number(`${sign}${count}`));
  }
  return padStamp(date.toISOString().replace(/Z$/, ''));
}

function padStamp(stamp: string): string {
  const [seconds = '', fraction = ''] = stamp.split('.');
  return `${seconds}.${fraction.padEnd(6, '0')}`;
}

function shiftDate(date: Date, unit: string, count: number): void {
  const ms = unitMs[unit];
  if (ms !== undefined) date.setTime(date.getTime() + count * ms);
  else if (unit === 'MONTH') date.setUTCMonth(date.getUTCMonth() + count);
  else date.setUTCFullYear(date.getUTCFullYear() + count);
}

function floorDate(date: Date, unit: string): void {
  const ms = unitMs[unit];
  if (ms !== undefined) date.setTime(Math.floor(date.getTime() / ms) * ms);
  else {
    date.setUTCHours(0, 0, 0, 0);
    date.setUTCMonth(unit === 'YEAR' ? 0 : date.getUTCMonth(), 1);
  }
}
