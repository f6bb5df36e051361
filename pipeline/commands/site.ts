import { join, resolve } from 'node:path';
import type { Effects } from '../effects/Effects.ts';
import { readTree } from '../effects/readTree.ts';
import { swapFolder } from '../effects/swapOutput.ts';
import { exitCodes, PipelineError } from '../errors.ts';
import { createSite } from '../site/createSite.tsx';
import { listPages } from '../site/listPages.ts';
import { openSiteSource } from './openSiteSource.ts';

/** What the user asked of `site`. */
export interface SiteOptions {
  /** The folder to write, from the current one; `_site` beside `data/` when absent. */
  readonly out?: string;
  /** Where the site will stand; the variable `TORIKUMI_SITE_URL`, else `base_url` of `data/catalog.yaml`, when absent. */
  readonly url?: string;
  readonly json: boolean;
}

/**
 * Writes the portal as static pages: every page in both languages, and the archive of releases beside them. What stood in the
 * folder is replaced as a whole. Yields 0.
 * @throws PipelineError (exit 2) `missing-output` when nothing was built, `invalid-url`; `refused-folder` for a folder that holds something else.
 * @example await site({ url: 'https://example.github.io/torikumi', json: false }, effects) // 0
 */
export async function site({ out, url, json }: SiteOptions, effects: Effects): Promise<number> {
  const { files, root, runId } = effects;
  const source = openSiteSource(effects);
  if (source.listPlans().length === 0) throw missingOutput();
  const address = readUrl(url ?? effects.env['TORIKUMI_SITE_URL'] ?? source.catalog.base_url);
  const goal = out === undefined ? join(root, '_site') : resolve(out);
  refuseStrangers(goal, effects);
  const app = createSite({ source, root: address, live: false });
  const base = new URL(address).pathname.replace(/\/$/, '');
  const tree = new Map<string, Uint8Array>();
  for (const path of listPages(source)) {
    const answer = await app.request(`http://site${path}`);
    if (answer.status !== 200 && !path.endsWith('/404.html')) throw new Error(`${path} answers ${answer.status}`);
    tree.set(toFile(path), new Uint8Array(await answer.arrayBuffer()));
  }
  for (const { id, version } of source.listPlans()) {
    for (const [path, bytes] of readTree(files, join(root, 'output', id))) {
      tree.set(`releases/${id}/v${version}/${path}`, bytes);
    }
  }
  for (const [path, bytes] of readTree(files, join(root, 'output', 'releases'))) tree.set(`releases/${path}`, bytes);
  for (const [path, bytes] of readTree(files, join(effects.checkout, 'schemas'))) tree.set(`schemas/${path}`, bytes);
  const vectors = readTree(files, join(effects.checkout, 'tests/conformance/attainment'));
  for (const [path, bytes] of vectors) {
    if (/\.(json|md)$/.test(path)) tree.set(`schemas/v1/conformance/attainment/${path}`, bytes);
  }
  tree.set('.nojekyll', new Uint8Array());
  const parts = goal.split('/');
  const name = parts.at(-1) ?? '';
  swapFolder({ files, folder: parts.slice(0, -1).join('/') || '/', runId, shown: '' }, name, tree);
  effects.writeOut(
    json
      ? `${JSON.stringify({ folder: goal, url: address, files: tree.size })}\n`
      : [
          `${goal} に ${tree.size} 個のファイルを書きました。${address}/ に置くページです。`,
          `Wrote ${tree.size} files, to be served at ${address}/${base === '' ? '' : ` (under ${base}/)`}.`,
          '',
        ].join('\n'),
  );
  return exitCodes.done;
}

/** The file that a static server answers an address with. */
function toFile(path: string): string {
  const plain = path.slice(1).split('/').map(decodeURIComponent).join('/');
  return plain === '' || plain.endsWith('/') ? `${plain}index.html` : plain;
}

function readUrl(text: string): string {
  const url = text.replace(/\/+$/, '');
  if (/^https?:\/\/[^\s?#]+$/.test(url) && URL.canParse(url)) return url;
  throw new PipelineError(2, [
    {
      code: 'invalid-url',
      messageJa: `\`--url ${text}\` はページを置くアドレスとして読めません。\`https://example.github.io/torikumi\` のように書いてください。`,
      messageEn: `\`--url ${text}\` is no address for pages; write one such as \`https://example.github.io/torikumi\`.`,
    },
  ]);
}

/** A folder that is replaced as a whole must be new, empty, or of our own making. */
function refuseStrangers(goal: string, { files }: Pick<Effects, 'files'>): void {
  const names = files.listFolder(goal).map(({ name }) => name);
  if (names.length === 0 || (names.includes('.nojekyll') && names.includes('sitemap.xml'))) return;
  throw new PipelineError(2, [
    {
      code: 'refused-folder',
      messageJa: `フォルダ \`${goal}\` には、ほかのものが入っています。空のフォルダか新しい名前を \`--out\` に書いてください。`,
      messageEn: `The folder \`${goal}\` holds something else. Give \`--out\` an empty folder or a new name.`,
    },
  ]);
}

function missingOutput(): PipelineError {
  return new PipelineError(2, [
    {
      code: 'missing-output',
      file: 'output',
      messageJa: '`output/` に作られた計画がありません。先に npm start を実行してください。',
      messageEn: '`output/` holds no built plan. Run npm start first.',
    },
  ]);
}
