import type { ReadPlan } from '../model/Plan.ts';
import type { Paint } from './Inspection.ts';

/** How each column was read, one a line: place, heading, role, years, and where the heading alone does not say, the evidence and the other reading. */
export function renderColumns({ columns }: Pick<ReadPlan, 'columns'>, paint: Paint): readonly string[] {
  return [
    paint.bold('列の読み方 (columns)'),
    ...columns.map(({ row, column, heading, role_ja, role_en, years, evidence_ja, otherwise_ja, otherwise_en }) => {
      const named = heading.replaceAll(/\s+/g, ' ').trim();
      const year = years.length === 0 ? '' : ` ${years.join('、')}`;
      const other = otherwise_ja === null ? '' : `（見出しだけなら ${otherwise_ja} ${otherwise_en}）`;
      const why = evidence_ja === null ? '' : paint.yellow(`  推定: ${evidence_ja}${other}`);
      return `  ${row}行${column}列 ${paint.cyan(named === '' ? '（見出しなし）' : named)} → ${role_ja} ${role_en}${year}${why}`;
    }),
  ];
}
