import type { Fault } from '../../../errors.ts';
import type { CkanState, RemoteDataset } from '../CkanState.ts';
import type { Intended } from './toIntended.ts';

const fault = (code: Fault['code'], messageJa: string, messageEn: string): readonly Fault[] => [
  { code, messageJa, messageEn },
];

/** True when a dataset is the one that holds our files, or was made to hold them. */
const isOurs = ({ isOurs: bearsIdentifier, resources }: RemoteDataset): boolean =>
  bearsIdentifier || resources.some(({ path }) => path !== null);

/** Negative when `a` is the earlier of two versions of the form `1.2.0`; not a number for other texts. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const differences = (left ?? []).map((number, index) => number - (right?.[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}

/** Faults of a dataset in a state in which nobody could read what is published. */
function findStateFaults({ name, state, isPrivate, resources }: RemoteDataset): readonly Fault[] {
  if (state === 'closed') {
    return fault(
      'refused-dataset',
      `データセット \`${name}\` はポータルにありますが、トークンの利用者には見えません。ほかの組織のものでないか、ポータルの管理者に確かめてください。`,
      `The dataset \`${name}\` is on the portal, but the user of the token may not see it. Ask the administrator of the portal whether it is another organisation's.`,
    );
  }
  if (state === 'deleted') {
    return fault(
      'refused-dataset',
      `データセット \`${name}\` は削除されています。もう一度公開するなら、ポータルの管理者に、元に戻すか完全に消す（purge）かしてもらってください。`,
      `The dataset \`${name}\` is deleted. To publish again, have the administrator of the portal restore or purge it.`,
    );
  }
  if (state !== 'active') {
    return fault(
      'refused-dataset',
      `データセット \`${name}\` は公開中ではありません（状態 \`${state}\`）。ポータルで公開の状態に戻してください。`,
      `The dataset \`${name}\` is not active (its state is \`${state}\`). Make it active on the portal.`,
    );
  }
  if (!isPrivate || resources.every(({ path }) => path === null)) return [];
  return fault(
    'refused-dataset',
    `データセット \`${name}\` はだれかが非公開にしています。理由を確かめ、ポータルで公開に戻してください。`,
    `Somebody has made the dataset \`${name}\` private. Ask why, and make it public on the portal.`,
  );
}

/** What keeps a release out of the dataset that bears its name: not ours, deleted, private, renamed, moved, newer already, or other bytes. */
export function refuseDataset(
  intended: Intended,
  { dataset, namesake }: CkanState,
  isPreview: boolean,
): readonly Fault[] {
  const { name, organisation, publication } = intended;
  if (namesake !== null) {
    return fault(
      'conflicting-dataset',
      `この計画のファイルは、別の名前のデータセット \`${namesake.name}\`（状態 \`${namesake.state}\`）にあります。設定 dataset をその名前にするか、ポータルで名前を \`${name}\` に戻すか、完全に消して（purge）もらってください。`,
      `The files of this plan are in a dataset of another name, \`${namesake.name}\` (its state is \`${namesake.state}\`). Put that name into the setting dataset, rename it to \`${name}\` on the portal, or have it purged.`,
    );
  }
  if (dataset === null) return [];
  const states = findStateFaults(dataset);
  if (states.length > 0) return states;
  if (!isOurs(dataset)) {
    const { iri } = publication;
    return fault(
      'conflicting-dataset',
      `データセット \`${name}\` は Torikumi が作ったものではありません。設定 dataset で別の名前にしてください。引き継ぐなら、ポータルでその追加項目 identifier に \`${iri}\` と書いてください。`,
      `The dataset \`${name}\` was not made by Torikumi. Choose another name in the setting dataset; to hand it over, give it the extra field identifier with the value \`${iri}\`.`,
    );
  }
  if (dataset.organisation !== organisation) {
    return fault(
      'conflicting-organisation',
      `データセット \`${name}\` は組織 \`${dataset.organisation}\` にあります（設定では \`${organisation}\`）。設定 organisation を直すか、ポータルで組織を戻してください。`,
      `The dataset \`${name}\` belongs to \`${dataset.organisation}\`, not to \`${organisation}\` as the settings say. Mend the setting organisation, or move it back on the portal.`,
    );
  }
  return findVersionFaults(intended, dataset, isPreview);
}

/** Faults of a portal that is ahead of the release, or holds other bytes under its version: published once, a version stays. */
function findVersionFaults(
  { publication, resources }: Intended,
  dataset: RemoteDataset,
  isPreview: boolean,
): readonly Fault[] {
  // A preview follows the checkout, also back to an earlier version.
  if (isPreview) return [];
  const [there, here] = [String(dataset.fields['version'] ?? ''), publication.release.version];
  if (there === here) {
    const digests = new Map(dataset.resources.map(({ id, fields }) => [id, fields['sha256']]));
    const others = resources.filter(({ id, file }) => digests.has(id) && digests.get(id) !== file.sha256);
    if (others.length === 0) return [];
    const list = others.map(({ file }) => `\`${file.path}\``).join(', ');
    return fault(
      'conflicting-release',
      `版 \`${here}\` は、別の内容でもうポータルに公開されています: ${list}。一度公開した版は変えられません。新しい版にして公開してください。`,
      `Version \`${here}\` is on the portal already with other bytes: ${list}. A published version never changes: publish a new version.`,
    );
  }
  if (!(compareVersions(there, here) > 0)) return [];
  return fault(
    'refused-version',
    `ポータルにはもっと新しい版 \`${there}\` があります（公開しようとした版 \`${here}\`）。最新の版を公開してください。`,
    `The portal holds a later version, \`${there}\`; this one is \`${here}\`. Publish the latest version.`,
  );
}
