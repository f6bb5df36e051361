import { describe, test } from 'vitest';
import { type ChannelWorld, describeChannel } from '../contracts/channel.ts';
import { act, openChannel, type PortalWorld } from './support/PortalWorld.ts';

/** What every channel has to hold to, on a portal. Its releases have one plan, so what a test made is purged before the next. */
export function describeContract(open: () => Promise<PortalWorld>, canPurge: boolean): void {
  const openWorld = async (): Promise<ChannelWorld> => {
    const world = await open();
    const dataset = 'torikumi-contract';
    const purge = async (): Promise<void> => {
      await act(world, 'dataset_purge', { id: dataset }, world.adminToken ?? world.token);
    };
    await purge();
    let writes = 0;
    let left = Number.POSITIVE_INFINITY;
    const send: typeof fetch = (input, init) => {
      if (init?.method === 'POST') {
        writes += 1;
        left -= 1;
        if (left <= 0) return Promise.reject(new TypeError('fetch failed'));
      }
      return world.fetch(input, init);
    };
    return {
      open: () => openChannel(world, { dataset }, send),
      countWrites: () => writes,
      failAtWrite: (n) => {
        left = n ?? Number.POSITIVE_INFINITY;
      },
      secret: world.token,
      keepsVersions: false,
      stop: async () => {
        await purge();
        await world.stop();
      },
    };
  };

  describe('the contract of channels', () => {
    if (canPurge) describeChannel(openWorld);
    else test('skipped: CKAN_SYSADMIN_TOKEN is not set, so nobody may purge', ({ skip }) => skip());
  });
}
