import { expect, test } from 'vitest';
import { build } from '../../pipeline/commands/build.ts';
import { reproduce } from '../../pipeline/commands/reproduce.ts';
import type { Effects, ProgramRun } from '../../pipeline/effects/Effects.ts';
import { memoryProject } from '../support/memoryProject.ts';

const ok: ProgramRun = { exit: 0, out: '', err: '' };

test('a build is compared with one made elsewhere, and with output/', () => {
  const effects = memoryProject(null);
  const digests = memoryProject(null);
  expect(reproduce({ committed: false, digests: true }, digests)).toBe(0);
  const asked: unknown[] = [];
  const elsewhere: Effects = {
    ...effects,
    runProgram: (_program, args, _folder, env) => {
      asked.push([args.slice(1), env]);
      return { ...ok, out: digests.out() };
    },
  };
  expect(reproduce({ committed: false, digests: false }, elsewhere)).toBe(0);
  expect(asked).toEqual([
    [['reproduce', '--digests', '--root', '/root'], { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' }],
  ]);
  expect(effects.err()).toContain('output/ は取り込み後に作り直されます');
  reproduce({ committed: false, digests: false }, { ...elsewhere, env: { GITHUB_STEP_SUMMARY: '/root/summary.md' } });
  expect(new TextDecoder().decode(effects.stored.get('/root/summary.md'))).toMatch(/^- output\/ は、今の data\/ から/);
  expect(reproduce({ committed: true, digests: false }, elsewhere)).toBe(1);
  build({ plans: [], json: false }, effects);
  expect(reproduce({ committed: true, digests: false }, elsewhere)).toBe(0);

  const other: Effects = {
    ...effects,
    runProgram: () => ({ ...ok, out: digests.out().replace(/[0-9a-f]{64}/, 'f'.repeat(64)) }),
  };
  expect(reproduce({ committed: false, digests: false }, other)).toBe(1);
  expect(effects.err()).toContain('unreproducible-build');
  const failing: Effects = { ...effects, runProgram: () => ({ ...ok, exit: 1 }) };
  expect(() => reproduce({ committed: false, digests: false }, failing)).toThrow('invalid-build');
});
