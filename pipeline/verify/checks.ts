import { checkAttainment } from './checks/checkAttainment.ts';
import { checkCatalogRecord } from './checks/checkCatalogRecord.ts';
import { checkCharts } from './checks/checkCharts.ts';
import { checkCsvw } from './checks/checkCsvw.ts';
import { checkDataPackage } from './checks/checkDataPackage.ts';
import { checkExcelTwins } from './checks/checkExcelTwins.ts';
import { checkFiles } from './checks/checkFiles.ts';
import { checkFindingCodes } from './checks/checkFindingCodes.ts';
import { checkFlags } from './checks/checkFlags.ts';
import { checkForm } from './checks/checkForm.ts';
import { checkGraph } from './checks/checkGraph.ts';
import { checkIati } from './checks/checkIati.ts';
import { checkIndicators } from './checks/checkIndicators.ts';
import { checkKeys } from './checks/checkKeys.ts';
import { checkLineage } from './checks/checkLineage.ts';
import { checkManifest } from './checks/checkManifest.ts';
import { checkMethods } from './checks/checkMethods.ts';
import { checkParquet } from './checks/checkParquet.ts';
import { checkPlanDocument } from './checks/checkPlanDocument.ts';
import { checkReadings } from './checks/checkReadings.ts';
import { checkReadme } from './checks/checkReadme.ts';
import { checkRecords } from './checks/checkRecords.ts';
import { checkReferences } from './checks/checkReferences.ts';
import { checkRepairedTable } from './checks/checkRepairedTable.ts';
import { checkRows } from './checks/checkRows.ts';
import { checkSchemas } from './checks/checkSchemas.ts';
import { checkSource } from './checks/checkSource.ts';
import { checkStratml } from './checks/checkStratml.ts';
import { checkSums } from './checks/checkSums.ts';
import { checkTurtle } from './checks/checkTurtle.ts';
import { checkWorkbook } from './checks/checkWorkbook.ts';
import type { Check } from './Published.ts';

const judged = ['indicators.csv', 'targets.csv', 'observations.csv'] as const;
const told = [...judged, 'sections.csv', 'attributes.csv', 'findings.csv'] as const;
const all = [...told, 'attainment.csv', 'methods.csv', 'lineage.csv'] as const;

