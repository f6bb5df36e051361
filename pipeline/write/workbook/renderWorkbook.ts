import { type Zippable, zipSync } from 'fflate';
import { encodeText } from '../createTextSink.ts';
import { createStringTable } from './createStringTable.ts';
import { escapeText } from './escapeText.ts';
import { filterRange, renderWorksheet } from './renderWorksheet.ts';
import { renderStyles } from './styles.ts';
import type { Worksheet } from './Worksheet.ts';
import { xmlHead } from './xml.ts';

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';

/**
 * An `.xlsx` file (ISO/IEC 29500-1 transitional) of the sheets in their order. The bytes depend on the sheets alone: parts in
 * a fixed order, compressed by fflate and not by the zlib of the machine, dated 1980-01-01 (the first day that ZIP knows, in
 * local time as ZIP counts it), no author and no times in the document.
 * @example renderWorkbook([{ name: 'a', columns: [{ name: 'x', kind: 'text' }], rows: [], wrap: false }]).subarray(0, 2) // 'PK'
 */
export function renderWorkbook(sheets: readonly Worksheet[]): Uint8Array {
  const parts: Zippable = {
    '[Content_Types].xml': encodeText(renderContentTypes(sheets)),
    '_rels/.rels': encodeText([xmlHead, relationships([`${office}/officeDocument`, 'xl/workbook.xml'])]),
    'xl/workbook.xml': encodeText(renderIndex(sheets)),
    'xl/_rels/workbook.xml.rels': encodeText([
      xmlHead,
      relationships(
        ...sheets.map((_, index) => [`${office}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const),
        [`${office}/styles`, 'styles.xml'],
        [`${office}/sharedStrings`, 'sharedStrings.xml'],
      ),
    ]),
    'xl/styles.xml': encodeText([renderStyles()]),
  };
  const strings = createStringTable();
  for (const [index, sheet] of sheets.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] = encodeText(renderWorksheet(sheet, strings));
  parts['xl/sharedStrings.xml'] = encodeText(strings.render());
  return zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1), os: 0 });
}

function* renderContentTypes(sheets: readonly Worksheet[]): Generator<string> {
  yield `${xmlHead}<Types xmlns="${packaging}/content-types">`;
  yield `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  yield '<Default Extension="xml" ContentType="application/xml"/>';
  yield `<Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/>`;
  yield `<Override PartName="/xl/styles.xml" ContentType="${main}.styles+xml"/>`;
  yield `<Override PartName="/xl/sharedStrings.xml" ContentType="${main}.sharedStrings+xml"/>`;
  for (const index of sheets.keys())
    yield `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${main}.worksheet+xml"/>`;
  yield '</Types>';
}

function* renderIndex(sheets: readonly Worksheet[]): Generator<string> {
  yield `${xmlHead}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>`;
  for (const [index, { name }] of sheets.entries())
    yield `<sheet name="${escapeText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`;
  yield '</sheets><definedNames>';
  for (const [index, sheet] of sheets.entries()) {
    const range = filterRange(sheet).replace(/([A-Z]+)([0-9]+)/g, '$$$1$$$2');
    yield `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${escapeText(sheet.name)}'!${range}</definedName>`;
  }
  yield '</definedNames></workbook>';
}

function relationships(...targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaging}/relationships">${items.join('')}</Relationships>`;
}
