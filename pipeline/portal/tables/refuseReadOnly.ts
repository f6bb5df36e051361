import { refuse } from '../ActionError.ts';
import type { Context } from '../Context.ts';
import { needResource } from '../datasets/access.ts';

/** Throws a refusal for a table that belongs to a file or an address: to change it, a client says `force`. */
export function refuseReadOnly(resourceId: string, context: Context): void {
  if (needResource(resourceId, context).resource.url_type === 'datastore') return;
  throw refuse({
    'read-only': [
      'Cannot edit read-only resource because changes made may be lost. Use a resource created for editing e.g. with datastore_create or use "force=True" to ignore this warning.',
    ],
  });
}
