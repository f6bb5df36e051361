import { showTag } from '../datasets/showDataset.ts';
import { readBoolean, readText } from '../params/readParams.ts';
import { textOf } from '../store/Database.ts';
import type { Action } from './Action.ts';

/** `tag_list`: tags of public datasets. */
export const tagList: Action = {
  name: 'tag_list',
  access: 'anyone',
  readOnly: true,
  help: "Return a list of the site's tags. :param query: a part of a tag :param all_fields: return dicts instead of names",
  run: (params, { database }) => {
    const names = database
      .all(
        `SELECT DISTINCT value FROM terms JOIN datasets ON datasets.id = dataset_id
         WHERE field = 'tags' AND datasets.state = 'active' AND private = 0
         AND instr(lower(value), lower(?)) > 0 ORDER BY value`,
        readText(params, 'query') ?? '',
      )
      .map((row) => textOf(row, 'value'));
    if (!readBoolean(params, 'all_fields')) return names;
    return names.map((name) => {
      const { state: _, ...tag } = showTag(name);
      return tag;
    });
  },
};
