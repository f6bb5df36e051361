import type { Finding } from '../model/Finding.ts';
import type { ReadIndicator, ReadObservation } from '../model/Plan.ts';
import type { AttributeRow, TargetRow } from '../model/rows.ts';
import { isSameUnit } from '../notation/isSameUnit.ts';
import type { AlignedRow } from './alignRows.ts';
import type { PlacedSection } from './buildSections.ts';
import { cleanLabel } from './cleanLabel.ts';
import { columnsOf, type IndicatorContext } from './IndicatorContext.ts';
import { isCutShort } from './joinsName.ts';
import { type Misplaced, nameRows, readSubgroup } from './nameRows.ts';
import { readAllTargets } from './readAllTargets.ts';
import { readAttributes, tellApart } from './readAttributes.ts';
import { type ReadBaseline, readBaseline } from './readBaseline.ts';
import { type RowGroup, readGroups } from './readGroups.ts';
import { readGroupValues } from './readGroupValues.ts';
import { readOtherRows } from './readMarks.ts';
import { isUnitAlone, readUnit, tellSectionUnit, tellUnit, unitInName, unitInSection } from './readUnits.ts';
import { isContinued, type SourceCell } from './SourceCell.ts';
import { settleUnit } from './settleUnit.ts';
import { tellGroup, tellMisplaced } from './tellGroup.ts';

/** Everything one row of the table says about its indicator. */
export interface IndicatorEntry {
  readonly row: AlignedRow;
  /** The rows that it was read from, where the table gives an indicator several. */
  readonly group: RowGroup;
  readonly indicator: ReadIndicator;
  readonly targets: readonly TargetRow[];
  readonly observations: readonly ReadObservation[];
  readonly attributes: readonly AttributeRow[];
  readonly findings: readonly Finding[];
}

/**
 * `places` counts the indicators of each section, over all tables of a sheet.
 * One indicator for each data row that says more than its sections.
 * A row without a name of its own continues the indicator above it (a further subgroup): finding `inherited-name`.
 */
export function readIndicators(
  rows: readonly AlignedRow[],
  paths: readonly (readonly PlacedSection[])[],
  context: IndicatorContext,
  places: Map<string, number> = new Map(),
): IndicatorEntry[] {
  const entries: IndicatorEntry[] = [];
  const groups = readGroups(rows, context);
  const units = groups ?? rows.map((row, at) => ({ head: row, at, rows: [] }));
  const names = nameRows(units, context);
  for (const [index, group] of units.entries()) {
    const { head: row, at } = group;
    const { own, named, head, misplaced } = names[index] ?? {};
    if (!own && group.rows.length === 0 && !saysMore(row, context)) continue;
    const path = paths[at] ?? [];
    const sectionId = path.at(-1)?.section_id ?? '0';
    const place = (places.get(sectionId) ?? 0) + 1;
    places.set(sectionId, place);
    const id = `${sectionId}-${place}`;
    entries.push(readEntry(row, { id, path, own, named, head, group, misplaced }, context));
  }
  return entries;
}

/** True when a row holds anything under a heading that is neither a section nor the indicator's name. */
function saysMore(row: AlignedRow, { columns }: IndicatorContext): boolean {
  return columns.some(({ column, role }) => role !== 'section' && role !== 'indicator' && row.at.has(column));
}

interface Identity {
  readonly id: string;
  readonly path: readonly PlacedSection[];
  readonly own: SourceCell | undefined;
  readonly named: SourceCell | undefined;
  /** The row that bears the name: its target holds for the rows that continue it. */
  readonly head: AlignedRow | undefined;
  readonly group: RowGroup;
  /** Of a part of an indicator: how its name is printed below it. */
  readonly misplaced: Misplaced | undefined;
}

