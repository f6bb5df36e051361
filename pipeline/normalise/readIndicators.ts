import type { Finding } from '../model/Finding.ts';
import type { ReadIndicator, ReadObservation } from '../model/Plan.ts';
import type { AttributeRow, TargetRow } from '../model/rows.ts';
import { isSameUnit } from '../notation/isSameUnit.ts';
import { parseMissing } from '../notation/parseMissing.ts';
import { parseUnit, parseUnitInName } from '../notation/parseUnit.ts';
import type { AlignedRow } from './alignRows.ts';
import type { PlacedSection } from './buildSections.ts';
import type { Column } from './Column.ts';
import { cleanLabel } from './cleanLabel.ts';
import { columnsOf, type IndicatorContext } from './IndicatorContext.ts';
import { readAllTargets } from './readAllTargets.ts';
import { type ReadBaseline, readBaseline } from './readBaseline.ts';
import { addRates, type RowGroup, readGroups } from './readGroups.ts';
import { readObservations } from './readObservations.ts';
import { isContinued, type SourceCell } from './SourceCell.ts';
import { settleUnit } from './settleUnit.ts';

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
  const nameColumn = columnsOf(context, 'indicator')[0]?.column ?? 0;
  const entries: IndicatorEntry[] = [];
  let named: SourceCell | undefined;
  let head: AlignedRow | undefined;
  const groups = readGroups(rows, context);
  const units = groups ?? rows.map((row, at) => ({ head: row, at, rows: [] }));
  for (const group of units) {
    const { head: row, at: index } = group;
    const printed = row.at.get(nameColumn);
    const own = printed && !isContinued(printed) ? printed : undefined;
    named = own ?? named;
    head = own ? row : head;
    if (!own && group.rows.length === 0 && !saysMore(row, context)) continue;
    const path = paths[index] ?? [];
    const sectionId = path.at(-1)?.section_id ?? '0';
    const place = (places.get(sectionId) ?? 0) + 1;
    places.set(sectionId, place);
    entries.push(readEntry(row, { id: `${sectionId}-${place}`, path, own, named, head, group }, context));
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
}

function readEntry(
  row: AlignedRow,
  { id, path, own, named, head, group }: Identity,
  context: IndicatorContext,
): IndicatorEntry {
  const targets = readAllTargets(row, id, context, group, own ? undefined : head);
  const actual = group.rows.find(({ series }) => series === 'actual')?.row;
  // Of several rows the one of results holds the values; where there is none, the years stay blank.
  const read = readObservations(actual ?? (group.rows.length > 0 ? blankRow(row) : row), id, context);
  const rated = addRates(read.rows, group, context);
  const baseline = readBaseline(row, id, context);
  const rowUnit = group.rows.find(({ unit: printed }) => printed !== null)?.unit ?? null;
  const settled = settleUnit(
    {
      values: rated,
      printed: [rowUnit, readUnit(row, context), parseUnitInName(named?.value ?? '', context.words)],
      caption: context.captionUnit,
      baseline,
      targets: targets.rows.map((target, index) => ({ row: target, unit: targets.units[index] ?? null })),
      name: named?.value ?? '',
      isYearly: rated.every(({ fiscal_year }) => fiscal_year !== null),
    },
    context.words,
  );
  const { unit } = settled;
  // A unit spelled in another way is the indicator's all the same; `value_text` keeps how it is printed.
  const isOwn = (printed: string | null): boolean =>
    printed !== null && unit !== null && isSameUnit(printed, unit, context.words);
  const observations = { ...read, rows: rated.map((one) => (isOwn(one.unit) ? { ...one, unit } : one)) };
  const valueType = decideType(observations.rows, settled.targets, baseline);
  const name = cleanLabel(named?.value ?? titleAsName(context) ?? '');
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
    subgroup: baseline.subgroup ?? targets.subgroup ?? row.subgroup ?? null,
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
    attributes: readAttributes(row, group, id, context),
    findings: [
      ...tellName(row, id, own, named, context),
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

/** The same row with no cell in it. */
function blankRow(row: AlignedRow): AlignedRow {
  return { ...row, at: new Map() };
}

/** The unit that a column of its own gives to values that print none. */
function readUnit(row: AlignedRow, context: IndicatorContext): string | null {
  const [cell] = columnsOf(context, 'unit').flatMap(({ column }) => row.at.get(column) ?? []);
  if (!cell) return null;
  return parseUnit(cell.value, context.words);
}

/** A unit column may print what `units.csv` does not have; a dash there says that there is none. */
function tellUnit(row: AlignedRow, id: string, context: IndicatorContext): Finding[] {
  const [cell] = columnsOf(context, 'unit').flatMap(({ column }) => row.at.get(column) ?? []);
  if (!cell || readUnit(row, context) !== null || parseMissing(cell.value, context.words) !== null) return [];
  return [{ code: 'unread-unit', sourceRef: cell.ref, indicatorId: id, printed: cell.text }];
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

/** A table that only says what its rows hold (計画, 実績) is about what its title says. */
function titleAsName(context: IndicatorContext): string | null {
  return columnsOf(context, 'indicator').length === 0 && columnsOf(context, 'series').length === 1
    ? context.title
    : null;
}

function tellName(
  row: AlignedRow,
  id: string,
  own: SourceCell | undefined,
  named: SourceCell | undefined,
  context: IndicatorContext,
): Finding[] {
  const first = row.cells[0];
  if (!own && row.subgroup !== undefined) return [];
  if (!own && row.cells.some((cell) => isContinued(cell))) return [];
  if (own) {
    const plain = cleanLabel(own.value);
    return plain === own.value.trim()
      ? []
      : [{ code: 'layout-space', sourceRef: own.ref, indicatorId: id, printed: own.text, decided: plain }];
  }
  if (!first) return [];
  const base = { sourceRef: first.ref, indicatorId: id, printed: first.text, params: { line: row.line } };
  const title = titleAsName(context);
  if (!named && title !== null) return [{ code: 'named-by-title', ...base, decided: cleanLabel(title) }];
  return named
    ? [{ code: 'inherited-name', ...base, decided: cleanLabel(named.value) }]
    : [{ code: 'missing-name', ...base, decided: id }];
}

const attributeRoles: ReadonlySet<Column['role']> = new Set(['attribute', 'direction', 'unit', 'self_assessment']);

/** What stands in the further columns; where several rows of an indicator fill one, each by what the row holds: 合計(実績). */
function readAttributes(
  row: AlignedRow,
  { rows }: RowGroup,
  id: string,
  { columns }: IndicatorContext,
): AttributeRow[] {
  return columns
    .filter(({ role, judges }) => attributeRoles.has(role) && judges === undefined)
    .flatMap(({ column, label }) => {
      const filled = rows.flatMap(({ row: member, cell: kind }) => {
        const cell = member.at.get(column);
        return cell ? [{ cell, attribute: `${label}(${cleanLabel(kind.value)})` }] : [];
      });
      const own = row.at.get(column);
      const named =
        filled.length > 1 || (filled.length === 1 && !own) ? filled : own ? [{ cell: own, attribute: label }] : [];
      return named.map(({ cell, attribute }) => ({
        indicator_id: id,
        attribute,
        value: cell.text,
        source_ref: cell.ref,
      }));
    });
}
