import type { FileEffects } from './Effects.ts';

/**
 * Names of the folders in a folder, in code unit order whatever order they come in; those with a leading dot are left out.
 * @example listFolders(files, 'data/plans') // ['ebetsu-gyokaku']
 */
export function listFolders(files: Pick<FileEffects, 'listFolder'>, folder: string): readonly string[] {
  const folders = files.listFolder(folder).filter(({ name, kind }) => kind === 'folder' && !name.startsWith('.'));
  return folders.map(({ name }) => name).sort();
}
