import { PipelineError } from '../errors.ts';

/** What may not stand in a path: folders that lead elsewhere, and characters that other systems read as separators. */
const leadsElsewhere = (part: string): boolean => /^\.{0,2}$/.test(part) || /[\\:\0]/.test(part);

/**
 * Throws `refused-path` (exit 2) unless the plan id and every path stay inside `output/<planId>/`.
 * @example refuseOutside('ebetsu-gyokaku', ['../../etc/passwd'])
 */
export function refuseOutside(planId: string, paths: Iterable<string>): void {
  const outside = [...paths].filter((path) => path.split('/').some(leadsElsewhere));
  if (!/^[a-z0-9][a-z0-9-]*$/.test(planId)) outside.unshift(planId);
  if (outside.length === 0) return;
  throw new PipelineError(
    2,
    outside.map((path) => ({
      code: 'refused-path',
      messageJa: `\`${path}\` は output/ の中のフォルダを指していないため、書き込みません。`,
      messageEn: `\`${path}\` does not stay inside its folder of output/ and is not written.`,
    })),
  );
}

/**
 * Runs `write`; what the file system refuses is thrown as `refused-write` (exit 2) with its cause.
 * @param folder as the user would name it: `output/ebetsu-gyokaku`
 */
export function refuseFailure<T>(folder: string, write: () => T): T {
  try {
    return write();
  } catch (cause) {
    if (cause instanceof PipelineError) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    const fault = {
      code: 'refused-write',
      file: folder,
      messageJa: `書き込めませんでした（\`${why}\`）。公開用の出力は欠けていません。空き容量と書き込み権限を確かめて、もう一度実行してください。`,
      messageEn: `Could not be written (\`${why}\`). The published output is still whole. Check free space and permissions, then run again.`,
    } as const;
    throw new PipelineError(2, [fault], cause);
  }
}