/** The checks of `verify`, in the order in which they are made. */
export const checks: readonly Check[] = [
  { name: 'files', ja: 'ファイルの過不足', en: 'files missing or surplus', needs: [], gate: true, run: checkFiles },
  { name: 'schemas', ja: '添えられたスキーマ', en: 'schemas of the release', needs: [], run: checkSchemas },
  { name: 'form', ja: '表の形', en: 'form of the tables', needs: [], gate: true, run: checkForm },
  { name: 'rows', ja: 'スキーマ（行ごと）', en: 'rows against their schemas', needs: [], gate: true, run: checkRows },
  { name: 'keys', ja: 'キーの重複', en: 'unique keys', needs: [], gate: true, run: checkKeys },
  {
    name: 'references',
    ja: '表と表のつながり',
    en: 'references between tables',
    needs: [...all, 'source.*'],
    run: checkReferences,
  },
  { name: 'findings', ja: '気づきのコード', en: 'finding codes named in rows', needs: told, run: checkFindingCodes },
  {
    name: 'lineage',
    ja: '値からセルへの対応',
    en: 'values and the cells they came from',
    needs: all,
    run: checkLineage,
  },
  {
    name: 'readings',
    ja: 'セルの読み直し',
    en: 'cells read again',
    needs: [...judged, 'findings.csv', 'lineage.csv'],
    run: checkReadings,
  },
  {
    name: 'source',
    ja: '元の表の復元',
    en: 'source grid rebuilt from the lineage',
    needs: ['lineage.csv', 'source.*'],
    run: checkSource,
  },
  { name: 'flags', ja: '判定の計算し直し', en: 'flags recomputed', needs: judged, run: checkFlags },
  {
    name: 'indicators',
    ja: '指標の目標と最新値',
    en: 'leading targets and latest values',
    needs: judged,
    run: checkIndicators,
  },
  {
    name: 'attainment',
    ja: '判定の集計し直し',
    en: 'attainment counted again',
    needs: [...judged, 'sections.csv', 'attainment.csv'],
    run: checkAttainment,
  },
  {
    name: 'methods',
    ja: 'ほかの方法での計算し直し',
    en: 'other methods recomputed',
    needs: [...judged, 'methods.csv'],
    run: checkMethods,
  },
  {
    name: 'plan',
    ja: 'plan.json と表',
    en: 'plan.json against the tables',
    needs: [...all, 'source.*', 'plan.json'],
    run: checkPlanDocument,
  },
  {
    name: 'table',
    ja: 'table.csv と表',
    en: 'table.csv against the tables',
    needs: [...judged, 'table.csv'],
    run: checkRepairedTable,
  },
  { name: 'twins', ja: '表計算ソフト用の写し', en: 'twins for spreadsheets', needs: [], run: checkExcelTwins },
  { name: 'parquet', ja: 'Parquet と表', en: 'Parquet against the tables', needs: [], run: checkParquet },
  {
    name: 'csvw',
    ja: 'csv-metadata.json と表',
    en: 'csv-metadata.json against the tables',
    needs: ['csv-metadata.json'],
    run: checkCsvw,
  },
  {
    name: 'package',
    ja: 'datapackage.json と表',
    en: 'datapackage.json against the tables',
    needs: ['datapackage.json', 'plan.json'],
    run: checkDataPackage,
  },
  { name: 'workbook', ja: 'Excel のブックと表', en: 'the workbook against the tables', needs: [], run: checkWorkbook },
  {
    name: 'stratml',
    ja: 'stratml.xml と表',
    en: 'stratml.xml against the tables',
    needs: [...judged, 'sections.csv', 'stratml.xml'],
    run: checkStratml,
  },
  {
    name: 'iati',
    ja: 'iati-results.xml と表',
    en: 'iati-results.xml against the tables',
    needs: [...judged, 'iati-results.xml'],
    run: checkIati,
  },
  {
    name: 'charts',
    ja: 'グラフと実績',
    en: 'charts against the observations',
    needs: ['indicators.csv', 'observations.csv'],
    run: checkCharts,
  },
  {
    name: 'graph',
    ja: 'plan.jsonld と表',
    en: 'plan.jsonld against the tables',
    needs: [...judged, 'plan.jsonld', 'dataset.jsonld'],
    run: checkGraph,
  },
  {
    name: 'turtle',
    ja: 'plan.ttl と plan.jsonld',
    en: 'plan.ttl against plan.jsonld',
    needs: ['plan.jsonld', 'plan.ttl'],
    run: checkTurtle,
  },
  {
    name: 'record',
    ja: '目録の記録（dataset.jsonld）とファイル',
    en: 'catalogue record against the files',
    needs: ['dataset.jsonld', 'plan.json'],
    run: checkCatalogRecord,
  },
  {
    name: 'readme',
    ja: 'README と表・ファイル',
    en: 'README against the tables and the files',
    needs: ['README.md', 'README.html', 'attainment.csv', 'findings.csv'],
    run: checkReadme,
  },
  {
    name: 'records',
    ja: '変更点と正誤表',
    en: 'changes and errata',
    needs: ['changes.json', 'errata.json', 'plan.json'],
    run: checkRecords,
  },
  {
    name: 'manifest',
    ja: '目録（大きさ・指紋・行数）',
    en: 'manifest: sizes, digests, rows',
    needs: ['manifest.json'],
    run: checkManifest,
  },
  { name: 'sums', ja: '指紋の一覧', en: 'digests in SHA256SUMS', needs: ['SHA256SUMS'], run: checkSums },
];
