import type { StringTable } from './createStringTable.ts';
import { measureWidths } from './measureWidths.ts';
import { cellStyle } from './styles.ts';
import { type Cell, toCell } from './toCell.ts';
import type { Worksheet } from './Worksheet.ts';
import { columnLetters, xmlHead } from './xml.ts';

/**
 * `xl/worksheets/sheet<n>.xml` in pieces (ISO/IEC 29500-1 section 18.3.1.99, elements in the order of CT_Worksheet):
 * frozen header, widths, cells, filter. Text is a shared string and never a formula.
 */
export function* renderWorksheet(sheet: Worksheet, strings: StringTable): Generator<string> {
  const letters = sheet.columns.map((_, index) => columnLetters(index + 1));
  const range = filterRange(sheet);
  const widths = measureWidths(sheet).map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const textAt = (at: string, text: string, style: number): string =>
    `<c r="${at}" s="${style}" t="s"><v>${strings.indexOf(text)}</v></c>`;
  const textStyle = sheet.wrap ? cellStyle.wrapped : cellStyle.text;
  yield `${xmlHead}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="${range}"/>`;
  yield '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  yield '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>';
  yield `<sheetFormatPr defaultRowHeight="18.75"/><cols>${widths.join('')}</cols><sheetData>`;
  yield `<row r="1">${sheet.columns.map(({ name }, index) => textAt(`${letters[index]}1`, name, cellStyle.header)).join('')}</row>`;
  for (const [index, row] of sheet.rows.entries()) {
    let cells = '';
    for (const [column, { name, kind }] of sheet.columns.entries()) {
      const cell = toCell(row[name] ?? null, kind);
      const at = `${letters[column]}${index + 2}`;
      if (cell !== null) cells += cell.kind === 'text' ? textAt(at, cell.text, textStyle) : renderValue(at, cell);
    }
    yield `<row r="${index + 2}">${cells}</row>`;
  }
  yield `</sheetData><autoFilter ref="${range}"/>`;
  yield `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

/** The cells of a sheet, header included. @example filterRange(sheet) // 'A1:V151' */
export function filterRange({ columns, rows }: Worksheet): string {
  return `A1:${columnLetters(columns.length)}${rows.length + 1}`;
}

function renderValue(at: string, cell: Exclude<Cell, { readonly kind: 'text' }>): string {
  if (cell.kind === 'boolean') return `<c r="${at}" t="b"><v>${cell.value ? 1 : 0}</v></c>`;
  if (cell.kind === 'date') return `<c r="${at}" s="${cellStyle.date}"><v>${cell.day}</v></c>`;
  const places = cell.digits.split('.')[1]?.length ?? 0;
  return `<c r="${at}" s="${cellStyle.number(places)}"><v>${cell.digits}</v></c>`;
}