function readEntry(
  row: AlignedRow,
  { id, path, own, named, head, group, misplaced }: Identity,
  context: IndicatorContext,
): IndicatorEntry {
  const targets = readAllTargets(row, id, context, group, own ? undefined : head);
  const read = readGroupValues(group, id, context);
  const baseline = readBaseline(row, id, context);
  const inSection = unitInSection(path, context);
  const valued = group.rows.filter(({ series }) => ['actual', 'target', 'planned'].includes(series));
  const printed = [
    valued.find(({ unit: own }) => own !== null)?.unit ?? null,
    readUnit(row, context),
    unitInName(named?.value ?? '', context),
  ];
  const settled = settleUnit(
    {
      values: read.rows,
      printed,
      caption: inSection ?? context.captionUnit,
      baseline,
      targets: targets.rows.map((target, index) => ({ row: target, unit: targets.units[index] ?? null })),
      name: named?.value ?? '',
      isYearly: read.rows.every(({ fiscal_year }) => fiscal_year !== null),
    },
    context.words,
  );
  const { unit } = settled;
  const isNearer = [...printed, baseline.unit, ...read.rows.map((one) => one.unit)].some((one) => one !== null);
  // A unit spelled in another way is the indicator's all the same; `value_text` keeps how it is printed.
  const isOwn = (text: string | null): boolean =>
    text !== null && unit !== null && isSameUnit(text, unit, context.words);
  const observations = { ...read, rows: read.rows.map((one) => (isOwn(one.unit) ? { ...one, unit } : one)) };
  const valueType = decideType(observations.rows, settled.targets, baseline);
  const name = cleanLabel(named?.value ?? subjectAsName(context) ?? '');
  const known = context.words.units.find((entry) => entry.unit === unit);
  const titles = ['goal', 'policy', 'initiative'].map(
    (level) => path.find((section) => section.level === level)?.title ?? null,
  );
  const inUnit = !settled.isBaselineOff;
  const indicator: ReadIndicator = {
    indicator_id: id,
    section_id: path.at(-1)?.section_id ?? '0',
    goal: titles[0] ?? null,
    policy: titles[1] ?? null,
    initiative: titles[2] ?? null,
    indicator: name === '' ? id : name,
    subgroup: subgroupOf(row, context) ?? baseline.subgroup ?? targets.subgroup ?? row.subgroup ?? null,
    value_type: valueType,
    unit: valueType === 'number' ? unit : null,
    unit_code: valueType === 'number' ? (known?.unit_code ?? null) : null,
    unit_multiplier: valueType === 'number' ? (known?.unit_multiplier ?? null) : null,
    baseline_text: baseline.text,
    baseline_value: settled.baseline,
    baseline_status: baseline.status,
    baseline_year: baseline.year,
    baseline_period: baseline.period,
    source_ref: own?.ref ?? row.cells[0]?.ref ?? null,
  };
  return {
    row,
    group,
    indicator,
    targets: settled.targets,
    observations: observations.rows,
    attributes: tellApart([...readAttributes(row, group, id, context), ...readOtherRows(group, id, context)]),
    findings: [
      ...tellName(row, id, own, named, context, misplaced),
      ...tellGroup(group, id, context),
      ...(!isNearer && inSection !== null && unit === inSection ? tellSectionUnit(path, inSection, id) : []),
      ...tellUnit(row, id, context),
      ...(inUnit
        ? []
        : [
            {
              code: 'unit-mismatch',
              ...baseline.at,
              indicatorId: id,
              printed: baseline.text ?? '',
              params: { unit: unit ?? '' },
            },
          ]),
      ...(inUnit && settled.baseline !== baseline.value
        ? [
            {
              code: 'converted-unit',
              ...baseline.at,
              indicatorId: id,
              printed: baseline.text ?? '',
              decided: settled.baseline ?? '',
              params: { unit: unit ?? '' },
            },
          ]
        : []),
      ...settled.findings,
      ...baseline.findings,
      ...targets.findings,
      ...observations.findings,
    ],
  };
}

/** The part of the population that a column of its own names; a name that spreads over that column names none. */
function subgroupOf(row: AlignedRow, context: IndicatorContext): string | null {
  const column = columnsOf(context, 'subgroup')[0]?.column;
  return column === undefined ? null : (readSubgroup(row, column, context)?.value ?? null);
}

/** A number or a status: by the values, else by the target, else by the baseline. */
function decideType(
  observations: readonly ReadObservation[],
  targets: readonly TargetRow[],
  baseline: ReadBaseline,
): ReadIndicator['value_type'] {
  if (observations.some(({ value }) => value !== null)) return 'number';
  if (observations.some(({ status }) => status !== null)) return 'status';
  return targets.some(({ status }) => status !== null) || baseline.status !== null ? 'status' : 'number';
}

/** A table without a column of names is about what the line above it says. */
function subjectAsName(context: IndicatorContext): string | null {
  const isNamed = context.columns.some(({ role }) => role === 'indicator' || role === 'section');
  return isNamed ? null : context.subject;
}

function tellName(
  row: AlignedRow,
  id: string,
  own: SourceCell | undefined,
  named: SourceCell | undefined,
  context: IndicatorContext,
  misplaced?: Misplaced,
): Finding[] {
  const first = row.cells[0];
  if (!own && row.subgroup !== undefined) return [];
  if (!own && row.cells.some((cell) => isContinued(cell))) return [];
  if (own) {
    const plain = cleanLabel(own.value);
    const at = { sourceRef: own.ref, indicatorId: id, printed: own.text };
    const isOdd = isCutShort(plain) || isUnitAlone(plain, context.words);
    return [
      ...(plain === own.value.trim() ? [] : [{ code: 'layout-space', ...at, decided: plain }]),
      ...(isOdd ? [{ code: 'odd-name', ...at, params: { line: row.line } }] : []),
    ];
  }
  if (!first) return [];
  if (misplaced) return [tellMisplaced(misplaced.cell, misplaced.cell.row, misplaced.line, misplaced.count, id)];
  const base = { sourceRef: first.ref, indicatorId: id, printed: first.text, params: { line: row.line } };
  const title = subjectAsName(context);
  if (!named && title !== null) return [{ code: 'named-by-title', ...base, decided: cleanLabel(title) }];
  return named
    ? [{ code: 'inherited-name', ...base, decided: cleanLabel(named.value) }]
    : [{ code: 'missing-name', ...base, decided: id }];
}
