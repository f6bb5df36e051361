import type { Effects } from '../effects/Effects.ts';

/** A line in both languages. */
export interface HelpText {
  readonly ja: string;
  readonly en: string;
}

/** What a command is given: the words after its name, its own options, and the options every command has. */
export interface CommandInput {
  readonly words: readonly string[];
  /** Own options by camel-cased name, as commander yields them. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** One command as the command line knows it. */
export interface CommandSpec {
  readonly name: string;
  readonly text: HelpText;
  /** Arguments in order: `[plan...]` may be left out and repeated, `<file>` may not be left out. */
  readonly words: readonly ({ readonly form: string } & HelpText)[];
  readonly options: readonly ({ readonly flags: string } & HelpText)[];
  /** Exactly two command lines that work as they stand. */
  readonly examples: readonly [example: Example, other: Example];
  /** True when options that are not known go on to the program behind the command. */
  readonly passesOn?: boolean;
  /** Loads the command and runs it; yields the exit code. */
  run(input: CommandInput, effects: Effects): Promise<number>;
}

/** A command line and what it does. */
export interface Example extends HelpText {
  readonly line: string;
}
