import { type Fault, PipelineError } from '../errors.ts';
import type { Finding } from '../model/Finding.ts';
import type { Correction } from '../model/Settings.ts';
import { cellRef, type Sheet } from '../model/Sheet.ts';

/** Corrected texts by source_ref, and one `applied-correction` finding each. */
export interface AppliedCorrections {
  readonly corrected: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/**
 * Holds each correction against the printed text of the sheets that are read (data model, section 5).
 * @throws PipelineError (exit 2) naming every correction whose printed text is no longer what the source prints.
 */
export function applyCorrections(sheets: readonly Sheet[], corrections: readonly Correction[]): AppliedCorrections {
  const printed = new Map(
    sheets.flatMap((sheet) =>
      sheet.rows.flatMap(({ cells }) =>
        cells.map((cell) => [cellRef(sheet, cell.row, cell.column), cell.text] as const),
      ),
    ),
  );
  const faults = corrections.flatMap((correction, index) => findFault(correction, index, corrections, printed));
  if (faults.length > 0) throw new PipelineError(2, faults);
  return {
    corrected: new Map(corrections.map(({ source_ref, corrected }) => [source_ref, corrected])),
    findings: corrections.map(({ source_ref, printed, corrected, reason, evidence, who, date }) => ({
      code: 'applied-correction',
      sourceRef: source_ref,
      printed,
      decided: corrected,
      params: { reason, evidence, who, date },
    })),
  };
}

function findFault(
  { source_ref, printed }: Correction,
  index: number,
  all: readonly Correction[],
  texts: ReadonlyMap<string, string>,
): Fault[] {
  const file = 'corrections.yaml';
  if (all.findIndex((other) => other.source_ref === source_ref) !== index) {
    return [
      {
        code: 'duplicate-correction',
        file,
        messageJa: `corrections.yaml の ${index + 1} 件目: セル \`${source_ref}\` の訂正が二度書かれています。1 つのセルに訂正は 1 件です。どちらかを消してください。`,
        messageEn: `Entry ${index + 1} of corrections.yaml corrects cell \`${source_ref}\` a second time; one cell takes one correction. Remove one of the two.`,
      },
    ];
  }
  const actual = texts.get(source_ref);
  if (actual === printed) return [];
  const shown =
    actual === undefined
      ? { ja: 'ありません', en: 'is not there' }
      : { ja: `\`${actual}\` です`, en: `reads \`${actual}\`` };
  return [
    {
      code: 'conflicting-correction',
      file,
      messageJa: `corrections.yaml の ${index + 1} 件目は古くなっています (stale-correction): セル \`${source_ref}\` は \`${printed}\` のはずですが、いまの原本では${shown.ja}。原本が直っていれば訂正を消し、直っていなければ printed と source_ref を書き直してください。`,
      messageEn: `Entry ${index + 1} of corrections.yaml is stale (stale-correction): cell \`${source_ref}\` should read \`${printed}\` but ${shown.en}. Remove the correction if the source was repaired; otherwise rewrite its printed text and source_ref.`,
    },
  ];
}
