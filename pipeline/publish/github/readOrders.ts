import { PipelineError } from '../../errors.ts';
import { type Release, type ReleaseFile, tagOf } from '../../model/Release.ts';
import type { ChannelPlan, Step } from '../Channel.ts';
import { assetName } from './assetName.ts';

/** One step of a plan, as `applyGitHub` carries it out. */
export type Order =
  | { readonly act: 'create-draft' }
  | { readonly act: 'remove-draft'; readonly releaseId: number }
  | { readonly act: 'remove-asset'; readonly assetId: number }
  | { readonly act: 'upload'; readonly file: ReleaseFile; readonly replaced: number | null }
  | { readonly act: 'publish'; readonly releaseId: number | null; readonly makeLatest: 'true' | 'false' };

function refuse(step: Step): never {
  const messageJa = `計画の手順 \`${step.action} ${step.target}\` は実行できません。このリリースについて計画を作り直してください。`;
  const messageEn = `The step \`${step.action} ${step.target}\` of the plan cannot be carried out. Plan this release again.`;
  throw new PipelineError(2, [{ code: 'invalid-plan', messageJa, messageEn }]);
}

/** An id of GitHub's as a plan writes it. */
function readId(step: Step, key: string): number {
  const text = step.details?.[key] ?? '';
  return /^\d+$/.test(text) ? Number(text) : refuse(step);
}

/** The file that a step sends: it must still have the bytes that were planned. */
function readFile(step: Step, files: readonly ReleaseFile[]): ReleaseFile {
  const file = files.find(({ path, sha256 }) => assetName(path) === step.target && sha256 === step.sha256);
  return file ?? refuse(step);
}

function readOrder(step: Step, files: readonly ReleaseFile[]): readonly Order[] {
  const isDraft = step.details?.['kind'] === 'draft';
  switch (step.action) {
    case 'skip':
      return [];
    case 'create':
      return [isDraft ? { act: 'create-draft' } : { act: 'upload', file: readFile(step, files), replaced: null }];
    case 'replace':
      return [{ act: 'upload', file: readFile(step, files), replaced: readId(step, 'asset_id') }];
    case 'remove':
      return isDraft
        ? [{ act: 'remove-draft', releaseId: readId(step, 'release_id') }]
        : [{ act: 'remove-asset', assetId: readId(step, 'asset_id') }];
    case 'finish': {
      const releaseId = step.details?.['release_id'] === undefined ? null : readId(step, 'release_id');
      return [{ act: 'publish', releaseId, makeLatest: step.details?.['make_latest'] === 'true' ? 'true' : 'false' }];
    }
  }
}

/**
 * The orders of a plan, without what it skips: empty when there is nothing to do.
 * Throws `invalid-plan` (exit 2) for a plan of another release, other bytes, or a step without its ids.
 */
export function readOrders(plan: ChannelPlan, release: Release): readonly Order[] {
  const first = plan.steps[0];
  if (first !== undefined && tagOf(plan) !== tagOf(release)) refuse(first);
  return plan.steps.flatMap((step) => readOrder(step, release.files));
}
