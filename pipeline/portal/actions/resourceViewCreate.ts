import { refuse } from '../ActionError.ts';
import { needResource } from '../datasets/access.ts';
import { needText } from '../params/readParams.ts';
import { findResourceOwner } from '../store/datasets.ts';
import { saveView } from '../store/views.ts';
import { settleView } from '../views/settleView.ts';
import type { Action } from './Action.ts';

/** `resource_view_create`: a new last view of a resource. */
export const resourceViewCreate: Action = {
  name: 'resource_view_create',
  access: 'writer',
  readOnly: false,
  help: 'Create a new resource view. :param resource_id: :param title: :param view_type: text_view, image_view or datatables_view',
  run: (params, context) => {
    const id = needText(params, 'resource_id');
    needText(params, 'view_type');
    if (findResourceOwner(context.database, id) === null) throw refuse({ resource_id: ['Not found: Resource'] });
    const { dataset } = needResource(id, context);
    const view = settleView(params, { id: context.newId(), resource_id: id, package_id: dataset.id });
    saveView(context.database, view);
    return view;
  },
};
