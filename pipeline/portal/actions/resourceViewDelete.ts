import { refuseMissing } from '../ActionError.ts';
import { needText } from '../params/readParams.ts';
import { findView, removeView } from '../store/views.ts';
import type { Action } from './Action.ts';

/** `resource_view_delete`: removes a view. */
export const resourceViewDelete: Action = {
  name: 'resource_view_delete',
  access: 'writer',
  readOnly: false,
  help: 'Delete a resource view. :param id: the id of the view',
  run: (params, { database }) => {
    const view = findView(database, needText(params, 'id'));
    if (view === null) throw refuseMissing();
    removeView(database, view.id);
    return { resource_id: view.resource_id };
  },
};
