import { composeEdition } from '../../pipeline/commands/composeEdition.ts';
import { PipelineError } from '../../pipeline/errors.ts';
import type { PlanTables } from '../../pipeline/model/Plan.ts';
import { readSheet } from '../../pipeline/read/readSheet.ts';
import { vocabularies as words } from '../support/vocabularies.ts';
import type { FieldIndicator, FieldTable, FieldTarget, Told } from './FieldTable.ts';

/** One thing in which the published data differ from what is right. */
export interface Difference {
  /** `wrong`: published, and not so; `lost`: not published. */
  readonly kind: 'wrong' | 'lost';
  readonly what: string;
  /** Findings about the same cell or indicator, and warnings about the whole table. None: nobody is told. */
  readonly told: readonly string[];
}

export interface Score {
  /** The sentence with which the table was refused; null when it was read. */
  readonly refused: string | null;
  readonly right: number;
  readonly differences: readonly Difference[];
}

type Hold = (kind: Difference['kind'], what: string, ref?: string | null) => void;
/** One indicator as published, beside what is expected of it, and where to note what is right and what is not. */
interface Pair {
  readonly label: string;
  readonly expected: FieldIndicator;
  readonly found: PlanTables['indicators'][number];
  readonly tables: PlanTables;
  readonly tellOf: (ref: string | null) => readonly string[];
  readonly right: () => void;
  readonly hold: Hold;
}

const plain = (text: string | null | undefined): string =>
  (text ?? '').normalize('NFKC').replaceAll(/[\s、・:：()（）]/gu, '');
const isSame = (one: string | null | undefined, two: string): boolean =>
  one === two || (one !== null && one !== undefined && one !== '' && two !== '' && Number(one) === Number(two));

/** Reads one table with nothing said of it, and holds what is published against what a person worked out. */
export function scoreTable(bytes: Uint8Array, file: string, expected: FieldTable): Score {
  const tables = publish(bytes, file);
  if (typeof tables === 'string') return { refused: tables, right: 0, differences: [] };
  const differences: Difference[] = [];
  let right = 0;
  const wide = tables.findings
    .filter(({ indicator_id, severity }) => indicator_id === null && severity !== 'note')
    .map(({ code }) => `(${code})`);
  const tellOf = (id: string | null, ref: string | null): string[] =>
    tables.findings
      .filter((one) => (id !== null && one.indicator_id === id) || (ref !== null && one.source_ref === ref))
      .map(({ code }) => code);
  const holdFor =
    (id: string | null): Hold =>
    (kind, what, ref = null) =>
      differences.push({ kind, what, told: [...new Set([...tellOf(id, ref), ...wide])] });
  const taken = new Set<string>();
  for (const one of expected.indicators) {
    const label = `${one.name}${one.subgroup ? ` / ${one.subgroup}` : ''}`;
    const free = tables.indicators.filter((row) => !taken.has(row.indicator_id));
    // Where the part is arguable, the name will do.
    const found =
      free.find((row) => isNamed(row, one)) ??
      free.find((row) => one.subgroup === undefined && plain(row.indicator) === plain(one.name));
    if (found) taken.add(found.indicator_id);
    if (!found && one.optional !== true) holdFor(null)('lost', `indicator ${label}`);
    if (!found || one.optional === true) continue;
    const pair: Pair = {
      label,
      expected: one,
      found,
      tables,
      tellOf: (ref) => tellOf(null, ref),
      right: () => {
        right += 1;
      },
      hold: holdFor(found.indicator_id),
    };
    for (const check of [holdUnit, holdValues, holdMarks, holdBaseline, holdTargets]) check(pair);
  }
  const optional = new Set([...(expected.optional ?? []), ...(expected.totals ?? [])].map(plain));
  for (const { indicator_id, indicator, subgroup } of tables.indicators)
    if (
      !taken.has(indicator_id) &&
      !optional.has(plain(indicator)) &&
      !optional.has(plain(`${indicator}${subgroup ?? ''}`))
    )
      holdFor(indicator_id)('wrong', `indicator ${indicator}${subgroup ? ` / ${subgroup}` : ''} that is none`);
  return { refused: null, right, differences };
}

/** The published tables, or the sentence with which the source was refused. */
function publish(bytes: Uint8Array, file: string): PlanTables | string {
  try {
    return composeEdition({ sheet: readSheet(bytes, file) }, words).tables;
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return error.faults.map(({ messageJa }) => messageJa).join(' / ');
  }
}

/** A part of the population may stand before the name or behind it, in a field of its own or not. */
function isNamed({ indicator, subgroup }: PlanTables['indicators'][number], { name, subgroup: part }: FieldIndicator) {
  const key = plain(`${name}${part ?? ''}`);
  return plain(`${indicator}${subgroup ?? ''}`) === key || plain(`${subgroup ?? ''}${indicator}`) === key;
}

function holdUnit({ label, expected: { unit }, found, right, hold }: Pair): void {
  if (unit === undefined || found.value_type !== 'number' || plain(unit) === plain(found.unit)) right();
  else hold(found.unit === null ? 'lost' : 'wrong', `${label}: unit ${unit} read as ${found.unit}`);
}

