import type { Release } from '../../../model/Release.ts';
import type { ChannelPlan, Step } from '../../Channel.ts';
import type { CkanState, RemoteDataset } from '../CkanState.ts';

/** The word in a step by which `apply` knows that a plan takes away. */
export const withdrawal = 'withdrawal';

/** True when everything in a dataset is ours, so that the dataset itself may go. */
export function isAllOurs({ resources }: RemoteDataset): boolean {
  return resources.every(({ path }) => path !== null);
}

/**
 * What taking a plan from a portal would do: the dataset goes as a whole (CKAN keeps it as deleted, and an administrator
 * can restore it); where others put resources into it, ours alone go, their DataStore tables before them. All skip when
 * there is nothing of ours.
 */
export function planWithdrawal(
  channel: string,
  { planId, version }: Pick<Release, 'planId' | 'version'>,
  { dataset, tables }: CkanState,
): ChannelPlan {
  const ours = dataset?.state === 'active' ? dataset.resources.filter(({ path }) => path !== null) : [];
  const details = { kind: withdrawal };
  if (dataset === null || ours.length === 0) {
    const reason = { ja: '公開されていない', en: 'is not published' };
    return { channel, planId, version, steps: [{ action: 'skip', target: planId, reason, details }] };
  }
  if (isAllOurs(dataset)) {
    const reason = { ja: `取り下げる。ファイル ${ours.length} 個`, en: `withdrawn, with its ${ours.length} files` };
    return { channel, planId, version, steps: [{ action: 'remove', target: dataset.name, reason, details }] };
  }
  const reason = { ja: '取り下げる', en: 'withdrawn' };
  const steps = [
    ...[...tables].flatMap(([path, table]): readonly Step[] =>
      table === null ? [] : [{ action: 'remove', target: `DataStore: ${path}`, reason, details }],
    ),
    ...ours.map(({ id, path }): Step => {
      return { action: 'remove', target: path ?? id, reason, details: { ...details, resource_id: id } };
    }),
  ];
  return { channel, planId, version, steps };
}
