import { refuseMissing } from '../ActionError.ts';
import { showTag } from '../datasets/showDataset.ts';
import { needText } from '../params/readParams.ts';
import type { Action } from './Action.ts';

/** `tag_show`: one tag that some dataset has. */
export const tagShow: Action = {
  name: 'tag_show',
  access: 'anyone',
  readOnly: true,
  help: 'Return the details of a tag. :param id: the name of the tag',
  run: (params, { database }) => {
    const name = needText(params, 'id');
    if (database.one("SELECT 1 FROM terms WHERE field = 'tags' AND value = ?", name) === null) throw refuseMissing();
    const { state: _, ...tag } = showTag(name);
    return tag;
  },
};
