import fc from 'fast-check';
import { expect, test } from 'vitest';
import { build } from '../../pipeline/commands/build.ts';
import type { Effects } from '../../pipeline/effects/Effects.ts';
import { readTree } from '../../pipeline/effects/readTree.ts';
import { memoryProject } from '../support/memoryProject.ts';

/** The published bytes when the file system lists every folder in the order that `rank` gives. */
function publish(rank: (name: string) => number): Record<string, string> {
  const project = memoryProject(null);
  const files: Effects['files'] = {
    ...project.files,
    listFolder: (path) => [...project.files.listFolder(path)].sort((one, two) => rank(one.name) - rank(two.name)),
  };
  expect(build({ plans: [], json: false }, { ...project, files })).toBe(0);
  const tree = [...readTree(project.files, '/root/output/ebetsu-gyokaku')].sort(([one], [two]) => (one < two ? -1 : 1));
  return Object.fromEntries(tree.map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]));
}

const plain = publish(() => 0);

test('the order of files in data/ never changes a byte', () => {
  const orders = fc.func(fc.nat(1000));
  fc.assert(
    fc.property(orders, (rank) => {
      expect(publish(rank)).toEqual(plain);
    }),
    { numRuns: 8 },
  );
}, 60_000);
