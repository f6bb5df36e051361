import type { Finding } from '../model/Finding.ts';
import { columnLetters, type Sheet } from '../model/Sheet.ts';

/** What a workbook holds beside what a reader sees of the sheet that was read: other sheets, hidden rows and columns. */
export function tellSheet({ sheetName = '', others = [], hidden }: Sheet): Finding[] {
  const names = [
    ...(hidden?.rows ?? []).map((row) => ({ ja: `${row}行`, en: `row ${row}` })),
    ...(hidden?.columns ?? []).map((column) => ({
      ja: `${columnLetters(column)}列`,
      en: `column ${columnLetters(column)}`,
    })),
  ];
  return [
    ...(others.length === 0
      ? []
      : [{ code: 'unread-sheets', decided: sheetName, params: { sheet: sheetName, others: others.join('、') } }]),
    ...(names.length === 0
      ? []
      : [
          {
            code: 'hidden-cells',
            params: {
              sheet: sheetName,
              places_ja: names.map(({ ja }) => ja).join('、'),
              places_en: names.map(({ en }) => en).join(', '),
            },
          },
        ]),
  ];
}
