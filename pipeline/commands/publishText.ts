import type { Problem } from '../cli/renderProblems.ts';
import type { Bilingual } from '../model/Settings.ts';
import type { PublishOutcome } from './publishOne.ts';
import { renderChannelPlan } from './renderChannelPlan.ts';

const stateWords: Readonly<Record<PublishOutcome['state'], Bilingual>> = {
  shut: { ja: '公開していません（下の理由）', en: 'not published, see the reasons' },
  planned: { ja: '予定', en: 'planned' },
  published: { ja: '公開し、読み戻して確かめました', en: 'published, read back and verified' },
  unchanged: { ja: '変更なし（確認済み）', en: 'nothing to do, verified' },
  failed: { ja: '失敗しました', en: 'failed' },
};

/** What an outcome has to tell on standard error: reasons of the gate, warnings among them, and faults. */
export function publishProblems({ channel, planId, gate, faults, state }: PublishOutcome): readonly Problem[] {
  const file = `${planId} → ${channel}`;
  const reasons = gate
    .filter(({ counts }) => state === 'shut' || counts === 'public')
    .map(({ code, ja, en, counts }): Problem => {
      const warns = state !== 'shut' && counts === 'public';
      return {
        code,
        file,
        messageJa: `${warns ? '注意（外部への公開では止まります）: ' : ''}${ja}`,
        messageEn: `${warns ? 'Warning (a public channel would be stopped): ' : ''}${en}`,
      };
    });
  return [...reasons, ...faults.map((fault): Problem => ({ ...fault, file: fault.file ?? file }))];
}

/** The lines that `publish` prints: in a dry run the plans, else a line a channel and plan. */
export function publishText(outcomes: readonly PublishOutcome[], dryRun: boolean): string {
  const lines = outcomes.map((outcome) => {
    const { channel, planId, version, state, plan, url } = outcome;
    if (dryRun && plan !== null) return renderChannelPlan(plan);
    const { ja, en } = stateWords[state];
    return `${channel}: ${planId} v${version}  ${ja} / ${en}${url === null ? '' : `\n  ${url}`}\n`;
  });
  const note = dryRun ? '何も書き込んでいません。 Nothing was written.\n' : '';
  return `${lines.join('')}${note}`;
}
