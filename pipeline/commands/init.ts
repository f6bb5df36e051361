import { dirname, join, resolve } from 'node:path';
import type { Effects } from '../effects/Effects.ts';
import { readTree } from '../effects/readTree.ts';
import { exitCodes, PipelineError } from '../errors.ts';

/** What the user asked of `init`. */
export interface InitOptions {
  /** The folder to make the repository in: new, or empty. */
  readonly folder: string;
  /** Where its workflows get Torikumi from: `owner/repo@commit`; that of this checkout when absent. */
  readonly from?: string;
}

/** `owner/repo@ref` as GitHub Actions write it; the ref a full commit. */
const sourceForm = /^([\w.-]+\/[\w.-]+)@([0-9a-f]{40})$/;

/** What stands in the workflows when nobody knows where this program is published. */
const unknownSource = { repository: 'OWNER/torikumi', ref: '0000000000000000000000000000000000000000' } as const;

/**
 * Makes a data repository: settings, an example plan, workflows that call this project's action, a README. Yields 0 and says what to do next.
 * @throws PipelineError (exit 2) `refused-folder` for a folder that holds something, `invalid-source` for another form of `from`.
 * @example init({ folder: '../our-data', from: 'octo-city/torikumi@…' }, effects) // 0
 */
export function init({ folder, from }: InitOptions, effects: Effects): number {
  const goal = resolve(folder);
  if (effects.files.listFolder(goal).some(({ name }) => name !== '.git')) throw refusedFolder(folder);
  const { repository, ref } = findSource(from, effects);
  const template = readTree(effects.files, join(effects.checkout, 'pipeline/init/template'));
  for (const [path, bytes] of template) {
    const place = join(goal, path);
    effects.files.makeFolder(dirname(place));
    effects.files.writeFile(place, fill(path, bytes, repository, ref));
  }
  const unknown = repository === unknownSource.repository;
  effects.writeOut(
    [
      `${folder} に ${template.size} 個のファイルを作りました。 Made ${template.size} files.`,
      ...(unknown
        ? [
            `.github/workflows/ の \`${repository}\` と \`${ref}\` を、Torikumi の公開場所とコミットに書きかえてください。`,
            'Replace these two in .github/workflows/ with where Torikumi is published, and a commit of it.',
          ]
        : []),
      `次に: ${folder}/README.md を読む。 Next: read its README.md.`,
      `試す: npm start -- --root ${folder}`,
      '',
    ].join('\n'),
  );
  return exitCodes.done;
}

/** A source's bytes are left alone; texts get the place of this program. */
function fill(path: string, bytes: Uint8Array, repository: string, ref: string): Uint8Array {
  if (!/\.(ya?ml|md)$/.test(path)) return bytes;
  const action = `${repository}/.github/actions/torikumi@${ref}`;
  const text = new TextDecoder()
    .decode(bytes)
    .replaceAll('__ACTION__', action)
    .replaceAll('__REPOSITORY__', repository);
  return new TextEncoder().encode(text);
}

function findSource(from: string | undefined, { runProgram, checkout }: Effects) {
  if (from !== undefined) {
    const [, repository, ref] = sourceForm.exec(from) ?? [];
    if (repository !== undefined && ref !== undefined) return { repository, ref };
    throw new PipelineError(2, [
      {
        code: 'invalid-source',
        messageJa: `--from の \`${from}\` は読めません。\`所有者/リポジトリ@コミットのSHA（40桁）\` の形で書いてください。`,
        messageEn: `--from cannot be \`${from}\`. Write it as \`owner/repository@commit\`, all 40 digits of the commit.`,
      },
    ]);
  }
  const remote = runProgram('git', ['remote', 'get-url', 'origin'], checkout);
  const head = runProgram('git', ['rev-parse', 'HEAD'], checkout);
  const [, repository] = /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\s*$/.exec(remote.out) ?? [];
  if (repository === undefined || head.exit !== 0) return unknownSource;
  return { repository, ref: head.out.trim() };
}

function refusedFolder(folder: string): PipelineError {
  return new PipelineError(2, [
    {
      code: 'refused-folder',
      messageJa: `\`${folder}\` は空ではありません。何も上書きしないよう、新しいフォルダか空のフォルダを指定してください。`,
      messageEn: `\`${folder}\` is not empty. Name a new or an empty folder, so that nothing is written over.`,
    },
  ]);
}
