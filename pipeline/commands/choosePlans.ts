import { askMeant } from '../effects/suggestName.ts';
import { type Fault, PipelineError } from '../errors.ts';
import type { PlanInput } from '../model/Plan.ts';

/**
 * The plans that were asked for, all when none was.
 * @throws PipelineError (exit 2) `unknown-plan` for each that is not there.
 */
export function choosePlans(plans: readonly PlanInput[], asked: readonly string[]): readonly PlanInput[] {
  const known = plans.map(({ settings }) => settings.plan_id);
  const faults = asked
    .filter((id) => !known.includes(id))
    .map((id): Fault => {
      const meant = askMeant(id, known);
      return {
        code: 'unknown-plan',
        messageJa: `\`${id}\` という計画はありません。${meant.ja}あるのは ${known.join('、')} です。`,
        messageEn: `There is no plan \`${id}\`.${meant.en} Known: ${known.join(', ')}.`,
      };
    });
  if (faults.length > 0) throw new PipelineError(2, faults);
  return asked.length === 0 ? plans : plans.filter(({ settings }) => asked.includes(settings.plan_id));
}
