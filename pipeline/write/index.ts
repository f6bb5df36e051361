import { chartWriter } from './chartWriter.ts';
import { csvWriter } from './csvWriter.ts';
import { excelCsvWriter } from './excelCsvWriter.ts';
import { jsonldWriter } from './jsonldWriter.ts';
import { jsonWriter } from './jsonWriter.ts';
import { linkedWriter } from './linkedWriter.ts';
import { sourceWriter } from './sourceWriter.ts';
import { xlsxWriter } from './xlsxWriter.ts';

/** Every format that is written. */
export const writers = [
  chartWriter,
  csvWriter,
  excelCsvWriter,
  jsonWriter,
  jsonldWriter,
  linkedWriter,
  sourceWriter,
  xlsxWriter,
] as const;
