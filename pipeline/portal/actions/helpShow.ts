import { refuseMissing } from '../ActionError.ts';
import { needText } from '../params/readParams.ts';
import type { Action } from './Action.ts';

/** `help_show`: what one of `actions` does. */
export function makeHelpShow(actions: readonly Action[]): Action {
  const helpShow: Action = {
    name: 'help_show',
    access: 'anyone',
    readOnly: true,
    help: 'Return the help text of an action. :param name: the name of the action',
    run: (params) => {
      const name = needText(params, 'name');
      const found = [...actions, helpShow].find((action) => action.name === name);
      if (found === undefined) throw refuseMissing('Action function not found');
      return found.help;
    },
  };
  return helpShow;
}
