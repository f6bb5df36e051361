import { hideToken } from '../../effects/hideToken.ts';
import type { Release } from '../../model/Release.ts';
import type { Channel, ChannelPlan, Progress } from '../Channel.ts';
import { createClient } from './api/createClient.ts';
import { createFailure } from './api/toFailure.ts';
import { applyCkan, checkPlan } from './apply/applyCkan.ts';
import type { CkanDeps, CkanSettings } from './CkanSettings.ts';
import type { CkanState } from './CkanState.ts';
import { checkSettings } from './checkSettings.ts';
import { lookAtCkan, namesOn } from './look/lookAtCkan.ts';
import { readPublication } from './metadata/Publication.ts';
import type { Portal } from './Portal.ts';
import { prepare } from './plan/prepare.ts';
import type { Place } from './readback/identify.ts';
import { readBackCkan } from './readback/readBackCkan.ts';
import { applyWithdrawal } from './withdraw/applyWithdrawal.ts';
import { planWithdrawal, withdrawal } from './withdraw/planWithdrawal.ts';

/** A CKAN portal as a channel: besides publishing, a plan can be taken from it. */
export interface CkanChannel extends Channel<CkanState> {
  /** What taking the plan from the portal would do; `apply` carries it out like any other plan. */
  planWithdrawal(release: Release, state: CkanState): ChannelPlan;
}

/**
 * A CKAN portal (2.10 or later) as a channel: one dataset a plan, which always holds the latest version, with the
 * DataStore tables of observations and indicators. Files keep their resource ids from version to version; what others
 * put into the dataset stays.
 * Throws what `checkSettings` throws; `look`, `plan` and `apply` throw every reason not to publish before the first write.
 * @example createCkanChannel({ name: 'ckan', url: 'https://odcs.bodik.jp', profile: 'bodik' }, deps)
 */
export function createCkanChannel(settings: CkanSettings, deps: CkanDeps): CkanChannel {
  const profile = checkSettings(settings, deps.token, deps.facts);
  const scrub = hideToken(deps.token);
  let tell: Progress | undefined = deps.progress;
  const sleep = (ms: number): Promise<void> => {
    tell?.({ target: settings.name, sent: 0, total: 0, waitSeconds: Math.ceil(ms / 1000) });
    return deps.sleep(ms);
  };
  const portal: Portal = {
    settings,
    profile,
    deps: { ...deps, sleep },
    client: createClient(settings.url, { ...deps, sleep }, scrub),
    toFailure: createFailure(settings.url, deps.timeoutMs),
  };
  const known = new Map<string, Place>();

  return {
    name: settings.name,
    isPublic: !(deps.isPreview ?? false),
    look: async (release) => {
      const publication = readPublication(release);
      known.set(release.planId, { iri: publication.iri, dataset: namesOn(portal, publication).dataset });
      return lookAtCkan(portal, release);
    },
    plan: (release, state) => prepare(portal, release, state).plan,
    apply: async (plan, release, progress) => {
      checkPlan(plan, release);
      tell = progress;
      try {
        const isWithdrawal = plan.steps.some(({ details }) => details?.['kind'] === withdrawal);
        if (isWithdrawal) await applyWithdrawal(portal, plan, release);
        else await applyCkan(portal, plan, release, progress);
      } finally {
        tell = deps.progress;
      }
    },
    readBack: (query) => readBackCkan(portal, query, known),
    planWithdrawal: (release, state) => planWithdrawal(settings.name, release, state),
  };
}
