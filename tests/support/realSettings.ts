import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PlanSettings } from '../../pipeline/model/Settings.ts';

/** Ebetsu's `plan.yaml` as it stands in `data/`. */
export function realSettings(): PlanSettings {
  return parse(
    readFileSync(new URL('../../data/plans/ebetsu-gyokaku/plan.yaml', import.meta.url), 'utf8'),
  ) as PlanSettings;
}
