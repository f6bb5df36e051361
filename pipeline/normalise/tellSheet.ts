import type { Finding } from '../model/Finding.ts';
import { columnLetters, type Sheet } from '../model/Sheet.ts';
import type { GatheredSheets } from './gatherSheets.ts';
import type { SourceCell } from './SourceCell.ts';
import type { Block } from './splitBlocks.ts';

/**
 * What a workbook or a page holds beside what a reader sees of the table that was read: several tables read one after the other, others
 * that were not read, hidden rows and columns. Others that print the same indicators again, or could be read as well, are told as a warning.
 */
export function tellSheets({ parts, others, isDoubtful }: GatheredSheets): Finding[] {
  const names = [...new Set(parts.map(({ sheetName = '' }) => sheetName))];
  const sheet = names.join('、');
  const joined: Finding[] = parts.length < 2 ? [] : [{ code: 'joined-tables', params: { sheet, count: parts.length } }];
  const unread: Finding = {
    code: 'unread-sheets',
    ...(isDoubtful ? { severity: 'warning' } : {}),
    ...(sheet === '' ? {} : { decided: sheet }),
    params: { sheet, others: others.join('、') },
  };
  return [...joined, ...(others.length === 0 ? [] : [unread]), ...parts.flatMap(tellHidden)];
}

function tellHidden({ sheetName = '', hidden }: Sheet): Finding[] {
  const names = [
    ...(hidden?.rows ?? []).map((row) => ({ ja: `${row}行`, en: `row ${row}` })),
    ...(hidden?.columns ?? []).map((column) => ({
      ja: `${columnLetters(column)}列`,
      en: `column ${columnLetters(column)}`,
    })),
  ];
  if (names.length === 0) return [];
  const places = { places_ja: names.map(({ ja }) => ja).join('、'), places_en: names.map(({ en }) => en).join(', ') };
  return [{ code: 'hidden-cells', params: { sheet: sheetName, ...places } }];
}

/** A section that no cell names: the heading above the table, or the name of its sheet. */
export function tellBanner(banner: SourceCell | null): Finding[] {
  return banner
    ? [{ code: 'section-from-name', sourceRef: banner.ref, printed: banner.text, decided: banner.text }]
    : [];
}

/** Rows of a form around the table, which are kept as notes. */
export function tellForeign({ foreign }: Block): Finding[] {
  return foreign.map(
    ({ row, cells }): Finding => ({
      code: 'other-form',
      ...(cells[0] ? { sourceRef: cells[0].ref } : {}),
      printed: cells.map(({ text }) => text.trim()).join('、'),
      params: { row },
    }),
  );
}
