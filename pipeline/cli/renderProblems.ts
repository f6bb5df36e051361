import picocolors from 'picocolors';

/** Something to be told to a person: a fault of a run, or a finding that stops publication. */
export interface Problem {
  readonly code: string;
  readonly messageJa: string;
  readonly messageEn: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Where a problem lies, in the form that editors and terminals can open.
 * @example renderPlace({ file: 'plan.yaml', line: 3, column: 5 }) // 'plan.yaml:3:5'
 */
export function renderPlace({ file, line, column }: Pick<Problem, 'file' | 'line' | 'column'>): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

/**
 * Problems as text for standard error: place and code on one line, under it the sentence in Japanese and in English.
 * @example renderProblems(error.faults, true)
 */
export function renderProblems(problems: readonly Problem[], colour: boolean): string {
  const { red, dim, bold } = picocolors.createColors(colour);
  return problems
    .map((problem) => {
      const head = [bold(renderPlace(problem)), red(problem.code)]
        .filter((part) => part !== '' && part !== bold(''))
        .join('  ');
      return `${head}\n  ${problem.messageJa}\n  ${dim(problem.messageEn)}\n`;
    })
    .join('');
}
