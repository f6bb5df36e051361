import { Command } from 'commander';
import stringWidth from 'string-width';
import type { CommandInput, CommandSpec } from './CommandSpec.ts';

/** Headings of help, Japanese before commander's English. */
const headings: Readonly<Record<string, string>> = {
  'Usage:': '使い方 Usage:',
  'Arguments:': '引数 Arguments:',
  'Options:': 'オプション Options:',
  'Global Options:': '共通オプション Global options:',
  'Commands:': 'コマンド Commands:',
};

/** What the program needs of its surroundings. */
export interface ProgramHost {
  readonly version: string;
  readonly width: number;
  writeOut(text: string): void;
  writeError(text: string): void;
  /** Called with the command that was asked for; `root` is the text of `--root`. */
  run(spec: CommandSpec, input: CommandInput, root: string | undefined): Promise<void>;
}

function addCommand(program: Command, spec: CommandSpec, host: ProgramHost): void {
  const command = program
    .command(spec.name)
    .summary(`${spec.text.ja}\n${spec.text.en}`)
    .description(`${spec.text.ja}\n${spec.text.en}`)
    .helpOption('-h, --help', 'この説明\nthis help')
    .allowUnknownOption(spec.passesOn ?? false);
  for (const { form, ja, en } of spec.words) command.argument(form, `${ja}\n${en}`);
  for (const { flags, ja, en } of spec.options) command.option(flags, `${ja}\n${en}`);
  const examples = spec.examples.map(({ line, ja, en }) => `  $ ${line}\n      ${ja} / ${en}`);
  command.addHelpText('after', `\n例 Examples:\n${examples.join('\n')}`);
  command.action(async () => {
    const { json, quiet, root } = program.opts<{ json?: boolean; quiet?: boolean; root?: string }>();
    await host.run(
      spec,
      { words: command.args, options: command.opts(), json: json === true, quiet: quiet === true },
      root,
    );
  });
}

/**
 * Yields the command line as commander 14 knows it, made from the table of commands. It never ends the process:
 * parsing throws commander's `CommanderError`, also (with exit code 0) when help was shown.
 */
export function createProgram(specs: readonly CommandSpec[], host: ProgramHost): Command {
  const program = new Command('torikumi')
    .description(
      '取組: 市の計画の進捗表を、検証済みのオープンデータにします。\nTurns a city’s plan-progress table into open data that can be trusted.',
    )
    .usage('<command> [options]')
    .version(host.version, '-V, --version', '版\nversion')
    .option('--json', '結果を JSON で標準出力に出す\nprint the result as JSON on standard output')
    .option('-q, --quiet', '問題のほかは何も出さない\nprint nothing but problems')
    .option(
      '--root <dir>',
      'data/ と output/ のあるフォルダ（環境変数 TORIKUMI_ROOT も可）\nfolder of data/ and output/ (or set TORIKUMI_ROOT)',
    )
    .helpOption('-h, --help', 'この説明\nthis help')
    .helpCommand('help [command]', 'コマンドの説明\nhelp for a command')
    .exitOverride()
    .configureOutput({
      writeOut: host.writeOut,
      writeErr: host.writeError,
      outputError: () => undefined,
      getOutHelpWidth: () => host.width,
      getErrHelpWidth: () => host.width,
    })
    .configureHelp({
      showGlobalOptions: true,
      displayWidth: (text) => stringWidth(text),
      styleTitle: (title) => headings[title] ?? title,
    });
  for (const spec of specs) addCommand(program, spec, host);
  return program;
}
