import type { Delimiter } from '../model/Sheet.ts';

/**
 * Tells tab-separated from comma-separated text by evidence: the file's extension, then how many lines hold each.
 * Commas inside cells are common (`1,483`) and tabs are not, so a tab weighs more.
 * @example chooseDelimiter('指標\t初期値\nフォロワー数\t1,483', 'table.txt') // '\t'
 */
export function chooseDelimiter(text: string, file: string): Delimiter {
  const lines = text.split(/\r\n|\r|\n/);
  const tabs = lines.filter((line) => line.includes('\t')).length;
  const commas = lines.filter((line) => line.includes(',')).length;
  if (/\.(?:tsv|tab)$/i.test(file)) return tabs > 0 || commas === 0 ? '\t' : ',';
  if (/\.csv$/i.test(file)) return tabs > commas ? '\t' : ',';
  return tabs > 0 && tabs >= commas ? '\t' : ',';
}
