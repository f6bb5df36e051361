import { type Fault, PipelineError } from '../errors.ts';
import type { Finding } from '../model/Finding.ts';
import type { ReadPlan, TableNumbers } from '../model/Plan.ts';
import type { Renumbering } from '../model/Settings.ts';

/** A read plan under the ids that it has always had, and the numbers that its table prints for them. */
export interface Renumbered {
  readonly read: ReadPlan;
  readonly numbers: TableNumbers;
}

/**
 * A read plan under the ids that its sections and indicators have always had, where a later edition numbers them anew: an id never
 * changes its meaning (data model, section 2). An entry for a section holds for everything below it, save what an entry of the same or
 * a later edition names itself. All entries count at once, so two may change places; an entry holds for its edition and those after it.
 * Findings: `applied-renumber`.
 * @throws PipelineError (exit 1) `unknown-indicator` for a number that the edition does not have, `duplicate-section-id` and
 * `duplicate-indicator-id` where two would come to one id.
 * @example renumberPlan(read, [{ edition: '2023', from: '1-3', to: '1-2', reason: '…' }], 'ebetsu-gyokaku', 2023).read
 */
export function renumberPlan(
  read: ReadPlan,
  renumbers: readonly Renumbering[],
  planId: string,
  edition: number,
): Renumbered {
  const printed = {
    sections: read.sections.map(({ section_id }) => section_id),
    indicators: read.indicators.map(({ indicator_id }) => indicator_id),
  };
  const inForce = renumbers.filter((entry) => Number(entry.edition) <= edition);
  const ids = mapIds(new Set([...printed.sections, ...printed.indicators]), inForce);
  const idOf = (number: string): string => ids.get(number) ?? number;
  const numbers = {
    sections: new Map(printed.sections.map((number) => [idOf(number), number])),
    indicators: new Map(printed.indicators.map((number) => [idOf(number), number])),
  };
  if (inForce.length === 0) return { read, numbers };
  const file = `data/plans/${planId}/plan.yaml`;
  const faults = [
    ...inForce
      .filter((entry) => Number(entry.edition) === edition && !ids.has(entry.from))
      .map(({ from }) => unknownNumber(file, edition, from, [...ids.keys()])),
    ...findTwins(printed, idOf).map((twins) => duplicateId(file, edition, twins)),
  ];
  if (faults.length > 0) throw new PipelineError(1, faults);
  return { read: movePlan(read, idOf, inForce), numbers };
}

/** The id of every number: by the entry of the latest edition, of several the one that names the longest part of the number. */
function mapIds(numbers: ReadonlySet<string>, entries: readonly Renumbering[]): Map<string, string> {
  const ordered = entries
    .toReversed()
    .toSorted((one, two) => Number(two.edition) - Number(one.edition) || two.from.length - one.from.length);
  return new Map(
    [...numbers].map((number) => {
      const entry = ordered.find(({ from }) => number === from || number.startsWith(`${from}-`));
      return [number, entry ? `${entry.to}${number.slice(entry.from.length)}` : number];
    }),
  );
}

function movePlan(read: ReadPlan, idOf: (number: string) => string, inForce: readonly Renumbering[]): ReadPlan {
  const move = <T extends { readonly indicator_id: string }>(rows: readonly T[]): T[] =>
    rows.map((row) => ({ ...row, indicator_id: idOf(row.indicator_id) }));
  return {
    ...read,
    sections: read.sections.map((row) => ({
      ...row,
      section_id: idOf(row.section_id),
      parent_id: row.parent_id === null ? null : idOf(row.parent_id),
    })),
    indicators: move(read.indicators).map((row) => ({ ...row, section_id: idOf(row.section_id) })),
    targets: move(read.targets),
    observations: move(read.observations),
    attributes: move(read.attributes),
    lineage: read.lineage.map((row) =>
      row.key === null || row.table === 'findings' ? row : { ...row, key: moveKey(row.key, idOf) },
    ),
    findings: [...read.findings.map((finding) => moveFinding(finding, idOf)), ...tellMoves(read, inForce, idOf)],
  };
}

/** The key of a row of an indicator begins with its id; that of a section is its id. */
function moveKey(key: string, idOf: (number: string) => string): string {
  const [id = '', ...rest] = key.split('/');
  return [idOf(id), ...rest].join('/');
}

