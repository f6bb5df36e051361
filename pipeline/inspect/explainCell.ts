import type { IndicatorRow, LineageRow, ObservationRow, TargetRow } from '../model/rows.ts';
import { cellRef } from '../model/Sheet.ts';
import { describe, type Inspection, labelOf, type Paint } from './Inspection.ts';

/**
 * The chain from a cell's text to what was made of it, for an observation down to its flag; a step a line.
 * Null when the cell is blank in the source and stands for no observation.
 * @example explainCell(inspection, 6, 7, paint) // ['6行7列', '印字 5,253', …, '判定 進行中 …']
 */
export function explainCell(inspection: Inspection, row: number, column: number, paint: Paint): string[] | null {
  const { tables, sheet, words } = inspection;
  const ref = cellRef(sheet, row, column);
  const lineage = tables.lineage.find(({ source_ref }) => source_ref === ref);
  const observation = tables.observations.find(({ source_ref }) => source_ref === ref);
  if (!lineage && !observation) return null;
  const step = (name: string, text: string) => `  ${paint.dim(name.padEnd(4, '　'))} ${text}`;
  const indicatorId = observation?.indicator_id ?? indicatorOf(lineage);
  const indicator = tables.indicators.find(({ indicator_id }) => indicator_id === indicatorId);
  const targets = tables.targets.filter(({ indicator_id }) => indicator_id === indicatorId);
  return [
    paint.bold(`${row}行${column}列  ${ref}`),
    step('印字', lineage ? `「${lineage.text}」` : '（空欄）'),
    ...(lineage
      ? [
          step(
            '役割',
            `${labelOf(words, 'lineage_role', lineage.role)} → ${[lineage.table, lineage.key, lineage.column].filter((part) => part !== null).join(' / ')}`,
          ),
        ]
      : []),
    ...(indicator
      ? [
          step(
            '指標',
            `${indicator.indicator_id} ${indicator.indicator}${indicator.subgroup === null ? '' : `（${indicator.subgroup}）`}`,
          ),
        ]
      : []),
    ...(observation && indicator ? explainObservation(observation, indicator, targets, inspection, step) : []),
    ...tables.findings
      .filter(
        ({ source_ref, indicator_id, code }) =>
          source_ref === ref || (indicator_id === indicatorId && observation?.findings?.split(' ').includes(code)),
      )
      .map(({ code, message_ja }) => step('気づき', `${code}: ${message_ja}`)),
  ];
}

function indicatorOf(lineage: LineageRow | undefined): string | undefined {
  return lineage?.table === 'indicators' || lineage?.table === 'targets' ? lineage.key?.split('/')[0] : undefined;
}

function explainObservation(
  row: ObservationRow,
  indicator: IndicatorRow,
  targets: readonly TargetRow[],
  { words }: Inspection,
  step: (name: string, text: string) => string,
): string[] {
  const target = targets.find(({ target_no }) => target_no === row.target_no);
  const meets = row.meets_target === null ? '比べられない' : row.meets_target ? '満たす' : '満たさない';
  return [
    step('期間', `${row.period}${row.period_start === null ? '' : `（${row.period_start} ～ ${row.period_end}）`}`),
    step(
      '値',
      `${row.value ?? row.status ?? '（なし）'}${row.unit === null ? '' : ` 単位 ${row.unit}`}（obs_status ${row.obs_status} ${labelOf(words, 'obs_status', row.obs_status)}）`,
    ),
    step(
      '初期値',
      `「${indicator.baseline_text ?? ''}」→ ${indicator.baseline_value ?? indicator.baseline_status ?? '（なし）'}${indicator.baseline_year === null ? '' : `（${indicator.baseline_year} 年度と仮定）`}`,
    ),
    step('目標', target ? `「${target.text ?? ''}」→ ${describeTarget(target)}` : '（なし）'),
    step(
      '比較',
      `目標を${meets}${row.progress === null ? '' : `、進み具合 ${row.progress}`}${row.pace === null ? '' : `、${labelOf(words, 'pace', row.pace)}`}`,
    ),
    step('判定', `${labelOf(words, 'attainment', row.attainment)} (${row.attainment})`),
    step(
      '理由',
      `${labelOf(words, 'attainment_reason', row.attainment_reason)} (${row.attainment_reason})${sentence(describe(words, 'attainment_reason', row.attainment_reason))}`,
    ),
  ];
}

function sentence(text: string): string {
  return text === '' ? '' : `: ${text}`;
}

function describeTarget({
  kind,
  operator,
  operator_basis,
  value,
  upper,
  status,
  from,
  due,
  reference,
}: TargetRow): string {
  return [
    kind,
    operator === null ? null : `${operator} (${operator_basis})`,
    [value ?? status, upper].filter((part) => part !== null).join('～') || null,
    from === null ? null : `${from} 年度から`,
    due === null ? null : `${due} 年度まで`,
    reference === 'baseline' ? '初期値と比べる' : reference,
  ]
    .filter((part) => part !== null)
    .join('、');
}
