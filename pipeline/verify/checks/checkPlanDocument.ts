import { createHash } from 'node:crypto';
import { renderMeaning } from '../../model/Legend.ts';
import { gatherLegend } from '../../notation/gatherLegend.ts';
import { compareRows } from '../compareRows.ts';
import { type Difference, type Row, type Scalar, tellDifference, tellFault } from '../Difference.ts';
import { type FlatPlan, flattenPlan, type PlanNode } from '../flattenPlan.ts';
import { listFiscalYears } from '../listFiscalYears.ts';
import type { Outcome, Published } from '../Published.ts';
import { readPublishedLegend } from '../readPublishedLegend.ts';

const file = 'plan.json';

/**
 * Holds `plan.json` against its schema and, value by value, against the tables and the source file
 * (data-model section 3). The count is that of values compared.
 */
export function checkPlanDocument(published: Published): Outcome {
  const { plan, schemas, tables, validator } = published;
  if ('fault' in plan) {
    const found = { ja: plan.fault, en: plan.fault };
    return { count: 0, differences: [tellDifference({ file }, found, { ja: 'JSON の文書', en: 'a JSON document' })] };
  }
  const faults = validator.checkDocument('plan', plan.value);
  if (faults.length > 0) {
    const differences = faults.map(({ pointer, value, ja, en }) =>
      tellFault({ file, at: pointer }, showValue(value), { ja, en }),
    );
    return { count: 0, differences };
  }
  const document = plan.value as PlanNode;
  const flat = flattenPlan(document);
  const outcomes = (Object.keys(flat) as (keyof FlatPlan)[]).map((table) => {
    const rows = tables[table].map((row) => (table === 'indicators' ? withoutTarget({ ...row }) : { ...row }));
    return compareRows(file, flat[table], rows, schemas[table]?.['x-key'] ?? []);
  });
  const heads = compareHead(document, published);
  return {
    count: outcomes.reduce((sum, { count }) => sum + count, heads.count),
    differences: [...heads.differences, ...outcomes.flatMap(({ differences }) => differences)],
  };
}

function showValue(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function withoutTarget(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !column.startsWith('target_')));
}

/** What stands around the tables: source file, title, notes, legend, years. */
function compareHead(document: PlanNode, published: Published): Outcome {
  const { tables, sources, files } = published;
  const { lineage } = tables;
  const cellsOf = (role: string, column: string) =>
    lineage.filter((cell) => cell.role === role && cell.column === column);
  const sourceFile = sources[0]?.file ?? '';
  const source = document['source'] as PlanNode;
  const pairs: readonly (readonly [string, unknown, Scalar])[] = [
    ['/source/file', source['file'], sourceFile],
    [
      '/source/sha256',
      source['sha256'],
      createHash('sha256')
        .update(files.get(sourceFile) ?? '')
        .digest('hex'),
    ],
    ['/title', document['title'], cellsOf('title', 'title')[0]?.text.trim() ?? null],
    ['/notes', list(document['notes'], 'text'), JSON.stringify(cellsOf('note', 'notes').map(({ text }) => text))],
    [
      '/notes',
      list(document['notes'], 'source_ref'),
      JSON.stringify(cellsOf('note', 'notes').map(({ source_ref }) => source_ref)),
    ],
    ['/legend', JSON.stringify(document['legend']), JSON.stringify(gatherAgain(published))],
    ['/fiscal_years', JSON.stringify(document['fiscal_years']), JSON.stringify(listFiscalYears(published))],
  ];
  const differences: Difference[] = pairs
    .filter(([, found, expected]) => found !== expected)
    .map(([at, found, expected]) => tellDifference({ file, at }, found === null ? null : showValue(found), expected));
  return { count: pairs.length, differences };
}

/** The legend that the notes hold, below what a person declared, whose cells are none. */
function gatherAgain(published: Published): readonly PlanNode[] {
  const { findings, lineage } = published.tables;
  const corrected = new Map(
    findings.flatMap(({ code, source_ref, decided }) => (code === 'applied-correction' ? [[source_ref, decided]] : [])),
  );
  const declared = readPublishedLegend(published).filter(({ sourceRef }) => sourceRef === null);
  const notes = lineage
    .filter(({ role, column }) => role === 'note' && column === 'notes')
    .map(({ source_ref: ref, text }) => ({ ref, text: corrected.get(ref) ?? text }));
  return gatherLegend(declared, notes, published.words).map(({ mark, means, sourceRef }) => ({
    mark,
    ...renderMeaning(means),
    source_ref: sourceRef,
  }));
}

function list(nodes: unknown, name: string): string {
  return JSON.stringify((nodes as readonly PlanNode[]).map((node) => node[name]));
}
