import { unzipSync } from 'fflate';
import { PipelineError } from '../errors.ts';

/** More than any progress table needs; what is above may be made to exhaust whoever opens it. */
export const archiveLimits = { files: 2000, inflated: 300_000_000, ratio: 200 } as const;

/**
 * Refuses a zip that would inflate beyond all measure, from its directory alone: nothing is inflated.
 * @throws PipelineError (exit 1) `refused-size`, `invalid-workbook` for a directory that cannot be read.
 */
export function refuseArchive(bytes: Uint8Array, file: string): void {
  let files = 0;
  let inflated = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        files += 1;
        inflated += originalSize;
        return false;
      },
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new PipelineError(1, [broken(file, error.message)], error);
  }
  const isDense = inflated > 10_000_000 && inflated > bytes.length * archiveLimits.ratio;
  if (files <= archiveLimits.files && inflated <= archiveLimits.inflated && !isDense) return;
  throw new PipelineError(1, [
    {
      code: 'refused-size',
      file,
      messageJa: `${file} は開くと大きすぎます（${files} 個のファイル、\`${inflated.toLocaleString('en')}\` バイト）。計画の進捗表だけを新しいブックに写して保存し直してください。`,
      messageEn: `${file} is too large once opened (${files} files, \`${inflated.toLocaleString('en')}\` bytes). Copy the progress table alone into a new workbook.`,
    },
  ]);
}

function broken(file: string, detail: string) {
  return {
    code: 'invalid-workbook' as const,
    file,
    messageJa: `${file} は壊れています（\`${detail}\`）。もう一度ダウンロードするか、Excel で開いて保存し直してください。`,
    messageEn: `${file} is damaged (\`${detail}\`). Download it again, or open and save it in Excel.`,
  };
}
