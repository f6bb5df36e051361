import { type Fault, PipelineError } from '../errors.ts';
import type { DeclaredColumn } from '../model/Settings.ts';
import { isDeclared } from './declareColumns.ts';
import type { Header } from './readHeader.ts';

/**
 * A declaration that no column answers to would change nothing, and nobody would know.
 * @throws PipelineError (exit 2) `unknown-column`.
 */
export function refuseUnmatched(declared: readonly DeclaredColumn[], headers: readonly Header[], file: string): void {
  const printed = headers.flatMap(({ columns }) => columns);
  const faults = declared
    .filter((entry) => !printed.some((column) => isDeclared(column, entry)))
    .map(({ column, heading }): Fault => {
      const named = heading ?? String(column ?? '');
      return {
        code: 'unknown-column',
        file: 'plan.yaml',
        messageJa: `plan.yaml の columns にある \`${named}\` の列が、${file} の見出しにありません。見出し（書かれているとおり）か列の番号を確かめてください。`,
        messageEn: `The column \`${named}\` under columns in plan.yaml is not in the header of ${file}. Check its heading, as printed, or its number.`,
      };
    });
  if (faults.length > 0) throw new PipelineError(2, faults);
}
