import type { Progress } from '../../Channel.ts';
import { isUnclear } from '../api/Trouble.ts';
import type { RemoteDataset } from '../CkanState.ts';
import { lookAtDataset } from '../look/lookAtDataset.ts';
import { promises } from '../look/lookAtFiles.ts';
import { readDataset } from '../look/readDataset.ts';
import type { Portal } from '../Portal.ts';
import type { CkanWork } from '../plan/CkanWork.ts';
import { compareDataset } from '../plan/compareDataset.ts';
import type { Intended } from '../plan/toIntended.ts';
import { describeChange } from './describeChange.ts';
import { refuseConflict } from './refuseConflict.ts';
import { toRevision } from './toPackage.ts';

/** How often a write is sent at most. */
export const turns = 3;

/** A pause before what was written can be expected to show: 1, 2, 4 s. */
export const pause = ({ deps }: Pick<Portal, 'deps'>, turn: number): Promise<void> =>
  deps.sleep(1000 * 2 ** (turn - 1));

const taken = { ja: 'その名前で作成', en: 'made under that name' };

/**
 * Makes the dataset, private and empty: only the organisation's members see it until everything is in it. After an
 * unclear answer nothing is repeated blindly: the dataset is looked for first.
 */
export async function createDataset(portal: Portal, intended: Intended): Promise<RemoteDataset> {
  const { iri } = intended.publication;
  const params = {
    name: intended.name,
    owner_org: intended.organisation,
    title: intended.fields.get('title'),
    private: true,
    extras: [{ key: 'identifier', value: iri }],
  };
  for (let turn = 1; ; turn += 1) {
    const outcome = await portal.client.write('package_create', params);
    if ('done' in outcome) return readDataset(outcome.done, iri);
    const { trouble } = outcome;
    const isTaken = trouble.kind === 'invalid' && (trouble.fields?.includes('name') ?? false);
    if (isTaken && turn === 1) throw refuseConflict(intended.name, taken);
    if (!isTaken && !isUnclear(trouble)) throw portal.toFailure('package_create', trouble);
    await pause(portal, turn);
    const made = await lookAtDataset(portal, intended.name, iri);
    // CKAN answers 500 to the second of two that make one name at once. Only what is still as it was made may be ours.
    if (made?.isOurs && made.isPrivate && made.resources.length === 0) return made;
    if (made !== null) throw refuseConflict(intended.name, taken);
    if (turn === turns) throw portal.toFailure('package_create', trouble);
  }
}

/** True when a dataset holds, by its metadata, everything that a release wants of it: an unclear write was carried out. */
function holdsAll(intended: Intended, dataset: RemoteDataset): boolean {
  const isThere = intended.resources.every((resource) =>
    dataset.resources.some((remote) => remote.id === resource.id && promises(remote, resource)),
  );
  const ours = dataset.resources.filter(({ path }) => path !== null);
  const isWhole = isThere && ours.length === intended.resources.length;
  return isWhole && !dataset.isPrivate && compareDataset(intended, dataset).length === 0;
}

/**
 * Brings the dataset to a release in one conditional request, so that readers see the one version or the other.
 * @throws PipelineError (exit 3) `conflicting-dataset`, with what somebody else changed, when it is not as it was read.
 */
export async function reviseDataset(
  portal: Portal,
  intended: Intended,
  work: CkanWork,
  dataset: RemoteDataset,
  progress: Progress,
): Promise<void> {
  const sent = work.files.filter(({ action }) => action === 'create' || action === 'replace');
  const tell = (share: 0 | 1): void => {
    for (const { resource } of sent) {
      const total = resource.file.bytes.length;
      progress({ target: resource.file.path, sent: share * total, total });
    }
  };
  tell(0);
  let base = dataset;
  for (let turn = 1; ; turn += 1) {
    const { params, files } = toRevision(intended, work, base);
    const outcome = await portal.client.write('package_revise', params, files);
    if ('done' in outcome) return tell(1);
    const { trouble } = outcome;
    const isStale = trouble.kind === 'invalid' && (trouble.fields?.includes('match') ?? false);
    if (!isStale && !isUnclear(trouble)) throw portal.toFailure('package_revise', trouble);
    if (!isStale) await pause(portal, turn);
    const now = await lookAtDataset(portal, dataset.id, intended.publication.iri);
    if (now === null) throw portal.toFailure('package_revise', { ...trouble, kind: 'absent' });
    // A refusal of the first request is somebody else's doing; later, that request itself may have come through.
    const mayBeOurs = !isStale || turn > 1;
    if (mayBeOurs && holdsAll(intended, now)) return tell(1);
    const change = describeChange(base, now);
    if (change !== null) throw refuseConflict(intended.name, change);
    if (turn === turns) throw portal.toFailure('package_revise', trouble);
    base = now;
  }
}
