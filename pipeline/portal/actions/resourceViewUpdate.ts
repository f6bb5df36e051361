import { refuseMissing } from '../ActionError.ts';
import { needText } from '../params/readParams.ts';
import { findView, saveView } from '../store/views.ts';
import { settleView } from '../views/settleView.ts';
import type { Action } from './Action.ts';

/** `resource_view_update`: replaces title, description and options of a view. */
export const resourceViewUpdate: Action = {
  name: 'resource_view_update',
  access: 'writer',
  readOnly: false,
  help: 'Update a resource view. :param id: the id of the view',
  run: (params, { database }) => {
    const current = findView(database, needText(params, 'id'));
    if (current === null) throw refuseMissing();
    const { id, resource_id, package_id, view_type } = current;
    const view = settleView({ ...params, view_type }, { id, resource_id, package_id });
    saveView(database, view);
    return view;
  },
};
