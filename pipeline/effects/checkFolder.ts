import type { Fault } from '../errors.ts';
import type { FolderEntry } from './Effects.ts';
import { askMeant } from './suggestName.ts';

/**
 * Finds `unknown-file` for each name in a folder of `data/` that nothing reads, so that a misspelt `correction.yaml`
 * is told and not passed over. Names that begin with a dot or `README` are a person's own business.
 * @param known names that are read; one that ends in `.*` stands for any ending
 */
export function checkFolder(
  folder: string,
  entries: readonly FolderEntry[],
  known: readonly string[],
): readonly Fault[] {
  const isKnown = (name: string): boolean =>
    /^(\.|README)/.test(name) ||
    known.some((one) => (one.endsWith('.*') ? name.startsWith(one.slice(0, -1)) : name === one));
  return entries
    .filter(({ name }) => !isKnown(name))
    .map(({ name }) => {
      const meant = askMeant(name, known);
      return {
        code: 'unknown-file',
        file: `${folder}/${name}`,
        messageJa: `\`${name}\` はどこからも読まれません。${meant.ja}ここに置けるのは ${known.join('、')} です。名前を直すか、消してください。`,
        messageEn: `Nothing reads \`${name}\`.${meant.en} This folder takes ${known.join(', ')}. Rename or remove it.`,
      };
    });
}
