import { chartWriter } from './chartWriter.ts';
import { csvWriter } from './csvWriter.ts';
import { csvwWriter } from './csvwWriter.ts';
import { dataPackageWriter } from './dataPackageWriter.ts';
import { excelCsvWriter } from './excelCsvWriter.ts';
import { iatiWriter } from './iatiWriter.ts';
import { jsonldWriter } from './jsonldWriter.ts';
import { jsonWriter } from './jsonWriter.ts';
import { linkedWriter } from './linkedWriter.ts';
import { parquetWriter } from './parquetWriter.ts';
import { readmeWriter } from './readmeWriter.ts';
import { sourceWriter } from './sourceWriter.ts';
import { stratmlWriter } from './stratmlWriter.ts';
import { xlsxWriter } from './xlsxWriter.ts';

/** Every format that is written. */
export const writers = [
  chartWriter,
  csvWriter,
  csvwWriter,
  dataPackageWriter,
  excelCsvWriter,
  iatiWriter,
  jsonWriter,
  jsonldWriter,
  linkedWriter,
  parquetWriter,
  readmeWriter,
  sourceWriter,
  stratmlWriter,
  xlsxWriter,
] as const;
