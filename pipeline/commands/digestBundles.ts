import type { Effects } from '../effects/Effects.ts';
import { digestOf } from '../release/bundle/digestOf.ts';
import { makeBundles } from './makeBundles.ts';

/** SHA-256 of every file that a build would make now, by its path below `output/`. */
export function digestBundles(effects: Effects): Readonly<Record<string, string>> {
  return Object.fromEntries(
    makeBundles(effects).flatMap(({ plan, files }) =>
      [...files].map(([path, bytes]) => [`${plan.settings.plan_id}/${path}`, digestOf(bytes)]),
    ),
  );
}
