import type { Finding } from '../model/Finding.ts';
import type { TargetRow } from '../model/rows.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { convertUnit } from '../notation/convertUnit.ts';
import { isSameUnit } from '../notation/isSameUnit.ts';

/** A number with the unit that its cell prints. */
export interface Figure {
  readonly value: string | null;
  readonly unit: string | null;
}

/** What may say in which unit an indicator is counted. */
export interface UnitEvidence {
  readonly values: readonly Figure[];
  /** What the row, the column of units and the name print, in the order in which they are believed. */
  readonly printed: readonly (string | null)[];
  readonly caption: string | null;
  readonly baseline: Figure;
  readonly targets: readonly { readonly row: TargetRow; readonly unit: string | null }[];
  /** The indicator's name, which may end like one of a share: 率. */
  readonly name: string;
  /** True where every value is of one fiscal year, so that so many are so many a year. */
  readonly isYearly: boolean;
}

/** The unit of an indicator, and its baseline and targets in it. */
export interface SettledUnit {
  readonly unit: string | null;
  /** Null where it is in another unit. */
  readonly baseline: string | null;
  readonly isBaselineOff: boolean;
  readonly targets: readonly TargetRow[];
  readonly findings: readonly Finding[];
}

/**
 * Settles in which unit an indicator is counted: that of most of its values, else of its row, its column of units, its name, its baseline, the
 * table's caption, and only then of its targets. A baseline or a target in another unit is put into this one where that can be done
 * exactly (`converted-unit`); else nothing is compared with it (`unit-mismatch`).
 * @example settleUnit({ values: [{ value: '58.3', unit: '%' }], targets: [{ row: of7, unit: '割' }], … }, words).targets[0]?.value // '70'
 */
export function settleUnit(evidence: UnitEvidence, words: Vocabularies): SettledUnit {
  const { unit, isRefused } = chooseUnit(evidence, words);
  const read = (value: string, own: string | null): string | null => {
    if (own === null) return value;
    if (unit === null) return isRefused ? null : value;
    return convertUnit(value, own, unit, words) ?? (isOfYear(own, unit, evidence) ? value : null);
  };
  const { baseline } = evidence;
  const own = baseline.value === null ? null : read(baseline.value, baseline.unit);
  const targets = evidence.targets.map(({ row, unit: its }) => settleTarget(row, its, unit, read, words));
  return {
    unit,
    baseline: own,
    isBaselineOff: baseline.value !== null && own === null,
    targets: targets.map(({ row }) => row),
    findings: targets.flatMap(({ findings }) => findings),
  };
}

/** The unit, and whether one that the targets print was refused for it. */
function chooseUnit(
  { values, printed, caption, baseline, targets, name }: UnitEvidence,
  words: Vocabularies,
): { readonly unit: string | null; readonly isRefused: boolean } {
  const asked = targets.flatMap(({ row, unit }) => (unit === null || row.kind === 'relative' ? [] : [unit]));
  const told = mostOften(values, asked, words) ?? printed.find((unit) => unit !== null) ?? null;
  const first = baseline.unit;
  // With no value printed, a baseline of 10万2千人 and a target of 12万人 are both in the target's 万人.
  const isEmpty = values.every(({ value }) => value === null);
  const finer = isEmpty && first !== null ? asked.find((unit) => convertUnit('1', first, unit, words) !== null) : null;
  const known = told ?? finer ?? first ?? caption;
  // Of two spellings of one unit the target's is the indicator's.
  if (known !== null) return { unit: asked.find((unit) => isSameUnit(unit, known, words)) ?? known, isRefused: false };
  const target = targets.find(({ row, unit }) => unit !== null && row.kind !== 'relative');
  if (!target?.unit) return { unit: null, isRefused: false };
  const bare = [...values, baseline].flatMap(({ value }) => value ?? []);
  // ▲30% asks for a change, where no value is below zero and the name is not that of a share.
  const isChange = target.row.value?.startsWith('-') === true && isShare(target.unit, words);
  if (isChange && bare.every((value) => !value.startsWith('-')) && !namesShare(name, words))
    return { unit: null, isRefused: true };
  if (target.unit === '割' && bare.some((value) => Number(value) > 10)) return { unit: '%', isRefused: false };
  return { unit: stemOfYear(target.unit, target.row.text, words) ?? target.unit, isRefused: false };
}

