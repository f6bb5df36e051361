import { refuse } from '../ActionError.ts';
import type { Params } from '../Context.ts';
import { isGiven, missing, readText, toText } from '../params/readParams.ts';
import type { View } from '../store/views.ts';

/** Reads one option of a view. */
type Option = (value: unknown) => unknown;

const flag =
  (otherwise: boolean): Option =>
  (value) =>
    isGiven(value) ? /^(?:true|yes|t|y|1)$/i.test(toText(value)) : otherwise;

/** The views that this portal knows, with the options that each takes (CKAN 2.11). */
const viewTypes: Readonly<Record<string, Readonly<Record<string, Option>>>> = {
  datatables_view: {
    date_format: (value) => (isGiven(value) ? toText(value) : 'llll'),
    ellipsis_length: (value) => (isGiven(value) ? Number(value) : 100),
    filterable: flag(true),
    responsive: flag(false),
    show_fields: (value) => value,
  },
  image_view: { image_url: (value) => value },
  text_view: {},
};

const ownFields = ['description', 'id', 'package_id', 'resource_id', 'title', 'view_type'];

/** A view as it will be kept, from what was sent. Throws a refusal for an unknown type, a missing title, an unknown option. */
export function settleView(spec: Params, frame: Pick<View, 'id' | 'package_id' | 'resource_id'>): View {
  const type = readText(spec, 'view_type') ?? '';
  const options = Object.hasOwn(viewTypes, type) ? viewTypes[type] : undefined;
  if (options === undefined) throw refuse({ view_type: `No plugin found for view_type ${type}` });
  const title = readText(spec, 'title') ?? '';
  const unknown = Object.keys(spec).some((key) => !ownFields.includes(key) && !Object.hasOwn(options, key));
  if (title === '' || unknown) {
    throw refuse({
      ...(title === '' ? { title: [missing] } : {}),
      ...(unknown ? { __extras: ['The input field __extras was not expected.'] } : {}),
    });
  }
  const settled = Object.entries(options)
    .map(([key, read]) => [key, read(spec[key])] as const)
    .filter(([, value]) => value !== undefined);
  return {
    ...frame,
    title,
    description: readText(spec, 'description') ?? null,
    view_type: type,
    ...Object.fromEntries(settled),
  };
}
