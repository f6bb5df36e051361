import { checkKeys as findRepeatedKeys } from '../../check/validateRows.ts';
import { showKey } from '../compareRows.ts';
import { tellDifference } from '../Difference.ts';
import { type Outcome, type Published, placeRows } from '../Published.ts';
import { tableNames } from '../readPublished.ts';

/** Holds the keys of every table (`x-key` of its schema) to be unique. The count is that of keys. */
export function checkKeys(published: Published): Outcome {
  const outcomes = tableNames.map((table): Outcome => {
    const schema = published.schemas[table];
    const placed = placeRows(published, table);
    const faults = schema
      ? findRepeatedKeys(
          schema,
          placed.map(({ row }) => row),
        )
      : [];
    const differences = faults.flatMap(({ row, params }) => {
      const own = placed[row - 1];
      const line = placed[Number(params['first']) - 1]?.place.line;
      if (!own) return [];
      const expected = { ja: `${line}行目と違うキー`, en: `a key other than that of line ${line}` };
      const key = schema?.['x-key'] ?? [];
      return tellDifference({ ...own.place, column: key.join(', ') }, showKey(own.row, key), expected);
    });
    return { count: placed.length, differences };
  });
  return {
    count: outcomes.reduce((sum, { count }) => sum + count, 0),
    differences: outcomes.flatMap(({ differences }) => differences),
  };
}
