import { PipelineError } from '../../../errors.ts';
import type { Release, ReleaseFile } from '../../../model/Release.ts';
import type { RemoteDataset } from '../CkanState.ts';
import { namesOn } from '../look/lookAtCkan.ts';
import { lookAtDataset } from '../look/lookAtDataset.ts';
import { readExtras } from '../look/readDataset.ts';
import { nameDataset } from '../metadata/nameDataset.ts';
import { readPublication } from '../metadata/Publication.ts';
import type { Portal } from '../Portal.ts';

/** What of a release is asked for when it is read back. Files with their bytes tell where the dataset is. */
export type ReadBackQuery = Pick<Release, 'planId' | 'version'> & {
  readonly files: readonly (Pick<ReleaseFile, 'path'> & Partial<ReleaseFile>)[];
};

/** Where a plan's dataset is on a portal, and the IRI by which its resources are known. */
export interface Place {
  readonly dataset: string;
  readonly iri: string;
}

/** A whole release, when the query is one. */
function asRelease(query: ReadBackQuery): Release | null {
  const files = query.files.filter((file): file is ReleaseFile => file.bytes !== undefined);
  const paths = files.map(({ path }) => path);
  if (!paths.includes('plan.json') || !paths.includes('dataset.jsonld')) return null;
  return { ...query, title: { ja: query.planId, en: query.planId }, notes: '', files };
}

/**
 * The dataset of a plan on the portal; null when there is none. Its place is told by the release's own
 * files, by what the channel looked at before (`known`), or by the names in the settings.
 * @throws PipelineError (exit 2) `missing-release` when none of them tells it.
 */
export async function findDataset(
  portal: Portal,
  query: ReadBackQuery,
  known: ReadonlyMap<string, Place>,
): Promise<RemoteDataset | null> {
  const release = asRelease(query);
  const publication = release === null ? null : readPublication(release);
  const place =
    publication === null
      ? known.get(query.planId)
      : { iri: publication.iri, dataset: namesOn(portal, publication).dataset };
  if (place !== undefined) {
    return lookAtDataset(portal, place.dataset, place.iri);
  }
  const { dataset: name } = nameDataset(portal.settings, portal.profile, {
    planId: query.planId,
    publisherCode: '{publisher_code}',
  });
  if (name.includes('{')) throw missingRelease(query.planId);
  const found = await lookAtDataset(portal, name, '');
  if (found === null) return null;
  const iri = readExtras(found.fields).get('identifier') ?? '';
  return lookAtDataset(portal, name, iri);
}

/** The end of a run that asks for a plan whose place nothing tells. */
function missingRelease(planId: string): PipelineError {
  const messageJa = `計画 \`${planId}\` のデータセットの名前が分かりません。設定 dataset に名前を書くか、公開したファイルと一緒に確かめてください。`;
  const messageEn = `Nothing tells the name of the dataset of \`${planId}\`. Put it into the setting dataset, or ask with the published files at hand.`;
  return new PipelineError(2, [{ code: 'missing-release', messageJa, messageEn }]);
}
