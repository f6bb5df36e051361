import type { Release } from '../../../pipeline/model/Release.ts';
import { toRelease } from '../../../pipeline/release/bundle/toRelease.ts';
import { tinyBundle } from '../../support/tinyBundle.ts';

/** Files that a small release keeps: enough for every kind of thing that the channel does. */
const kept = [
  'observations.csv',
  'indicators.csv',
  'plan.json',
  'dataset.jsonld',
  'manifest.json',
  'schemas/observations.json',
  'schemas/indicators.json',
];

/** A version of the tiny plan under an id of its own: two indicators, six observations, eight files with the zip. */
export interface SmallRelease {
  readonly planId: string;
  readonly version: string;
  /** Makes other observations of the tiny plan's CSV. */
  edit?(observations: string): string;
  /** Makes other documents, `plan.json` for example. */
  change?(path: string, text: string): string;
}

/** The manifest of the files that are kept, under another version. */
function cutManifest(text: string, version: string): string {
  const manifest = JSON.parse(text) as { readonly files: readonly { readonly path: string }[] };
  const files = manifest.files.filter(({ path }) => kept.includes(path));
  return JSON.stringify({ ...manifest, version, files });
}

/**
 * A release that goes over the wire in a moment.
 * @example smallRelease({ planId: 'tiny-1', version: '1.0.1', edit: (csv) => csv.replace('12.25', '12.50') }).files.length // 8
 */
export function smallRelease({ planId, version, edit, change }: SmallRelease): Release {
  const bundle = tinyBundle((plan) => ({ ...plan, settings: { ...plan.settings, plan_id: planId } }));
  const files = [...bundle]
    .filter(([path]) => kept.includes(path))
    .map(([path, bytes]): [string, Uint8Array] => {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      const edited = path === 'observations.csv' && edit !== undefined ? edit(text) : text;
      const versioned = path === 'manifest.json' ? cutManifest(edited, version) : edited;
      return [path, Buffer.from(change?.(path, versioned) ?? versioned)];
    });
  return toRelease(new Map(files), 'small');
}
