import { escapeText } from './escapeText.ts';
import { xmlHead } from './xml.ts';

/** The texts of a workbook, each once; a cell refers to its text by number. */
export interface StringTable {
  /** Number of a text, from 0; a text that is new takes the next one. */
  readonly indexOf: (text: string) => number;
  /** `xl/sharedStrings.xml` in pieces (ISO/IEC 29500-1 section 18.4), of the texts so far. */
  readonly render: () => Generator<string>;
}

/** Characters of one cell (Excel specifications and limits); a file with more is called damaged. */
const cellLimit = 32_767;

/** An empty string table. */
export function createStringTable(): StringTable {
  const numbers = new Map<string, number>();
  return {
    indexOf(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    *render() {
      yield `${xmlHead}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${numbers.size}">`;
      for (const text of numbers.keys()) yield `<si><t xml:space="preserve">${escapeText(cutText(text))}</t></si>`;
      yield '</sst>';
    },
  };
}

/** Text as far as a cell can hold it, with `…` where it is cut; the CSV files hold it whole. */
function cutText(text: string): string {
  return text.length <= cellLimit ? text : `${text.slice(0, cellLimit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
