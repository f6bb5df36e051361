import { fitText } from '../cli/fitText.ts';
import type { Bilingual } from '../model/Settings.ts';
import type { ChannelPlan, Step } from '../publish/Channel.ts';
import { renderBytes } from './buildText.ts';

const actionWords: Readonly<Record<Step['action'], Bilingual>> = {
  create: { ja: '作成', en: 'create' },
  replace: { ja: '置換', en: 'replace' },
  remove: { ja: '削除', en: 'remove' },
  finish: { ja: '公開', en: 'publish' },
  skip: { ja: '変更なし', en: 'skip' },
};

/**
 * A plan as a person reads it: a line a step with its reason, in order; steps that write nothing are counted at the end.
 * @example renderChannelPlan(plan).split('\n')[0] // 'folder: ebetsu-gyokaku v1.0.0'
 */
export function renderChannelPlan(plan: ChannelPlan): string {
  const { channel, planId, version, steps } = plan;
  const writes = steps.filter(({ action }) => action !== 'skip');
  const skipped = steps.length - writes.length;
  const lines = writes.map(({ action, target, reason, size }) => {
    const { ja, en } = actionWords[action];
    const bytes = size === undefined ? '' : renderBytes(size);
    return `  ${fitText(`${ja} ${en}`, 13)} ${fitText(target, 36)} ${fitText(bytes, 7, 'start')}  ${reason.ja} / ${reason.en}`;
  });
  const rest = skipped === 0 ? [] : [`  ${fitText(`${actionWords.skip.ja} ${actionWords.skip.en}`, 13)} ${skipped} 個`];
  return [`${channel}: ${planId} v${version}`, ...lines, ...rest, ''].join('\n');
}
