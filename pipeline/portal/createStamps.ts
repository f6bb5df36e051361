/** A time as CKAN writes it. @example toStamp(0, 7) // '1970-01-01T00:00:00.000007' */
function toStamp(ms: number, micros: number): string {
  return `${new Date(ms).toISOString().slice(0, 23)}${String(micros).padStart(3, '0')}`;
}

/**
 * Makes times that never come twice and never go back, even when the clock does: two changes of a dataset in one
 * millisecond are two different `metadata_modified`, so that compare-and-set can tell them apart.
 * `newest` is the latest time in the store, empty when there is none.
 * @example createStamps(() => 0, '')() // '1970-01-01T00:00:00.000000'
 */
export function createStamps(now: () => number, newest: string): () => string {
  let ms = newest === '' ? 0 : Date.parse(`${newest.slice(0, 23)}Z`);
  let micros = newest === '' ? -1 : Number(newest.slice(23));
  return () => {
    const current = now();
    if (current > ms) {
      ms = current;
      micros = 0;
    } else {
      micros += 1;
      if (micros === 1000) {
        ms += 1;
        micros = 0;
      }
    }
    return toStamp(ms, micros);
  };
}