/** A finding under the new ids, also where its sentence names them. */
function moveFinding(finding: Finding, idOf: (number: string) => string): Finding {
  const { indicatorId, sectionId, decided, params } = finding;
  const named = params?.['section_id'];
  const isId = decided !== undefined && (decided === indicatorId || decided === sectionId);
  return {
    ...finding,
    ...(indicatorId === undefined ? {} : { indicatorId: idOf(indicatorId) }),
    ...(sectionId === undefined ? {} : { sectionId: idOf(sectionId) }),
    ...(isId ? { decided: idOf(decided) } : {}),
    ...(typeof named === 'string' ? { params: { ...params, section_id: idOf(named) } } : {}),
  };
}

/** What the table numbers otherwise than it is published, once an entry that is in force: `applied-renumber`. */
function tellMoves(
  { sections, indicators }: ReadPlan,
  inForce: readonly Renumbering[],
  idOf: (number: string) => string,
): Finding[] {
  const ascending = inForce.toSorted((one, two) => Number(one.edition) - Number(two.edition));
  const last = new Map(ascending.map((entry) => [entry.from, entry]));
  return [...last.values()].flatMap(({ from, to, reason }): Finding[] => {
    if (from === to || idOf(from) !== to) return [];
    const section = sections.find(({ section_id }) => section_id === from);
    const indicator = indicators.find(({ indicator_id }) => indicator_id === from);
    const row = section ?? indicator;
    if (!row) return [];
    return [
      {
        code: 'applied-renumber',
        ...(row.source_ref === null ? {} : { sourceRef: row.source_ref }),
        ...(section ? { sectionId: to } : { indicatorId: to }),
        printed: from,
        decided: to,
        params: { reason },
      },
    ];
  });
}

interface Twins {
  readonly kind: 'section' | 'indicator';
  readonly to: string;
  readonly from: readonly string[];
}

/** Ids that more than one section or indicator would have; what lies below two sections of one id goes without saying. */
function findTwins(
  printed: { readonly sections: readonly string[]; readonly indicators: readonly string[] },
  idOf: (number: string) => string,
): readonly Twins[] {
  const sections = groupTwins('section', printed.sections, idOf);
  const isTold = ({ to }: Twins): boolean => sections.some((section) => to.startsWith(`${section.to}-`));
  return [...sections, ...groupTwins('indicator', printed.indicators, idOf)].filter((twins) => !isTold(twins));
}

function groupTwins(kind: Twins['kind'], printed: readonly string[], idOf: (number: string) => string): Twins[] {
  const byId = new Map<string, string[]>();
  for (const number of printed) byId.set(idOf(number), [...(byId.get(idOf(number)) ?? []), number]);
  return [...byId].filter(([, from]) => from.length > 1).map(([to, from]) => ({ kind, to, from }));
}

function unknownNumber(file: string, edition: number, from: string, numbers: readonly string[]): Fault {
  const parent = from.split('-').slice(0, -1).join('-');
  const beside = numbers.filter((number) => number.split('-').slice(0, -1).join('-') === parent).slice(0, 12);
  const known = {
    ja: beside.length === 0 ? '' : `並びにあるのは ${beside.join('、')} です。`,
    en: beside.length === 0 ? '' : ` Beside it there are ${beside.join(', ')}.`,
  };
  return {
    code: 'unknown-indicator',
    file,
    messageJa: `plan.yaml の renumbers にある \`${from}\` という番号の区分も指標も、${edition} 年度版の表にありません。${known.ja}from にはその版の表での番号を書いてください。`,
    messageEn: `The table of the ${edition} edition has no section and no indicator \`${from}\`, which renumbers in plan.yaml names.${known.en} Write the number in that table under from.`,
  };
}

function duplicateId(file: string, edition: number, { kind, to, from }: Twins): Fault {
  const what = kind === 'section' ? '区分' : '指標';
  return {
    code: kind === 'section' ? 'duplicate-section-id' : 'duplicate-indicator-id',
    file,
    messageJa: `${edition} 年度版では、${from.join(' と ')} がどちらも${what} \`${to}\` になります。renumbers で、片方に使われていない番号（例: \`${to}b\`）を与えてください。`,
    messageEn: `In the ${edition} edition ${from.join(' and ')} would both be ${kind} \`${to}\`. Give one of them a number that is not in use, such as \`${to}b\`, under renumbers.`,
  };
}
