import type {
  AttainmentRow,
  AttributeRow,
  FindingRow,
  HistoryRow,
  IndicatorRow,
  LineageRow,
  MethodRow,
  ObservationRow,
  SectionRow,
  TargetRow,
} from '../../model/rows.ts';
import type { DifferingRows } from './compareTable.ts';
import { type Evidence, periodKey, type Sides } from './gatherEvidence.ts';
import { reasonOfRules, reasonOfSource, reasonsOfEditions, reasonsOfLayout, settleReasons } from './lastReasons.ts';
import type { Reason } from './ReleaseDiff.ts';
import { reasonOfText } from './reasonOfText.ts';
import { type ReasonsByCount, reasonsOfAttainment } from './reasonsOfAttainment.ts';
import { reasonsOfIndicator, reasonsOfSection } from './reasonsOfIndicator.ts';
import { reasonsOfFindings, reasonsOfObservation } from './reasonsOfObservation.ts';
import { reasonOfBaselineYear, reasonsOfTarget } from './reasonsOfTarget.ts';
import type { TableName } from './tableFacts.ts';

type Finder = (
  row: DifferingRows,
  columns: readonly string[],
  evidence: Evidence,
  flags: ReasonsByCount,
) => readonly Reason[];

/** How the reasons of a table's rows are found. The rows have passed `readPublished`, which types them by their schemas. */
const finders: Readonly<Record<TableName, Finder>> = {
  observations: (row, columns, evidence) => reasonsOfObservation(sidesOf<ObservationRow>(row), columns, evidence),
  indicators: (row, columns, evidence) => {
    const { before, after } = sidesOf<IndicatorRow>(row);
    return before && after ? reasonsOfIndicator({ before, after }, columns, evidence) : reasonsOfOneSide(row, evidence);
  },
  targets: (row, _, evidence) => {
    const sides = sidesOf<TargetRow>(row);
    const id = (sides.after ?? sides.before)?.indicator_id ?? '';
    return settleReasons(reasonsOfTarget(id, sides, evidence), [reasonOfRules(evidence)]);
  },
  sections: (row, columns, evidence) => {
    const { before, after } = sidesOf<SectionRow>(row);
    if (!before || !after) return reasonsOfOneSide(row, evidence);
    const onlyFindings = columns.every((column) => column === 'findings' || column === 'source_ref');
    const last = onlyFindings ? [reasonOfSource(evidence) ?? reasonOfRules(evidence)] : reasonsOfLayout(evidence);
    return settleReasons(reasonsOfSection(after.section_id, evidence), last);
  },
  attributes: (row, _, evidence) => {
    const { before, after } = sidesOf<AttributeRow>(row);
    if (!before || !after) return reasonsOfOneSide(row, evidence);
    const own = reasonOfText(
      'attribute',
      { text: before.value, ref: before.source_ref },
      { text: after.value, ref: after.source_ref },
      evidence,
    );
    return own ? [own] : [reasonOfRules(evidence)];
  },
  attainment: (row, _, evidence, flags) => reasonsOfAttainment(sidesOf<AttainmentRow>(row), flags, evidence),
  methods: (row, columns, evidence) => reasonsOfMethod(sidesOf<MethodRow>(row), columns, evidence),
  history: (row, columns, evidence) => reasonsOfHistory(sidesOf<HistoryRow>(row), columns, evidence),
  findings: (row, columns, evidence) => reasonsOfFinding(sidesOf<FindingRow>(row), columns, evidence),
  lineage: (row, _, evidence) => reasonsOfCell(sidesOf<LineageRow>(row), evidence),
};

/**
 * Why a row of a table differs, or is on one side only. At least one reason.
 * @param flags what `listReasonsByCount` yields: counts of flags take their reasons from it
 */
export function reasonsOfRow(
  table: TableName,
  row: DifferingRows,
  evidence: Evidence,
  flags: ReasonsByCount,
): readonly Reason[] {
  const columns = row.columns.map(({ column }) => column);
  return settleReasons(finders[table](row, columns, evidence, flags), [reasonOfRules(evidence)]);
}

/** `readPublished` yields every table's rows in the shape that their schema says. */
function sidesOf<T>({ before, after }: DifferingRows): Sides<T> {
  return { before: before as T | undefined, after: after as T | undefined };
}

/** A row that only one side has came or went with the cell it stands in. */
function reasonsOfOneSide({ before, after }: DifferingRows, evidence: Evidence): readonly Reason[] {
  const side = after ?? before;
  const by = evidence.corrections[after ? 'after' : 'before'].get(String(side?.['source_ref']));
  return by && after
    ? [
        {
          cause: 'correction',
          subject: 'source',
          before: by.printed,
          after: by.decided,
          evidence: { ja: by.message_ja, en: by.message_en },
        },
      ]
    : reasonsOfLayout(evidence);
}

/** What a method makes of a figure follows from the observation, its target and its baseline; else from the rules. */
function reasonsOfMethod(sides: Sides<MethodRow>, columns: readonly string[], evidence: Evidence): readonly Reason[] {
  const row = sides.after ?? sides.before;
  const own = row && evidence.observations.get(row.indicator_id)?.get(periodKey(row));
  return own ? reasonsOfObservation(own, columns, evidence) : [reasonOfRules(evidence)];
}

/**
 * An edition that was not told of before is a new period; the first such one begins the history of those before it too.
 * What the leading edition says is told by its observations.
 */
function reasonsOfHistory(sides: Sides<HistoryRow>, columns: readonly string[], evidence: Evidence): readonly Reason[] {
  const { before, after } = evidence.releases;
  const row = sides.after ?? sides.before;
  const editions = reasonsOfEditions(evidence);
  if (!sides.before && editions.length > 0) return editions;
  const leads = row?.edition === after.edition && row.edition === before.edition;
  const leading = leads ? evidence.observations.get(row.indicator_id)?.get(periodKey(row)) : undefined;
  if (leading) return reasonsOfObservation(leading, columns, evidence);
  const texts = { before: sides.before?.value_text ?? null, after: sides.after?.value_text ?? null };
  return texts.before === texts.after
    ? [reasonOfRules(evidence)]
    : [{ cause: 'revision', subject: 'value', ...texts, evidence: null }];
}

function reasonsOfFinding(sides: Sides<FindingRow>, columns: readonly string[], evidence: Evidence): readonly Reason[] {
  const row = sides.after ?? sides.before;
  if (row?.code === 'applied-correction') {
    const told = sides.after === undefined ? null : { ja: sides.after.message_ja, en: sides.after.message_en };
    const [before, after] = sides.after === undefined ? [row.decided, row.printed] : [row.printed, row.decided];
    return [{ cause: 'correction', subject: 'source', before, after, evidence: told }];
  }
  if (columns.includes('severity')) {
    const told = { before: sides.before?.severity ?? null, after: sides.after?.severity ?? null };
    return [{ cause: 'declaration', subject: 'acceptance', ...told, evidence: null }];
  }
  const declared = row?.code === 'assumed-baseline-year' ? reasonOfBaselineYear(evidence) : null;
  if (declared) return [declared];
  if (row && row.indicator_id !== null) return reasonsOfFindings(row.indicator_id, evidence);
  return reasonsOfLayout(evidence);
}

/** A cell of the source: the city's when its text differs, else how the table is laid out. */
function reasonsOfCell({ before, after }: Sides<LineageRow>, evidence: Evidence): readonly Reason[] {
  const source = reasonOfSource(evidence);
  return before?.text !== after?.text && source ? [source] : reasonsOfLayout(evidence);
}
