import { PipelineError } from '../../../errors.ts';
import type { Bilingual } from '../../../model/Settings.ts';
import type { ChannelPlan } from '../../Channel.ts';

/** The end of a run whose dataset somebody else changed meanwhile (exit 3); `what` says what, as one phrase. */
export function refuseConflict(name: string, what: Bilingual): PipelineError {
  const messageJa = `データセット \`${name}\` が、確かめた後にほかの人か別の実行に変更されました（${what.ja}）。もう一度実行してください。その変更を取り入れて続けます。`;
  const messageEn = `Somebody else, or another run, changed the dataset \`${name}\` after it was looked at (${what.en}). Run again: the change is then taken in.`;
  return new PipelineError(3, [{ code: 'conflicting-dataset', messageJa, messageEn }]);
}

/** What two plans for one release do not have in common, as one phrase; null when they are the same. */
export function comparePlans(planned: ChannelPlan, now: ChannelPlan): Bilingual | null {
  const shown = ({ steps }: ChannelPlan): ReadonlyMap<string, string> =>
    new Map(steps.map((step) => [`${step.details?.['kind']} ${step.target}`, JSON.stringify(step)]));
  const [before, after] = [shown(planned), shown(now)];
  const keys = [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
  if (keys.length === 0) return null;
  const targets = keys.map((key) => `\`${key.slice(key.indexOf(' ') + 1)}\``).join(', ');
  return { ja: targets, en: targets };
}
