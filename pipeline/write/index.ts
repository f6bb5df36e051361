import { chartWriter } from './chartWriter.ts';
import { csvWriter } from './csvWriter.ts';
import { excelCsvWriter } from './excelCsvWriter.ts';
import { iatiWriter } from './iatiWriter.ts';
import { jsonldWriter } from './jsonldWriter.ts';
import { jsonWriter } from './jsonWriter.ts';
import { linkedWriter } from './linkedWriter.ts';
import { parquetWriter } from './parquetWriter.ts';
import { sourceWriter } from './sourceWriter.ts';
import { stratmlWriter } from './stratmlWriter.ts';
import { xlsxWriter } from './xlsxWriter.ts';

/** Every format that is written. */
export const writers = [
  chartWriter,
  csvWriter,
  excelCsvWriter,
  iatiWriter,
  jsonWriter,
  jsonldWriter,
  linkedWriter,
  parquetWriter,
  sourceWriter,
  stratmlWriter,
  xlsxWriter,
] as const;
