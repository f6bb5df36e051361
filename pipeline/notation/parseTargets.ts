import type { TargetRoleCode } from '../model/rows.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import type { ParsedTarget } from './ParsedTarget.ts';
import { parseTarget, type TargetContext } from './parseTarget.ts';
import { renderFiscalYear } from './renderFiscalYear.ts';
import { renderTarget } from './renderTarget.ts';
import { compileOnce } from './wordPatterns.ts';
import { compileYear, foldYears } from './yearPattern.ts';

/** One of the targets that a cell prints. */
export interface StagedTarget {
  readonly role: Extract<TargetRoleCode, 'final' | 'interim'>;
  readonly target: ParsedTarget;
}

/** Words that lead a stage, and what they make of it. 当面 is a stage on the way that has no year. */
const stageWords: readonly (readonly [word: string, role: StagedTarget['role']])[] = [
  ['当面は?', 'interim'],
  ['中間(?:目標)?値?は?', 'interim'],
  ['最終(?:目標)?値?は?', 'final'],
];

/** More stages than any plan has years; a text of more pieces is no target. */
const mostStages = 20;

const compileStages = compileOnce((words) => {
  const { whole } = compileYear(words);
  const lead = `(?:${stageWords.map(([word]) => word).join('|')})`;
  return {
    /** Where a stage begins: at its word, or at a year that no stage's word and no bracket stands before. */
    start: new RegExp(`(?:${lead}:?\\(?)?${whole}|${lead}`, 'gu'),
    word: new RegExp(`^(${lead}):?`, 'u'),
  };
});

/**
 * Reads a target cell that may set several targets in stages (`当面は20%、H31は10%`); a cell with one yields that one as `final`.
 * Null unless the whole text is understood: each stage has a year or a word of its own, the years go up, the last stage is final,
 * and all are bounds of one unit.
 * @example parseTargets('当面は20% 平成31年度は10%', words)?.map(({ role, target }) => [role, target.due, target.value])
 * // [['interim', null, '20'], ['final', 2019, '10']]
 */
export function parseTargets(
  text: string,
  words: Vocabularies,
  context: TargetContext = {},
): readonly StagedTarget[] | null {
  const single = parseTarget(text, words, context);
  if (single) return [{ role: 'final', target: single }];
  for (const pieces of splitStages(foldYears(text, words), words)) {
    const stages = pieces.map((piece, place) => readStage(piece, place === pieces.length - 1, words, context));
    const read = stages.filter((stage) => stage !== null);
    if (read.length === pieces.length && agree(read.map(({ target }) => target))) return read;
  }
  return null;
}

/** The ways in which a folded text may hold stages, as its pieces: each led by a word or a year, or parted by commas. */
function splitStages(folded: string, words: Vocabularies): readonly (readonly string[])[] {
  const starts = [...folded.matchAll(compileStages(words).start)]
    .map(({ index }) => (folded[index - 1] === '(' ? index - 1 : index))
    .filter((index) => !/[0-9A-Za-z~]/.test(folded[index - 1] ?? ''));
  const led = starts.map((start, place) => folded.slice(start, starts[place + 1]).replace(/[ 、,;/。]+$/u, ''));
  const parted = folded.split(/[、;]/).map((piece) => piece.trim());
  return [starts[0] === 0 ? led : [], parted].filter(({ length }) => length > 1 && length <= mostStages);
}

function readStage(piece: string, last: boolean, words: Vocabularies, context: TargetContext): StagedTarget | null {
  const word = compileStages(words).word.exec(piece)?.[0] ?? '';
  const target = parseTarget(piece.slice(word.length), words, context);
  const named = stageWords.find(([form]) => new RegExp(`^${form}:?$`, 'u').test(word))?.[1];
  const role = last ? 'final' : 'interim';
  if (!target || (named !== undefined && named !== role)) return null;
  if (target.kind !== 'threshold' || target.from !== null || (target.due === null && word === '')) return null;
  return { role, target };
}

/** One unit and one way to compare, and years that go up, those that are there. */
function agree(targets: readonly ParsedTarget[]): boolean {
  const dues = targets.flatMap(({ due }) => due ?? []);
  const [first] = targets;
  return (
    targets.every(({ unit, subgroup }) => unit === first?.unit && subgroup === first.subgroup) &&
    dues.every((due, place) => place === 0 || due > (dues[place - 1] ?? due))
  );
}

/**
 * Prints staged targets so that `parseTargets` reads them back.
 * @example renderTargets([{ role: 'final', target }], words) // '(令和5年度)6000'
 */
export function renderTargets(stages: readonly StagedTarget[], words: Vocabularies): string {
  if (stages.length === 1) return stages.map(({ target }) => renderTarget(target, words)).join('');
  return stages
    .map(({ role, target }) => {
      const year = target.due === null ? '' : renderFiscalYear(target.due, words);
      const lead = year === '' ? '' : target.marked ? `(${year})` : `${year}は`;
      return `${role === 'final' ? '最終' : '中間'}${lead}${renderTarget({ ...target, due: null }, words)}`;
    })
    .join('、');
}
