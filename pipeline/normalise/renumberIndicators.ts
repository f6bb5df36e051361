import { type Fault, PipelineError } from '../errors.ts';
import type { ReadPlan } from '../model/Plan.ts';
import type { Renumbering } from '../model/Settings.ts';

/**
 * A read plan under the ids that its indicators have always had, where a later edition numbers them anew: an id never changes its meaning
 * (data model, section 2). All entries count at once, so two indicators may change places; an entry holds for its edition and those after
 * it, until a later entry names the same number.
 * @throws PipelineError (exit 1) `unknown-indicator` for a number that the edition does not have, `duplicate-indicator-id` where two
 * indicators would come to one id.
 * @example renumberIndicators(read, [{ edition: '2023', from: '1-1-2-1', to: '1-1-1-3', reason: '…' }], 'ebetsu-gyokaku', 2023)
 */
export function renumberIndicators(
  read: ReadPlan,
  renumbers: readonly Renumbering[],
  planId: string,
  edition: number,
): ReadPlan {
  const inForce = renumbers.filter((entry) => Number(entry.edition) <= edition);
  if (inForce.length === 0) return read;
  const ids = new Map(
    inForce.toSorted((a, b) => Number(a.edition) - Number(b.edition)).map(({ from, to }) => [from, to]),
  );
  const idOf = (id: string): string => ids.get(id) ?? id;
  const faults = [
    ...inForce
      .filter(
        (entry) =>
          Number(entry.edition) === edition && !read.indicators.some(({ indicator_id }) => indicator_id === entry.from),
      )
      .map(({ from }) => unknownIndicator(planId, edition, from)),
    ...listTwins(
      read.indicators.map(({ indicator_id }) => indicator_id),
      idOf,
    ).map(([to, from]) => duplicateId(planId, edition, to, from)),
  ];
  if (faults.length > 0) throw new PipelineError(1, faults);
  const move = <T extends { readonly indicator_id: string }>(rows: readonly T[]): T[] =>
    rows.map((row) => ({ ...row, indicator_id: idOf(row.indicator_id) }));
  return {
    ...read,
    indicators: move(read.indicators),
    targets: move(read.targets),
    observations: move(read.observations),
    attributes: move(read.attributes),
    lineage: read.lineage.map((row) =>
      row.key === null || row.table === 'sections' || row.table === 'findings'
        ? row
        : { ...row, key: moveKey(row.key, idOf) },
    ),
    findings: read.findings.map((finding) =>
      finding.indicatorId === undefined ? finding : { ...finding, indicatorId: idOf(finding.indicatorId) },
    ),
  };
}

/** The key of a row of an indicator begins with its id. */
function moveKey(key: string, idOf: (id: string) => string): string {
  const [id = '', ...rest] = key.split('/');
  return [idOf(id), ...rest].join('/');
}

/** Ids that more than one indicator would have, each with the numbers that come to it. */
function listTwins(
  printed: readonly string[],
  idOf: (id: string) => string,
): readonly (readonly [string, readonly string[]])[] {
  const byId = new Map<string, string[]>();
  for (const id of printed) byId.set(idOf(id), [...(byId.get(idOf(id)) ?? []), id]);
  return [...byId].filter(([, from]) => from.length > 1);
}

function unknownIndicator(planId: string, edition: number, from: string): Fault {
  return {
    code: 'unknown-indicator',
    file: `data/plans/${planId}/plan.yaml`,
    messageJa: `plan.yaml の renumbers にある \`${from}\` という番号の指標は、${edition} 年度版の表にありません。表の番号を npm run inspect で確かめてください。`,
    messageEn: `The table of the ${edition} edition has no indicator \`${from}\`, which renumbers in plan.yaml names. See its numbers with npm run inspect.`,
  };
}

function duplicateId(planId: string, edition: number, to: string, from: readonly string[]): Fault {
  return {
    code: 'duplicate-indicator-id',
    file: `data/plans/${planId}/plan.yaml`,
    messageJa: `${edition} 年度版では、${from.join(' と ')} がどちらも指標 \`${to}\` になります。renumbers で、片方に使われていない番号（例: \`${to}b\`）を与えてください。`,
    messageEn: `In the ${edition} edition ${from.join(' and ')} would both be indicator \`${to}\`. Give one of them a number that is not in use, such as \`${to}b\`, under renumbers.`,
  };
}
