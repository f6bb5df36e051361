import type { ReadPlan } from '../model/Plan.ts';
import type { Paint } from './Inspection.ts';

/** How each column was read, one a line: place, heading, role, years, and the evidence where the heading alone does not say. */
export function renderColumns({ columns }: Pick<ReadPlan, 'columns'>, paint: Paint): readonly string[] {
  return [
    paint.bold('列の読み方 (columns)'),
    ...columns.map(({ row, column, heading, role_ja, role_en, years, evidence_ja }) => {
      const named = heading.replaceAll(/\s+/g, ' ').trim();
      const year = years.length === 0 ? '' : ` ${years.join('、')}`;
      const why = evidence_ja === null ? '' : paint.yellow(`  推定: ${evidence_ja}`);
      return `  ${row}行${column}列 ${paint.cyan(named === '' ? '（見出しなし）' : named)} → ${role_ja} ${role_en}${year}${why}`;
    }),
  ];
}
