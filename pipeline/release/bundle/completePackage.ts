import { type Json, renderJson } from '../../write/renderJson.ts';
import { digestOf } from './digestOf.ts';

/** The Data Package of a release. */
export const packageFile = 'datapackage.json';

/**
 * `datapackage.json` with the size and the SHA-256 of every resource (Data Resource, `bytes` and `hash`), which only the files themselves
 * tell; undefined where the bundle has none.
 * @example completePackage(files)
 */
export function completePackage(files: ReadonlyMap<string, Uint8Array>): Uint8Array | undefined {
  const bytes = files.get(packageFile);
  if (bytes === undefined) return undefined;
  const descriptor = JSON.parse(new TextDecoder().decode(bytes)) as {
    readonly resources: readonly { readonly [key: string]: Json; readonly path: string }[];
  };
  return renderJson({
    ...descriptor,
    resources: descriptor.resources.map((resource) => {
      const content = files.get(resource.path);
      return content === undefined
        ? resource
        : { ...resource, bytes: content.length, hash: `sha256:${digestOf(content)}` };
    }),
  });
}
