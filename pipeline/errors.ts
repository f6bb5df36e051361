/**
 * Every way a run can end early, as data.
 *
 * A code is fault-first (`missing-`, `unknown-`, `invalid-`, `duplicate-`, `conflicting-`, `unreachable-`, `refused-`).
 * Exit codes: 1 the data is not fit, 2 wrong usage or configuration, 3 a remote refused or could not be reached.
 */
export const exitCodes = { done: 0, unfit: 1, usage: 2, remote: 3 } as const;

/** The exit code of a failed run. */
export type FailureExit = 1 | 2 | 3;

/** One fault, told so that a person can mend it: what is wrong, where, what was expected, what to do. */
export interface Fault {
  readonly code: `${'missing' | 'unknown' | 'invalid' | 'duplicate' | 'conflicting' | 'unreachable' | 'refused'}-${string}`;
  /** One sentence in Japanese, the offending value in backticks. */
  readonly messageJa: string;
  /** The same sentence in English. */
  readonly messageEn: string;
  /** File the fault lies in, as the user would name it. */
  readonly file?: string;
  /** Line in that file, from 1. */
  readonly line?: number;
  /** Column in that file, from 1: cells for a table, characters for YAML. */
  readonly column?: number;
}

/** Ends the run. Several faults of one kind (all the misspelt keys of a configuration) travel together. */
export class PipelineError extends Error {
  readonly faults: readonly Fault[];
  readonly exitCode: FailureExit;

  constructor(exitCode: FailureExit, faults: readonly Fault[], cause?: unknown) {
    super(
      faults.map((fault) => `${fault.code}: ${fault.messageEn}`).join('\n'),
      cause === undefined ? undefined : { cause },
    );
    this.name = 'PipelineError';
    this.exitCode = exitCode;
    this.faults = faults;
  }
}
