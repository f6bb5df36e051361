import { isObject, type Params } from '../Context.ts';
import { isGiven, toText } from '../params/readParams.ts';
import type { Json, Resource } from './Dataset.ts';
import { cleanFormat, guessMediaType } from './formats.ts';

/** What is wrong with a resource: field → messages. */
export type FieldFaults = Record<string, readonly string[]>;

/** Own text fields of CKAN's resources: those that an update leaves out stay as they were. */
const textFields = [
  'cache_url',
  'description',
  'hash',
  'mimetype',
  'mimetype_inner',
  'name',
  'resource_type',
  'url_type',
] as const;
const timeFields = ['cache_last_updated', 'created', 'last_modified'] as const;
/** Fields that a client's words do not change, or that the portal tells by itself. */
const ownFields = [
  ...['clear_upload', 'datastore_active', 'extras', 'id', 'metadata_modified', 'package_id', 'position'],
  ...['revision_timestamp', 'state', 'tracking_summary', 'upload'],
];
const knownFields: readonly string[] = [...textFields, ...timeFields, ...ownFields, 'format', 'size', 'url'];

/** What a resource is settled against. */
export interface ResourceFrame {
  readonly id: string;
  readonly datasetId: string;
  /** The resource of that id as it was. */
  readonly current: Resource | undefined;
  readonly now: string;
}

/**
 * A resource as it will be kept, from what was sent for it, and what is wrong with it.
 * Rules of `default_resource_schema` (CKAN 2.11): own fields that are left out keep their value, further fields do not.
 * @example settleResource({ url: 'http://a/b.csv', sha256: 'ab' }, frame).resource.format // 'CSV'
 */
export function settleResource(
  spec: Params,
  { id, datasetId, current, now }: ResourceFrame,
): { readonly resource: Resource; readonly faults: FieldFaults } {
  const faults: FieldFaults = {};
  const kept = (field: string): Json => current?.[field] ?? null;
  const texts = Object.fromEntries(
    textFields.map((field) => [field, isGiven(spec[field]) ? toText(spec[field]) : kept(field)]),
  );
  const times = Object.fromEntries(
    timeFields.map((field) => [field, isGiven(spec[field]) ? readTime(spec[field], field, faults) : kept(field)]),
  );
  const further = Object.fromEntries(
    Object.entries(spec).filter(([field, value]) => !knownFields.includes(field) && isGiven(value)),
  ) as Record<string, Json>;
  const sent = isGiven(spec['url']) ? toText(spec['url']).trim() : (current?.url ?? '');
  // Sent back as it was shown, the address of an uploaded file is cut down to the file's name again.
  const url = texts['url_type'] === 'upload' ? sent.slice(sent.lastIndexOf('/') + 1) : sent;
  const drafted = {
    ...further,
    ...texts,
    ...times,
    hash: texts['hash'] ?? '',
    created: (times['created'] as string | null) ?? now,
    size: isGiven(spec['size']) ? readSize(spec['size'], faults) : kept('size'),
    id,
    package_id: datasetId,
    url,
    url_type: (texts['url_type'] as string | null) || null,
    format: settleFormat(spec, url, current),
    datastore_active: false,
  };
  const isSame =
    current !== undefined && isEqual({ ...drafted, metadata_modified: '' }, { ...current, metadata_modified: '' });
  return { resource: { ...drafted, metadata_modified: isSame ? current.metadata_modified : now }, faults };
}

/** A new resource without a format takes that of its address's ending. */
function settleFormat(spec: Params, url: string, current: Resource | undefined): string {
  const given = isGiven(spec['format']) ? toText(spec['format']) : '';
  if (given !== '') return cleanFormat(given);
  if (isGiven(spec['id'])) return isGiven(spec['format']) ? '' : (current?.format ?? '');
  return cleanFormat(guessMediaType(url) ?? '');
}

function readTime(value: unknown, field: string, faults: FieldFaults): string | null {
  const text = toText(value);
  if (text === '') return null;
  const [, date = '', time = '00:00:00'] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)Z?)?$/.exec(text) ?? [];
  if (Number.isNaN(Date.parse(`${date}T${time}Z`))) faults[field] = ['Date format incorrect'];
  return `${date}T${time}`;
}

function readSize(value: unknown, faults: FieldFaults): number | null {
  if (value === '') return null;
  const size = Number(value);
  if (!Number.isSafeInteger(size)) faults['size'] = ['Invalid integer'];
  return size;
}

/** True when two JSON values are the same, whatever the order of their keys. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (isObject(a) && isObject(b)) {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => key in b && isEqual(a[key], b[key]));
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((entry, at) => isEqual(entry, b[at]));
  }
  return a === b;
}
