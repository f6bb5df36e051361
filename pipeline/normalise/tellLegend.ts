import type { Finding } from '../model/Finding.ts';
import { type LegendEntry, type PlacedLegendEntry, renderMeaning } from '../model/Legend.ts';
import type { DeclaredMark } from '../model/Settings.ts';
import type { MissingMark } from '../model/Vocabularies.ts';
import { findConflicts } from '../notation/gatherLegend.ts';

/**
 * A person's explanation of a mark. It says one thing: `checkLegend` has refused any other.
 * @example explainMark({ mark: '◎', status: 'complete' }).means.kind // 'status'
 */
export function explainMark({ mark, status, missing, direction, label = '' }: DeclaredMark): LegendEntry {
  if (status !== undefined) return { mark, means: { kind: 'status', status } };
  if (direction !== undefined) return { mark, means: { kind: 'direction', direction } };
  if (missing !== undefined)
    return { mark, means: { kind: 'missing', obsStatus: missing as MissingMark['obs_status'] } };
  return { mark, means: { kind: 'assessment', label } };
}

/** Says of each cell that explains marks how they were taken (`applied-legend`), and of each mark explained in two ways that it means none (`conflicting-legend`). */
export function tellLegend(legend: readonly PlacedLegendEntry[]): Finding[] {
  const cells = [...new Set(legend.flatMap(({ sourceRef }) => sourceRef ?? []))];
  const list = (entries: readonly PlacedLegendEntry[]): string =>
    entries.map(({ mark, means }) => `${mark} = ${renderMeaning(means).meaning}`).join('、');
  return [
    ...cells.map((sourceRef): Finding => {
      const own = legend.filter((entry) => entry.sourceRef === sourceRef);
      return {
        code: 'applied-legend',
        sourceRef,
        printed: own.map(({ mark }) => mark).join('、'),
        decided: list(own),
      };
    }),
    ...findConflicts(legend).map(
      ({ mark, sourceRef }): Finding => ({
        code: 'conflicting-legend',
        ...(sourceRef === null ? {} : { sourceRef }),
        printed: mark,
        params: { meanings: list(legend.filter((entry) => entry.mark === mark)) },
      }),
    ),
  ];
}
