import { describe } from 'vitest';
import { describeCalls } from './describeCalls.ts';
import { describeClients } from './describeClients.ts';
import { describeContract } from './describeContract.ts';
import { describeFaults } from './describeFaults.ts';
import { describeLoaders } from './describeLoaders.ts';
import { describePreconditions } from './describePreconditions.ts';
import { describePublisher } from './describePublisher.ts';
import { describeRaces } from './describeRaces.ts';
import { describeTables } from './describeTables.ts';
import type { PortalWorld } from './support/PortalWorld.ts';

/** How to reach one portal. */
export interface PortalUnderTest {
  /** The portal; each part of the suite asks for it once and makes its own datasets there. */
  open(): Promise<PortalWorld>;
  /** True when its world has a token that may purge. */
  readonly canPurge: boolean;
}

/** The one suite that every portal has to pass: where two portals differ, the one that is no CKAN is wrong. */
export function describePortal(name: string, { open, canPurge }: PortalUnderTest): void {
  describe(name, () => {
    describeCalls(open);
    describeTables(open);
    describePublisher(open);
    describePreconditions(open);
    describeContract(open, canPurge);
    describeLoaders(open);
    describeClients(open);
    describeRaces(open);
    describeFaults(open);
  });
}
