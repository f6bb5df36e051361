import { describe } from 'vitest';
import { type ChannelWorld, describeChannel } from '../../contracts/channel.ts';
import { plantedToken, startGitHubWorld } from './githubWorld.ts';

/** A GitHub whose nth write of a run, and every one after it, is refused. */
async function createWorld(): Promise<ChannelWorld> {
  const world = await startGitHubWorld();
  const { github } = world;
  return {
    open: () => world.open(),
    countWrites: () => github.countWrites(),
    failAtWrite: (n) => github.refuseWritesFrom(n),
    secret: plantedToken,
    keepsVersions: true,
    stop: () => github.stop(),
  };
}

describe('the GitHub channel', () => describeChannel(createWorld));
