import { join, resolve } from 'node:path';
import type { FileEffects } from '../effects/Effects.ts';
import { PipelineError } from '../errors.ts';

/** What the choice hangs on. */
export interface RootClues {
  /** `--root`, else `TORIKUMI_ROOT`. */
  readonly asked: string | undefined;
  readonly currentFolder: string;
  readonly checkout: string;
}

/**
 * The folder that holds `data/` and `output/`: the one asked for; else the current folder when it has
 * `data/catalog.yaml`; else the checkout. Throws `missing-folder` (exit 2) when the one asked for is not there or empty.
 * @example chooseRoot({ asked: undefined, currentFolder: '/srv', checkout: '/srv/torikumi' }, files)
 */
export function chooseRoot({ asked, currentFolder, checkout }: RootClues, files: FileEffects): string {
  if (asked !== undefined && asked !== '') {
    const root = resolve(currentFolder, asked);
    if (files.listFolder(root).length > 0) return root;
    throw new PipelineError(2, [
      {
        code: 'missing-folder',
        messageJa: `フォルダ \`${asked}\` がないか、空です。data/ のあるフォルダを --root か TORIKUMI_ROOT で示してください。`,
        messageEn: `The folder \`${asked}\` is missing or empty. Name one that holds data/ with --root or TORIKUMI_ROOT.`,
      },
    ]);
  }
  const isRoot = files.listFolder(join(currentFolder, 'data')).some(({ name }) => name === 'catalog.yaml');
  return isRoot ? currentFolder : checkout;
}
