import { PipelineError } from '../../../errors.ts';
import type { Release } from '../../../model/Release.ts';
import type { ChannelPlan } from '../../Channel.ts';
import type { CkanState } from '../CkanState.ts';
import { readPublication } from '../metadata/Publication.ts';
import type { Portal } from '../Portal.ts';
import type { CkanWork } from './CkanWork.ts';
import { checkRelease } from './checkRelease.ts';
import { decideWork } from './decideWork.ts';
import { planCkan } from './planCkan.ts';
import { refuseAccess } from './refuseAccess.ts';
import { refuseDataset } from './refuseDataset.ts';
import { type Intended, toIntended } from './toIntended.ts';

/** A publication thought through: what is wanted, what has to be done, and that as a plan for people. */
export interface Prepared {
  readonly intended: Intended;
  readonly work: CkanWork;
  readonly plan: ChannelPlan;
}

/**
 * Thinks a publication through, from what was read alone.
 * @throws PipelineError before anything is written: what `checkRelease` throws (exit 2), and every fault that keeps the
 * release from being published, all together (exit 3).
 */
export function prepare(portal: Portal, release: Release, state: CkanState): Prepared {
  checkRelease(portal, release);
  const intended = toIntended(portal, readPublication(release), state);
  const faults = [
    ...refuseAccess(portal, intended, state),
    ...refuseDataset(intended, state, portal.deps.isPreview ?? false),
  ];
  if (faults.length > 0) throw new PipelineError(3, faults);
  const work = decideWork(intended, state);
  return { intended, work, plan: planCkan(portal.settings.name, release, intended, work, state) };
}
