import type { FindingRow } from '../model/rows.ts';
import { placeOf } from '../model/Sheet.ts';
import { type Inspection, labelOf, type Paint } from './Inspection.ts';

const heaviestFirst: readonly FindingRow['severity'][] = ['blocker', 'warning', 'note'];

/** Every finding with its place, heaviest first, the English sentence below the Japanese one. */
export function renderFindingLines({ tables, words, sheet }: Inspection, paint: Paint): string[] {
  const lines = new Map(sheet.rows.map(({ row, line }) => [row, line]));
  return heaviestFirst.flatMap((severity) => {
    const rows = tables.findings.filter((finding) => finding.severity === severity);
    if (rows.length === 0) return [];
    const tone = severity === 'blocker' ? paint.red : severity === 'warning' ? paint.yellow : paint.dim;
    return [
      tone(`${labelOf(words, 'severity', severity)} (${severity}) ${rows.length}`),
      ...rows.flatMap((row) => [
        `  ${paint.cyan(tellPlace(row, lines))} ${row.code}: ${row.message_ja}`,
        paint.dim(`      ${row.message_en}`),
      ]),
    ];
  });
}

/** `13行4列` in lines of the file, `表全体` for a finding about the whole table. */
function tellPlace({ source_ref }: FindingRow, lines: ReadonlyMap<number, number>): string {
  const place = placeOf(source_ref ?? '');
  return place ? `${lines.get(place.row) ?? place.row}行${place.column}列` : '表全体';
}
