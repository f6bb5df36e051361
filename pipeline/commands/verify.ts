import { join } from 'node:path';
import pc from 'picocolors';
import stringWidth from 'string-width';
import type { Effects } from '../effects/Effects.ts';
import { loadSchemas } from '../effects/loadSchemas.ts';
import { loadWords } from '../effects/loadWords.ts';
import { readTree } from '../effects/readTree.ts';
import { exitCodes, PipelineError } from '../errors.ts';
import { type CheckResult, type VerifyReport, verifyFiles } from '../verify/verifyFiles.ts';
import { openRelease } from './openRelease.ts';

/** What the user asked of `verify`. */
export interface VerifyOptions {
  /** Folders, zips, plans or releases (`ebetsu-gyokaku@1.0.0`); empty for every plan under `output/`. */
  readonly dirs: readonly string[];
  /** Print one JSON document with all differences instead of a summary with the first. */
  readonly json: boolean;
  /** Print differences alone. */
  readonly quiet: boolean;
}

/** What `verify` found in one folder, as `--json` prints it. */
interface FolderReport extends VerifyReport {
  readonly folder: string;
}

/**
 * Checks published folders from their files alone and tells what was checked and the first difference of each.
 * Yields the exit code: 0 when the files tell the truth, 1 when they do not.
 * @throws PipelineError (exit 2) as `openRelease` does; `missing-output` when there is nothing under `output/`.
 * @example verify({ dirs: ['output/ebetsu-gyokaku'], json: false, quiet: false }, effects) // 0
 */
export function verify({ dirs, json, quiet }: VerifyOptions, effects: Effects): number {
  const folders = findFolders(dirs, effects);
  const schemas = loadSchemas(effects.checkout, effects.files);
  const words = loadWords(effects);
  const reports = folders.map(({ folder, files }): FolderReport => ({ folder, ...verifyFiles(files, schemas, words) }));
  if (json) effects.writeOut(`${JSON.stringify({ folders: reports }, null, 2)}\n`);
  else {
    for (const report of reports) {
      if (!quiet) effects.writeOut(renderChecks(report, effects.colour));
      if (report.differences.length > 0) effects.writeError(renderFirst(report));
    }
  }
  return reports.every(({ differences }) => differences.length === 0) ? exitCodes.done : exitCodes.unfit;
}

function findFolders(
  names: readonly string[],
  effects: Effects,
): { folder: string; files: ReadonlyMap<string, Uint8Array> }[] {
  if (names.length > 0) return names.map((folder) => ({ folder, files: openRelease(folder, effects) }));
  const { files, root } = effects;
  const plans = files
    .listFolder(join(root, 'output'))
    .filter(({ name, kind }) => kind === 'folder' && !name.startsWith('.') && name !== 'releases');
  if (plans.length === 0) throw new PipelineError(2, [missingOutput('output/')]);
  return plans.map(({ name }) => ({ folder: `output/${name}`, files: readTree(files, join(root, 'output', name)) }));
}

function missingOutput(folder: string) {
  return {
    code: 'missing-output',
    file: folder,
    messageJa: `\`${folder}\` に公開用のファイルがありません。計画のフォルダ（例: output/ebetsu-gyokaku）を指定するか、先に npm start を実行してください。`,
    messageEn: `\`${folder}\` holds no published files. Name a plan's folder (output/ebetsu-gyokaku for example), or run npm start first.`,
  } as const;
}

/** By whose rules the files were checked. */
const rules = {
  same: 'スキーマは添えられたもの（このプログラムのものと同じ）。 Schemas: those of the release, the same as this program’s.',
  release:
    'スキーマは添えられたものと、このプログラムのもの（違いがあります）。 Schemas: those of the release and this program’s, which differ.',
  program: 'スキーマはこのプログラムのもの。 Schemas: this program’s, for the release has not all of its own.',
  words:
    '語彙は data/vocabularies/ のもの（公開ファイルには入っていません）。 Vocabularies: data/vocabularies/ here; a release has none.',
} as const;

function renderChecks({ folder, schemas, checks, differences }: FolderReport, colour: boolean): string {
  const { bold, green, red, yellow, dim } = pc.createColors(colour);
  const width = Math.max(...checks.map(({ ja }) => stringWidth(ja)));
  const lines = checks.map((check) => {
    const mark = check.count === null ? yellow('-') : check.differences > 0 ? red('×') : green('○');
    return `  ${mark} ${check.ja}${' '.repeat(width - stringWidth(check.ja))}  ${tellCount(check)}  ${dim(check.en)}`;
  });
  const end =
    differences.length === 0
      ? green(`すべて一致しました。 All ${checks.length} checks agree.`)
      : red(`違いが ${differences.length} 件あります。 Differences found: ${differences.length}.`);
  return [bold(folder), ...lines, end, dim(rules[schemas]), dim(rules.words), ''].join('\n');
}

function tellCount({ count, differences }: CheckResult): string {
  if (count === null) return '調べていません（必要なファイルに誤り） not checked: a file it needs is unfit';
  const checked = count.toLocaleString('en').padStart(7);
  return differences === 0 ? checked : `${checked}  違い ${differences}`;
}

function renderFirst({ folder, differences }: FolderReport): string {
  const [first] = differences;
  const more = differences.length - 1;
  const rest = more > 0 ? `  ほかに ${more} 件。--json で全部を表示します。 ${more} more; --json prints all.\n` : '';
  return `${folder}: 最初の違い First difference\n  ${first?.ja}\n  ${first?.en}\n${rest}`;
}
