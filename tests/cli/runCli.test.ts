import { describe, expect, it } from 'vitest';
import type { CommandSpec } from '../../pipeline/cli/CommandSpec.ts';
import { commandSpecs } from '../../pipeline/cli/commandSpecs.ts';
import { runCli } from '../../pipeline/cli/runCli.ts';
import { createMemoryEffects } from '../../pipeline/effects/createMemoryEffects.ts';
import { PipelineError } from '../../pipeline/errors.ts';

const text = { ja: '試し', en: 'a trial' };
const example = { line: 'npm run x', ...text };

/** A command of the given name that does `run`. */
function specOf(name: string, run: CommandSpec['run'], more: Partial<CommandSpec> = {}): CommandSpec {
  return { name, text, words: [], options: [], examples: [example, example], run, ...more };
}

const refused = new PipelineError(2, [
  { code: 'missing-file', messageJa: 'ない', messageEn: 'none', file: 'a.yaml', line: 3 },
]);
const trialSpecs: readonly CommandSpec[] = [
  specOf(
    'build',
    async ({ words, json, quiet }, { root, writeOut }) => {
      writeOut(JSON.stringify({ words, json, quiet, root }));
      return 1;
    },
    { words: [{ form: '[plan...]', ...text }] },
  ),
  specOf('inspect', async () => 0, {
    words: [{ form: '<file>', ...text }],
    options: [{ flags: '--cell <place>', ...text }],
  }),
  specOf(
    'test',
    async ({ words }, { writeOut }) => {
      writeOut(words.join(' '));
      return 0;
    },
    { words: [{ form: '[vitest...]', ...text }], passesOn: true },
  ),
  specOf('fail', () => Promise.reject(refused)),
  specOf('crash', () => Promise.reject(new TypeError('x is not a function'))),
];

interface Given {
  readonly specs?: readonly CommandSpec[];
  readonly debug?: boolean;
  readonly asked?: string | undefined;
}

async function run(argv: readonly string[], { specs = trialSpecs, debug = false, asked }: Given = {}) {
  const effects = createMemoryEffects({ '/here/data/catalog.yaml': '', '/there/a': '' });
  const exit = await runCli(argv, specs, {
    version: '1.2.3',
    effects,
    asked,
    currentFolder: '/here',
    checkout: '/checkout',
    debug,
  });
  return { exit, out: effects.out(), err: effects.err() };
}

it('passes words, shared options and root on, and yields the command’s exit code', async () => {
  const { exit, out, err } = await run(['build', 'p', '--json', 'q']);
  expect(JSON.parse(out)).toEqual({ words: ['p', 'q'], json: true, quiet: false, root: '/here' });
  expect([exit, err]).toEqual([1, '']);
});

it('prints nothing when asked to be quiet, except JSON', async () => {
  expect((await run(['--quiet', 'build'])).out).toBe('');
  expect((await run(['build', '-q', '--json'])).out).toContain('"quiet":true');
});

it('passes what it does not know on to the program behind `test`', async () => {
  const words = ['tests/a', '--reporter', 'dot', '-t', 'name'];
  expect((await run(['test', ...words])).out).toBe(words.join(' '));
});

describe('a command line that cannot be read ends with 2, in one sentence a language', () => {
  it.each([
    [['buidl'], 'unknown-command', '`buidl` というコマンドはありません。`build` のことですか。', 'Did you mean build?'],
    [['xyzzy'], 'unknown-command', '`xyzzy` というコマンドはありません。使い方は', 'Unknown command `xyzzy`.'],
    [['build', '--jsno'], 'unknown-option', 'ありません。`--json` のことですか。', 'Did you mean --json?'],
    [['inspect'], 'missing-argument', '`file` を書いてください。', 'Missing required argument `file`'],
    [['inspect', 'a', '--cell'], 'missing-argument', 'の値を書いてください。', 'argument missing'],
    [['inspect', 'a', 'b'], 'unknown-argument', '引数が多すぎます。', 'Too many arguments'],
    [['build', '--root', '/nowhere'], 'missing-folder', '`/nowhere` がないか、空です。', 'is missing or empty'],
  ])('%j', async (argv, code, ja, en) => {
    const { exit, out, err } = await run(argv);
    expect([exit, out]).toEqual([2, '']);
    const [head, sentenceJa, sentenceEn, ...rest] = err.split('\n');
    expect(head).toBe(code);
    expect(sentenceJa).toContain(ja);
    expect(sentenceEn).toContain(en);
    expect(rest).toEqual(['']);
  });
});

it('tells a failed run on standard error, and as JSON when asked to', async () => {
  expect(await run(['fail'])).toEqual({ exit: 2, out: '', err: 'a.yaml:3  missing-file\n  ない\n  none\n' });
  expect(JSON.parse((await run(['fail', '--json'])).out)).toEqual({ exit: 2, faults: refused.faults });
});

it('owns up to a fault of its own with 70, and shows the stack only when asked to', async () => {
  const { exit, out, err } = await run(['crash']);
  expect([exit, out]).toEqual([70, '']);
  expect(err).toContain('x is not a function');
  expect(err).not.toContain('runCli.test.ts');
  expect((await run(['crash'], { debug: true })).err).toContain('runCli.test.ts');
});

it('takes --root before TORIKUMI_ROOT before the current folder', async () => {
  const rootOf = async (argv: readonly string[], asked?: string): Promise<unknown> =>
    (JSON.parse((await run(['build', '--json', ...argv], { asked })).out) as { root: unknown }).root;
  expect(await rootOf(['--root', '/there'], '/here')).toBe('/there');
  expect(await rootOf([], '/there')).toBe('/there');
  expect(await rootOf([])).toBe('/here');
});

it('prints its version', async () => {
  expect(await run(['--version'])).toEqual({ exit: 0, out: '1.2.3\n', err: '' });
});

describe('the real commands', () => {
  const real = { specs: commandSpecs };

  it('are listed in both languages by --help, by help, and when nothing is asked', async () => {
    const shown = await run(['--help'], real);
    expect(shown).toMatchObject({ exit: 0, err: '' });
    expect(await run([], real)).toEqual(shown);
    expect(await run(['help'], real)).toMatchObject({ exit: 0, err: '', out: shown.out });
    for (const { text: summary } of commandSpecs) {
      expect(shown.out).toContain(summary.ja);
      expect(shown.out).toContain(summary.en);
    }
  });

  it.each(commandSpecs)('$name has two examples that name it', async ({ name, examples }) => {
    const { exit, out } = await run([name, '--help'], real);
    expect(exit).toBe(0);
    for (const { line } of examples) {
      expect(line).toMatch(new RegExp(`^npm (run )?${name}\\b`));
      expect(out).toContain(line);
    }
  });
});
