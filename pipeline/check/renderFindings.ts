import { PipelineError } from '../errors.ts';
import type { Finding } from '../model/Finding.ts';
import type { FindingRow } from '../model/rows.ts';
import type { PlanSettings } from '../model/Settings.ts';
import { placeOf as cellPlace } from '../model/Sheet.ts';
import type { FindingKind, Vocabularies } from '../model/Vocabularies.ts';

/**
 * Findings as rows of `findings.csv`: sentences filled in from the catalogue, stable ids, source order.
 * An id is the code and the cell (`shifted-row@13,4`), so the same oddity keeps its id from build to build.
 * A blocker that a person accepted in `plan.yaml` becomes a warning that says who accepted it and why.
 * @throws PipelineError (exit 2) `unknown-finding` for a code that the catalogue lacks.
 */
export function renderFindings(
  findings: readonly Finding[],
  words: Vocabularies,
  accept: PlanSettings['accept'] = [],
): FindingRow[] {
  const kinds = new Map(words.findings.map((kind) => [kind.code, kind]));
  const order = new Map(words.findings.map(({ code }, index) => [code, index]));
  const sorted = [...findings].sort(
    (one, two) =>
      comparePlaces(one.sourceRef, two.sourceRef) ||
      (order.get(one.code) ?? 0) - (order.get(two.code) ?? 0) ||
      compareTexts(one.indicatorId, two.indicatorId),
  );
  const counts = new Map<string, number>();
  return sorted.map((finding) => {
    const kind = kinds.get(finding.code);
    if (!kind) throw unknownKind(finding.code);
    const name = [finding.code, placeOf(finding)].filter((part) => part !== '').join('@');
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return toRow(finding, kind, count === 1 ? name : `${name}#${count}`, accept);
  });
}

function toRow(
  finding: Finding,
  kind: FindingKind,
  finding_id: string,
  accept: NonNullable<PlanSettings['accept']>,
): FindingRow {
  const severity = finding.severity ?? kind.severity;
  const accepted =
    severity === 'blocker'
      ? accept.find(({ code, source_ref }) => code === finding.code && source_ref === finding.sourceRef)
      : undefined;
  return {
    finding_id,
    code: finding.code,
    severity: accepted ? 'warning' : severity,
    source_ref: finding.sourceRef ?? null,
    indicator_id: finding.indicatorId ?? null,
    // An empty field is empty in every file: `""` in JSON would be another value.
    printed: finding.printed || null,
    decided: finding.decided || null,
    message_ja:
      fillIn(kind.message_ja, finding) +
      (accepted ? `（${accepted.date} ${accepted.who}が承認: ${accepted.reason}）` : ''),
    message_en:
      fillIn(kind.message_en, finding) +
      (accepted ? ` (accepted on ${accepted.date} by ${accepted.who}: ${accepted.reason})` : ''),
  };
}

/** `{name}` is filled from the finding; `{cell}` reads “6行7列” as `{cell_ja}` and “row 6, column 7” as `{cell_en}`. */
function fillIn(sentence: string, finding: Finding): string {
  const { row = '', column = '' } = cellPlace(finding.sourceRef ?? '') ?? {};
  const named = /#(.+!.+)$/.exec(finding.sourceRef ?? '')?.[1];
  const table = /#table=(\d+)&/.exec(finding.sourceRef ?? '')?.[1];
  const [inJa, inEn] = table === undefined ? ['', ''] : [`${table}番目の表の`, `table ${table}, `];
  const values: Record<string, string | number> = {
    row,
    column,
    cell_ja: named ?? `${inJa}${row}行${column}列`,
    cell_en: named ?? `${inEn}row ${row}, column ${column}`,
    printed: oneLine(finding.printed ?? ''),
    decided: oneLine(finding.decided ?? ''),
    indicator_id: finding.indicatorId ?? '',
    section_id: finding.sectionId ?? '',
    ...finding.params,
  };
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => oneLine(String(values[name] ?? whole)));
}

/** Long texts are cut and line breaks shown, so that a sentence stays a sentence; `printed` keeps the whole text. */
function oneLine(text: string): string {
  const flat = text.replaceAll(/\r?\n|\r/g, '⏎');
  return flat.length > 80 ? `${flat.slice(0, 79)}…` : flat;
}

function placeOf({ sourceRef, indicatorId }: Finding): string {
  return sourceRef?.split('#cell=')[1] ?? sourceRef?.split('#')[1] ?? indicatorId ?? '';
}

function comparePlaces(one = '', two = ''): number {
  const [tableOne, rowOne, columnOne] = orderOf(one);
  const [tableTwo, rowTwo, columnTwo] = orderOf(two);
  return tableOne - tableTwo || rowOne - rowTwo || columnOne - columnTwo;
}

/** Table, row and column of an address in a text or a page; noughts for one in a workbook, whose sheets have no order here. */
function orderOf(sourceRef: string): readonly [number, number, number] {
  const [, table, row, column] = /#(?:table=(\d+)&)?cell=(\d+),(\d+)$/.exec(sourceRef) ?? [];
  return [Number(table ?? 0), Number(row ?? 0), Number(column ?? 0)];
}

/** By code units, never by locale: the order must not depend on the machine. */
function compareTexts(one = '', two = ''): number {
  if (one === two) return 0;
  return one < two ? -1 : 1;
}

function unknownKind(code: string): PipelineError {
  return new PipelineError(2, [
    {
      code: 'unknown-finding',
      file: 'data/vocabularies/findings.csv',
      messageJa: `気づきの種類 \`${code}\` が data/vocabularies/findings.csv にありません。1 行足してください。`,
      messageEn: `Finding code \`${code}\` is not in data/vocabularies/findings.csv; add a row for it.`,
    },
  ]);
}
