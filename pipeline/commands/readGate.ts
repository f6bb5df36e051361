import { join } from 'node:path';
import type { Effects } from '../effects/Effects.ts';
import { readTree } from '../effects/readTree.ts';
import type { FindingRow } from '../model/rows.ts';
import type { CatalogSettings, PlanSettings } from '../model/Settings.ts';
import { isUndecided } from '../model/undecided.ts';
import type { GateFacts } from '../publish/checkGate.ts';
import type { MadeBundle } from './makeBundle.ts';

/** What a release is made from: a change in these that is not committed would be published without a trace. */
const inputs = ['data', 'pipeline', 'schemas', 'package.json', 'package-lock.json'];

/**
 * Looks up what the gate wants to know of a plan: its findings, its licence, whether `output/` holds what a build makes now, whether
 * the inputs are committed.
 */
export function readGate(
  { plan, files }: MadeBundle,
  blockers: readonly FindingRow[],
  { base_url }: CatalogSettings,
  effects: Effects,
): GateFacts {
  const planId = plan.settings.plan_id;
  const present = readTree(effects.files, join(effects.root, 'output', planId));
  const paths = [...new Set([...files.keys(), ...present.keys()])];
  const isStale = (path: string): boolean => {
    const [made, found] = [files.get(path), present.get(path)];
    return made === undefined || found === undefined || Buffer.compare(made, found) !== 0;
  };
  return {
    planId,
    blockers: blockers.map(({ code, source_ref, message_ja }) => `${code} ${source_ref ?? ''} ${message_ja}`),
    licence: plan.settings.licence.status,
    undecided: listUndecided(plan.settings),
    baseUrl: base_url,
    stale: paths.filter(isStale),
    dirty: listDirty(effects),
  };
}

function listUndecided({ title, publisher }: PlanSettings): string[] {
  const texts = {
    'title.ja': title.ja,
    'title.en': title.en,
    'publisher.name.ja': publisher.name.ja,
    'publisher.name.en': publisher.name.en,
    'publisher.code': publisher.code,
  };
  return Object.entries(texts).flatMap(([key, text]) => (isUndecided(text) ? [key] : []));
}

/** Inputs that git sees as changed or unknown; `null` when this is no git checkout. */
function listDirty({ root, runProgram }: Effects): readonly string[] | null {
  const { exit, out } = runProgram('git', ['status', '--porcelain', '--untracked-files=all', '--', ...inputs], root);
  if (exit !== 0) return null;
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(3));
}