/** The unit that most of the values print; of two as frequent, one that a target asks for, else the first. */
function mostOften(values: readonly Figure[], asked: readonly string[], words: Vocabularies): string | null {
  const units = values.flatMap(({ unit }) => unit ?? []);
  const counted = units.map((unit) => ({
    unit,
    count: units.filter((other) => isSameUnit(other, unit, words)).length,
    isAsked: asked.some((other) => isSameUnit(other, unit, words)),
  }));
  const [first] = counted.sort((one, two) => two.count - one.count || Number(two.isAsked) - Number(one.isAsked));
  return first?.unit ?? null;
}

function isShare(unit: string, { units }: Vocabularies): boolean {
  return units.some((row) => row.unit === unit && row.dimension === 'share');
}

function namesShare(name: string, { name_units }: Vocabularies): boolean {
  const plain = name.replace(/[(（][^)）]*[)）]\s*$/, '');
  return name_units.some(({ suffix, dimension }) => dimension === 'share' && plain.endsWith(suffix));
}

/** 年4回 is 4回 of each year: the unit of the values is 回, where 回/年 is not what is printed. */
function stemOfYear(unit: string, text: string | null, { units }: Vocabularies): string | null {
  const stem = /^(.+)\/年$/u.exec(unit)?.[1];
  return stem !== undefined && text !== null && !/[/／]年/u.test(text) && units.some((row) => row.unit === stem)
    ? stem
    : null;
}

/** So many a year and so many, where every value is of one year. */
function isOfYear(own: string, unit: string, { isYearly }: UnitEvidence): boolean {
  return isYearly && (own === `${unit}/年` || unit === `${own}/年`);
}

function settleTarget(
  row: TargetRow,
  own: string | null,
  unit: string | null,
  read: (value: string, own: string | null) => string | null,
  words: Vocabularies,
): { readonly row: TargetRow; readonly findings: readonly Finding[] } {
  const base = {
    ...(row.source_ref === null ? {} : { sourceRef: row.source_ref }),
    indicatorId: row.indicator_id,
    printed: row.text ?? '',
    params: { unit: unit ?? '' },
  };
  if (row.kind === 'relative') return settleChange(row, own, unit, base, words);
  if (own === null || row.value === null || (unit !== null && isSameUnit(own, unit, words)))
    return { row, findings: [] };
  const [value, upper] = [row.value, row.upper].map((printed) => (printed === null ? null : read(printed, own)));
  if (value === null || value === undefined)
    return { row: refuse(row), findings: [{ code: 'unit-mismatch', ...base }] };
  return {
    row: { ...row, value, upper: upper ?? null },
    findings: [{ code: 'converted-unit', ...base, decided: `${value}${upper ? `～${upper}` : ''}` }],
  };
}

/** An amount of points is one of a share; any other is in the indicator's unit or in none that is known. */
function settleChange(
  row: TargetRow,
  own: string | null,
  unit: string | null,
  base: Omit<Finding, 'code'>,
  words: Vocabularies,
): { readonly row: TargetRow; readonly findings: readonly Finding[] } {
  if (own === null || unit === null || row.change === null || isSameUnit(own, unit, words))
    return { row, findings: [] };
  if (isSameUnit(own, 'ポイント', words) && isShare(unit, words)) return { row, findings: [] };
  const amount = convertUnit(row.change.replace(/^[+-]/, ''), own, unit, words);
  if (amount === null) return { row: refuse(row), findings: [{ code: 'unit-mismatch', ...base }] };
  const change = `${row.change.slice(0, 1)}${amount}`;
  return { row: { ...row, change }, findings: [{ code: 'converted-unit', ...base, decided: change }] };
}

/** A target with which nothing is compared; its text stays. */
function refuse(row: TargetRow): TargetRow {
  const empty = { operator: null, operator_basis: null, value: null, upper: null, reference: null, change: null };
  return { ...row, ...empty, kind: 'unreadable' };
}
