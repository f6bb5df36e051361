import { type Fault, PipelineError } from '../errors.ts';
import type { DeclaredMark } from '../model/Settings.ts';
import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldMark } from '../notation/parseMark.ts';

const meanings = ['status', 'missing', 'direction', 'label'] as const;

/**
 * Refuses a declared legend that says nothing, two things, or a code that no list has: such a mark would mean nothing, and nobody would know.
 * @throws PipelineError (exit 2) `conflicting-mark`, `duplicate-mark`, `unknown-code`.
 */
export function refuseLegend(declared: readonly DeclaredMark[], words: Vocabularies): void {
  const forms = declared.map(({ mark }) => foldMark(mark));
  const faults = declared.flatMap((entry, index): Fault[] => {
    const said = meanings.filter((key) => entry[key] !== undefined);
    if (said.length !== 1) return [conflictingMark(entry, said)];
    if (forms.indexOf(forms[index] ?? '') < index) return [duplicateMark(entry)];
    return findUnknownCode(entry, words);
  });
  if (faults.length > 0) throw new PipelineError(2, faults);
}

function findUnknownCode({ mark, status, missing }: DeclaredMark, words: Vocabularies): Fault[] {
  const stages = new Set(words.status.map(({ code }) => code));
  const reasons = new Set<string>(words.missing.map(({ obs_status }) => obs_status));
  const stage = status?.split('+').find((code) => !stages.has(code));
  if (stage !== undefined) return [unknownCode(mark, stage, 'status', [...stages])];
  return missing === undefined || reasons.has(missing) ? [] : [unknownCode(mark, missing, 'missing', [...reasons])];
}

function conflictingMark({ mark }: DeclaredMark, said: readonly string[]): Fault {
  const found =
    said.length === 0
      ? { ja: 'どれもありません', en: 'none of them' }
      : { ja: `${said.join('と')}があります`, en: said.join(' and ') };
  return {
    code: 'conflicting-mark',
    file: 'plan.yaml',
    messageJa: `plan.yaml の legend の \`${mark}\` には、${found.ja}。意味は status・missing・direction・label のどれか1つで書いてください。`,
    messageEn: `The mark \`${mark}\` under legend in plan.yaml has ${found.en}. Say what it means with exactly one of status, missing, direction and label.`,
  };
}

function duplicateMark({ mark }: DeclaredMark): Fault {
  return {
    code: 'duplicate-mark',
    file: 'plan.yaml',
    messageJa: `plan.yaml の legend に \`${mark}\` が2つあります。1つにしてください。`,
    messageEn: `The mark \`${mark}\` stands twice under legend in plan.yaml. Keep one.`,
  };
}

function unknownCode(mark: string, code: string, key: 'status' | 'missing', known: readonly string[]): Fault {
  return {
    code: 'unknown-code',
    file: 'plan.yaml',
    messageJa: `plan.yaml の legend の \`${mark}\` の ${key} が \`${code}\` ですが、その符号はありません。書けるのは ${known.join('、')} です。`,
    messageEn: `The ${key} of the mark \`${mark}\` under legend in plan.yaml is \`${code}\`, which is no code. Allowed are ${known.join(', ')}.`,
  };
}