function holdValues({ label, expected, found, tables, tellOf, right, hold }: Pair): void {
  const own = tables.observations.filter(({ indicator_id }) => indicator_id === found.indicator_id);
  const seen = new Set<object>();
  for (const [period, value] of Object.entries(expected.values ?? {})) {
    const rows = own.filter(
      (row) => row.period === period || String(row.fiscal_year) === period || row.period.startsWith(`${period}-01-01/`),
    );
    for (const row of rows) seen.add(row);
    const filled = rows.find((row) => row.value !== null || row.status !== null);
    const at = (what: string): string => `${label} ${period}: ${what}`;
    const ref = (filled ?? rows[0])?.source_ref ?? null;
    if (value === null || value === '?') {
      const isFine = !filled || (value === '?' && tellOf(filled.source_ref).length > 0);
      if (isFine) right();
      else hold('wrong', at(`${value ?? 'nothing'} read as ${filled.value ?? filled.status}`), ref);
    } else if (typeof value === 'string') {
      if (isSame(filled?.value, value)) right();
      else hold(filled?.value ? 'wrong' : 'lost', at(`${value} read as ${filled?.value ?? filled?.status}`), ref);
    } else if ('status' in value) {
      const isRead = filled?.status != null && plain(filled.value_text) === plain(value.status);
      if (isRead) right();
      else hold('lost', at(`stage ${value.status} not read`), ref);
    } else {
      for (const [series, number] of Object.entries(value.series)) {
        const row = rows.find((other) => other.series === series);
        if (isSame(row?.value, number)) right();
        else
          hold(row?.value ? 'wrong' : 'lost', at(`${series} ${number} read as ${row?.value}`), row?.source_ref ?? ref);
      }
    }
  }
  for (const row of own)
    if (!seen.has(row) && (row.value !== null || row.status !== null))
      hold('wrong', `${label} ${row.period}: nothing printed, read as ${row.value ?? row.status}`, row.source_ref);
}

/** A city's own mark stands beside its year, or is kept as an attribute. */
function holdMarks({ label, expected, found, tables, right, hold }: Pair): void {
  const id = found.indicator_id;
  for (const [period, mark] of Object.entries(expected.self ?? {})) {
    const row = tables.observations.find(
      (one) => one.indicator_id === id && String(one.fiscal_year) === period && one.self_assessment !== null,
    );
    const isKept = tables.attributes.some((one) => one.indicator_id === id && plain(one.value) === plain(mark));
    if (isKept || (row && plain(row.self_assessment) === plain(mark))) right();
    else hold(row ? 'wrong' : 'lost', `${label} ${period}: mark ${mark} read as ${row?.self_assessment}`);
  }
}

function holdBaseline({ label, expected: { baseline }, found, right, hold }: Pair): void {
  if (baseline === undefined) return;
  const value = baseline?.value ?? null;
  if (typeof value === 'string' && value !== '?') {
    if (isSame(found.baseline_value, value)) right();
    else
      hold(
        found.baseline_value === null ? 'lost' : 'wrong',
        `${label}: baseline ${value} read as ${found.baseline_value}`,
      );
  } else if (value === null && found.baseline_value !== null && !baseline?.status)
    hold('wrong', `${label}: no baseline, read as ${found.baseline_value}`);
  const year = baseline?.year ?? null;
  if (year === null || value === null) return;
  if (found.baseline_year === year || found.baseline_period?.startsWith(String(year))) right();
  else
    hold(
      found.baseline_year === null ? 'lost' : 'wrong',
      `${label}: baseline year ${year} read as ${found.baseline_year}`,
    );
}

function holdTargets({ label, expected, found, tables, right, hold }: Pair): void {
  const rows = tables.targets.filter((row) => row.indicator_id === found.indicator_id && row.kind !== 'none');
  const wanted = expected.targets ?? [];
  for (const [index, target] of wanted.entries()) {
    const row = rows.find((one, at) => fits(one, target, at === index));
    const read = row ?? rows[index];
    const tells = read ? `${read.kind} ${read.operator} ${read.value ?? read.status} due ${read.due}` : 'nothing';
    const name = `${label}: target ${JSON.stringify(target)} read as ${tells}`;
    const ref = read?.source_ref ?? null;
    const fault = faultOf(target, row, read);
    if (fault === null) right();
    else hold(fault, name, ref);
  }
  if (expected.targets !== undefined)
    for (const row of rows.slice(wanted.length))
      hold('wrong', `${label}: further target ${row.role} ${row.value ?? row.kind} due ${row.due}`, row.source_ref);
}

type TargetRow = PlanTables['targets'][number];

function isNumber(value: Told | undefined): value is string {
  return typeof value === 'string' && value !== '?';
}

function fits(row: TargetRow, { value, due }: FieldTarget, isAt: boolean): boolean {
  if (!isNumber(value)) return isAt;
  return isSame(row.value, value) && (due === undefined || due === null || row.due === due);
}

/** What is wrong with how a target was read; null when nothing is. */
function faultOf(
  target: FieldTarget,
  row: TargetRow | undefined,
  read: TargetRow | undefined,
): Difference['kind'] | null {
  if (isNumber(target.value)) {
    if (!row) return read?.value && read.due === (target.due ?? read.due) ? 'wrong' : 'lost';
    if (target.op && row.operator !== target.op) return row.operator === null ? 'lost' : 'wrong';
    return null;
  }
  if (target.range) {
    const [lower = '', upper = ''] = target.range;
    return read?.kind === 'range' && isSame(read.value, lower) && isSame(read.upper, upper) ? null : 'lost';
  }
  if (!target.status && !target.word) return null;
  if (!read || read.kind === 'unreadable') return 'lost';
  return read.kind === 'threshold' ? 'wrong' : null;
}
