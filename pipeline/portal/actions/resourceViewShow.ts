import { refuseMissing } from '../ActionError.ts';
import { needResource } from '../datasets/access.ts';
import { needText } from '../params/readParams.ts';
import { findView } from '../store/views.ts';
import type { Action } from './Action.ts';

/** `resource_view_show`: one view. */
export const resourceViewShow: Action = {
  name: 'resource_view_show',
  access: 'anyone',
  readOnly: true,
  help: 'Return the metadata of a resource view. :param id: the id of the view',
  run: (params, context) => {
    const view = findView(context.database, needText(params, 'id'));
    if (view === null) throw refuseMissing();
    needResource(view.resource_id, context);
    return view;
  },
};
