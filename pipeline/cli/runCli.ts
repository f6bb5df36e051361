import { CommanderError } from 'commander';
import type { Effects } from '../effects/Effects.ts';
import { exitCodes, type Fault, PipelineError } from '../errors.ts';
import type { CommandSpec } from './CommandSpec.ts';
import { chooseRoot, type RootClues } from './chooseRoot.ts';
import { createProgram } from './createProgram.ts';
import { refuseSecrets } from './refuseSecrets.ts';
import { renderProblems } from './renderProblems.ts';
import { tellUsage } from './tellUsage.ts';

/** What the command line knows of its surroundings, beside the effects. */
export interface CliHost extends RootClues {
  readonly version: string;
  readonly effects: Omit<Effects, 'root' | 'checkout'>;
  /** True to show the stack of an unexpected error. */
  readonly debug: boolean;
}

/** Exit code of a fault in this program itself: EX_SOFTWARE of sysexits.h. */
export const bugExit = 70;

/** Tells faults on standard error, and for machines on standard output too. */
function tellFaults(exit: number, faults: readonly Fault[], json: boolean, { effects }: CliHost): number {
  effects.writeError(renderProblems(faults, effects.colour));
  if (json) effects.writeOut(`${JSON.stringify({ exit, faults }, null, 2)}\n`);
  return exit;
}

function tellBug(error: unknown, { effects, debug }: CliHost): number {
  const [what, stack] = error instanceof Error ? [error.message, error.stack] : [String(error), undefined];
  effects.writeError(
    [
      `プログラムの誤りで止まりました: ${what}`,
      '  実行したコマンドとこの文を添えて、リポジトリの Issue で知らせてください。TORIKUMI_DEBUG=1 を付けると詳しく出ます。',
      `This is a fault of the program: ${what}`,
      '  Please report the command and this text as an issue of the repository. TORIKUMI_DEBUG=1 shows more.',
      ...(debug && stack !== undefined ? [stack] : []),
      '',
    ].join('\n'),
  );
  return bugExit;
}

/**
 * Runs one command line and yields its exit code; nothing is thrown. Problems go to standard error, results to standard output.
 * @param argv the words after the program's name
 * @example await runCli(['build', '--json'], commandSpecs, host) // 0
 */
export async function runCli(argv: readonly string[], specs: readonly CommandSpec[], host: CliHost): Promise<number> {
  let exit: number = exitCodes.done;
  const { effects } = host;
  const program = createProgram(specs, {
    version: host.version,
    width: effects.width,
    writeOut: effects.writeOut,
    writeError: effects.writeError,
    run: async (spec, input, asked) => {
      const root = chooseRoot({ ...host, asked: asked ?? host.asked }, effects.files);
      const silent = input.quiet && !input.json ? { writeOut: () => undefined } : {};
      exit = await spec.run(input, { ...effects, root, checkout: host.checkout, ...silent });
    },
  });
  try {
    refuseSecrets(argv);
    await program.parseAsync(argv.length === 0 ? ['--help'] : [...argv], { from: 'user' });
    return exit;
  } catch (error) {
    const json = argv.includes('--json');
    if (error instanceof PipelineError) return tellFaults(error.exitCode, error.faults, json, host);
    if (!(error instanceof CommanderError)) return tellBug(error, host);
    if (error.exitCode === 0) return exitCodes.done;
    return error.code === 'commander.help'
      ? exitCodes.usage
      : tellFaults(exitCodes.usage, [tellUsage(error)], json, host);
  }
}
