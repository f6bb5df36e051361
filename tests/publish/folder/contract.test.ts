import { describe } from 'vitest';
import { createMemoryFiles } from '../../../pipeline/effects/createMemoryEffects.ts';
import type { FileEffects } from '../../../pipeline/effects/Effects.ts';
import { createFolderChannel } from '../../../pipeline/publish/folder/createFolderChannel.ts';
import { type ChannelWorld, describeChannel } from '../../contracts/channel.ts';

/** Files in memory that count what changes them, and refuse from the nth change of a run on. */
function createWorld(): ChannelWorld {
  const memory = createMemoryFiles(new Map());
  let writes = 0;
  let left = Number.POSITIVE_INFINITY;
  const change = <T>(run: () => T): T => {
    writes += 1;
    left -= 1;
    if (left <= 0) throw new Error('ENOSPC: no space left on device');
    return run();
  };
  const files: FileEffects = {
    ...memory,
    makeFolder: (path) => change(() => memory.makeFolder(path)),
    writeFile: (path, bytes) => change(() => memory.writeFile(path, bytes)),
    move: (from, to) => change(() => memory.move(from, to)),
    remove: (path) => change(() => memory.remove(path)),
  };
  let run = 0;
  return {
    open: () => {
      run += 1;
      return createFolderChannel('folder', { files, root: '/r', runId: String(run) });
    },
    countWrites: () => writes,
    failAtWrite: (n) => {
      left = n ?? Number.POSITIVE_INFINITY;
    },
    keepsVersions: true,
    stop: () => undefined,
  };
}

describe('the folder channel', () => describeChannel(createWorld));
