import { ActionError } from '../ActionError.ts';
import type { Context } from '../Context.ts';
import { needDataset } from '../datasets/access.ts';
import { guessMediaType } from '../datasets/formats.ts';
import { findContentHash, readContent } from '../store/contents.ts';
import { answerBytes } from './answerBytes.ts';

/**
 * Answers `/dataset/<id or name>/resource/<id>/download/<any name>`: the file of a resource, or the way to its address.
 * Files are looked up by id alone, so no path of a request ever reaches the disk.
 */
export function downloadFile(datasetId: string, resourceId: string, request: Request, context: Context): Response {
  const resource = findReadable(datasetId, context)?.resources.find(({ id }) => id === resourceId);
  if (resource === undefined) return new Response('Not found', { status: 404 });
  const sha256 = resource.url_type === 'upload' ? findContentHash(context.database, resourceId) : null;
  if (sha256 === null) {
    if (!/^https?:\/\//.test(resource.url)) return new Response('Not found', { status: 404 });
    return new Response(null, { status: 302, headers: { Location: resource.url } });
  }
  const mediaType = resource['mimetype'] ?? guessMediaType(resource.url) ?? 'application/octet-stream';
  const modified = new Date(`${String(resource['last_modified'] ?? resource.created)}Z`);
  return answerBytes(request, {
    sha256,
    mediaType: String(mediaType),
    fileName: resource.url,
    modified,
    read: () => readContent(context.database, sha256) ?? new Uint8Array(),
  });
}

/** The dataset if this reader may see it; anything else looks as if it were not there. */
function findReadable(id: string, context: Context): ReturnType<typeof needDataset> | null {
  try {
    return needDataset(id, context);
  } catch (error) {
    if (error instanceof ActionError) return null;
    throw error;
  }
}
