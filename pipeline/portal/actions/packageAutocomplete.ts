import { readNatural, readText } from '../params/readParams.ts';
import { textOf } from '../store/Database.ts';
import type { Action } from './Action.ts';

/** `package_autocomplete`: public datasets whose name or title holds a text. */
export const packageAutocomplete: Action = {
  name: 'package_autocomplete',
  access: 'anyone',
  readOnly: true,
  help: 'Return a list of datasets that match a string. :param q: the string :param limit: at most so many',
  run: (params, { database }) => {
    const q = readText(params, 'q') ?? '';
    const rows = database.all(
      `SELECT name, title FROM datasets WHERE state = 'active' AND private = 0
       AND (instr(name, lower(?1)) > 0 OR instr(lower(title), lower(?1)) > 0) ORDER BY name LIMIT ?2`,
      q,
      readNatural(params, 'limit', 10),
    );
    return rows.map((row) => {
      const name = textOf(row, 'name');
      const title = textOf(row, 'title');
      const field = name.includes(q.toLowerCase()) ? 'name' : 'title';
      return { name, title, match_field: field, match_displayed: field === 'name' ? name : `${title} (${name})` };
    });
  },
};
