import { refuse } from '../ActionError.ts';
import { isUpload, type Params, type Upload } from '../Context.ts';
import { guessMediaType } from './formats.ts';
import { mungeFileName } from './mungeFileName.ts';

/** CKAN's default size limit for a file is 10 MB; this portal takes more, and says so when it is too much. */
export const uploadLimit = 100 * 1024 * 1024;

/**
 * Takes the file out of what was sent for a resource: name, size, media type and time of the file go in its place.
 * Without a file, only the media type is guessed from the address when none was sent.
 * Throws a refusal for a file that is too large.
 */
export function takeUpload(spec: Params, now: string): { readonly spec: Params; readonly upload: Upload | null } {
  const { upload, clear_upload, ...rest } = spec;
  if (!isUpload(upload)) {
    const cleared = clear_upload ? { ...rest, url_type: '' } : rest;
    if ('mimetype' in rest || typeof rest['url'] !== 'string') return { spec: cleared, upload: null };
    return { spec: { ...cleared, mimetype: guessMediaType(rest['url']) }, upload: null };
  }
  if (upload.bytes.length > uploadLimit) throw refuse({ upload: ['File upload too large'] });
  const url = mungeFileName(upload.fileName);
  return {
    spec: {
      mimetype: guessMediaType(url),
      ...rest,
      url,
      url_type: 'upload',
      last_modified: now,
      size: upload.bytes.length,
    },
    upload,
  };
}
