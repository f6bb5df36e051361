import type { Problem } from '../cli/renderProblems.ts';
import { placeOf } from '../model/Sheet.ts';
import type { BuiltPlan } from './buildPlans.ts';

/**
 * The findings that stopped a plan, each with the file, row and column it lies in, and last what to do about them.
 * Empty for a plan that was published.
 */
export function buildProblems({ plan, blockers, folder }: BuiltPlan): readonly Problem[] {
  if (blockers.length === 0) return [];
  const id = plan.settings.plan_id;
  const source = `data/plans/${id}/editions/${plan.edition}/${plan.source.file}`;
  const problems = blockers.map(({ code, source_ref, message_ja, message_en }): Problem => {
    const cell = placeOf(source_ref ?? '');
    const place = cell ? { line: cell.row, column: cell.column } : {};
    return { code, messageJa: message_ja, messageEn: message_en, file: source, ...place };
  });
  const remedy: Problem = {
    code: 'not-published',
    file: `output/${id}`,
    messageJa: `上の ${blockers.length} 件のため公開用に出していません（前の出力はそのまま）。表を確かめ、誤りは corrections.yaml で直し、正しければ plan.yaml の accept に理由を書いてください。作ったものは ${folder}/ で見られます。`,
    messageEn: `Not published because of the ${blockers.length} above; the last output is untouched. Correct errors in corrections.yaml, or accept what is right, with a reason, in plan.yaml. What was made is in ${folder}/.`,
  };
  return [...problems, remedy];
}
