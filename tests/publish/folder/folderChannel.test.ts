import { expect, test } from 'vitest';
import { createMemoryFiles } from '../../../pipeline/effects/createMemoryEffects.ts';
import type { FileEffects } from '../../../pipeline/effects/Effects.ts';
import { readTree } from '../../../pipeline/effects/readTree.ts';
import { PipelineError } from '../../../pipeline/errors.ts';
import type { Release } from '../../../pipeline/model/Release.ts';
import type { ReleaseIndex } from '../../../pipeline/model/rows.ts';
import { isIdle } from '../../../pipeline/publish/Channel.ts';
import { createFolderChannel } from '../../../pipeline/publish/folder/createFolderChannel.ts';
import { tinyRelease } from '../../contracts/channel.ts';
import { failingFiles, type Mishap } from '../../effects/failingFiles.ts';

const place = '/r/output/releases/tiny';
const [first, second] = [tinyRelease('1.0.0'), tinyRelease('1.1.0', 'x')];

async function publish(files: FileEffects, release: Release, runId = '1'): Promise<void> {
  const channel = createFolderChannel('folder', { files, root: '/r', runId });
  await channel.apply(channel.plan(release, await channel.look(release)), release, () => undefined);
}

const readIndex = (files: FileEffects): ReleaseIndex =>
  JSON.parse(new TextDecoder().decode(files.readFile(`${place}/index.json`) ?? new Uint8Array()));
const namesIn = (files: FileEffects, folder: string): string[] => files.listFolder(folder).map(({ name }) => name);
/** The version that a folder's manifest names, and how many files it has. */
const versionIn = (files: FileEffects, folder: string): string => {
  const tree = readTree(files, folder);
  const { version } = JSON.parse(new TextDecoder().decode(tree.get('manifest.json'))) as { version: string };
  return `${version} ${tree.size}`;
};

test('stores every version beside latest/, its zip, and an index', async () => {
  const files = createMemoryFiles(new Map());
  await publish(files, first);
  await publish(files, second);
  expect(namesIn(files, place)).toEqual([
    'index.json',
    'latest',
    'tiny-v1.0.0.zip',
    'tiny-v1.1.0.zip',
    'v1.0.0',
    'v1.1.0',
  ]);
  // A tiny release has 66 files and its zip.
  expect([versionIn(files, `${place}/v1.0.0`), versionIn(files, `${place}/latest`)]).toEqual(['1.0.0 66', '1.1.0 66']);
  const index = readIndex(files);
  expect(index.latest).toBe('1.1.0');
  expect(index.releases.map(({ version, folder, zip }) => [version, folder, zip.path])).toEqual([
    ['1.0.0', 'v1.0.0', 'tiny-v1.0.0.zip'],
    ['1.1.0', 'v1.1.0', 'tiny-v1.1.0.zip'],
  ]);
  expect(index.releases[1]?.zip.sha256).toBe(second.files.at(-1)?.sha256);
});

test('leaves latest/ at the highest version when an older one is put back', async () => {
  const files = createMemoryFiles(new Map());
  await publish(files, second);
  await publish(files, first);
  expect(versionIn(files, `${place}/latest`)).toBe('1.1.0 66');
  expect(readIndex(files).latest).toBe('1.1.0');
});

test.each<Mishap>(['one step fails', 'the process dies'])(
  'shows the old releases or the new one whole wherever %s, and a new run ends the work',
  async (mishap) => {
    let at = 0;
    const seen = { old: 0, new: 0 };
    for (let done = false; !done; ) {
      at += 1;
      const world = createMemoryFiles(new Map());
      await publish(world, first);
      const files = failingFiles(world, at, mishap);
      await publish(files, second, '2').catch((error: unknown) => expect(error).toBeInstanceOf(PipelineError));
      done = files.changes() < at;
      // A reader goes by the index: what it names is there, whole.
      const { latest, releases } = readIndex(world);
      for (const { version } of releases) expect(versionIn(world, `${place}/v${version}`)).toBe(`${version} 66`);
      seen[latest === '1.1.0' ? 'new' : 'old'] += 1;
      await publish(world, second, '3');
      expect(readIndex(world).latest).toBe('1.1.0');
      expect(versionIn(world, `${place}/latest`)).toBe('1.1.0 66');
      expect(namesIn(world, place).filter((name) => name.startsWith('.'))).toEqual([]);
      const channel = createFolderChannel('folder', { files: world, root: '/r', runId: '4' });
      expect(isIdle(channel.plan(second, await channel.look(second)))).toBe(true);
    }
    // Two whole sets of 66 files, a zip and an index: more than 88 changes were made to fail in turn.
    expect(at).toBeGreaterThan(88);
    expect(seen.old).toBeGreaterThan(80);
  },
  60_000,
);
