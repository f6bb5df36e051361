import { type Fault, PipelineError } from '../../../errors.ts';
import type { Bilingual } from '../../../model/Settings.ts';
import type { Trouble } from './Trouble.ts';

/** What was asked of GitHub when it failed, as a person would say it. */
export const tasks = {
  release: { ja: 'リリースの確認', en: 'looking up the release' },
  releases: { ja: 'リリース一覧の取得', en: 'listing the releases' },
  assets: { ja: '添付ファイル一覧の取得', en: 'listing the assets' },
  asset: { ja: '添付ファイルの取得', en: 'downloading an asset' },
  createDraft: { ja: '下書きの作成', en: 'creating the draft' },
  uploadAsset: { ja: 'ファイルの送信', en: 'uploading a file' },
  removeAsset: { ja: '添付ファイルの削除', en: 'removing an asset' },
  removeRelease: { ja: '下書きの削除', en: 'removing a draft' },
  publishRelease: { ja: 'リリースの公開', en: 'publishing the release' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Task = keyof typeof tasks;

/** What each kind of trouble means to the person who has to mend it. */
const advice: Readonly<Record<Trouble['kind'] | 'token', { readonly code: Fault['code'] } & Bilingual>> = {
  limited: {
    code: 'refused-rate-limit',
    ja: 'GitHub の利用回数の上限に達しました。{minutes} 分ほど後に、もう一度実行してください。続きから進みます',
    en: "GitHub's rate limit is reached. Run again in about {minutes} min: it goes on where it stopped",
  },
  unclear: {
    code: 'unreachable-github',
    ja: 'GitHub から正しい応答がありません。読者に見えるものは変わっていないか、すべて公開済みかのどちらかです。もう一度実行してください',
    en: 'GitHub gave no proper answer. Readers see either what they saw before or the whole new release. Run again',
  },
  taken: {
    code: 'conflicting-release',
    ja: '同じ名前のものがすでに GitHub にあります。ほかの公開処理が動いていないか確かめて、もう一度実行してください',
    en: 'Something of that name is on GitHub already. See that no other publication is running, then run again',
  },
  absent: {
    code: 'missing-repository',
    ja: 'GitHub に見つかりません。設定の owner と repo、トークンの権限（contents: write）を確かめてください',
    en: 'GitHub does not find it. Check owner and repo in the settings, and that the token has contents: write there',
  },
  token: {
    code: 'refused-token',
    ja: 'トークンが受け付けられません。有効期限と、権限（contents: write）を確かめてください',
    en: 'The token is not accepted. Check that it has not expired and that it has contents: write',
  },
  refused: {
    code: 'refused-request',
    ja: 'GitHub が要求を受け付けません。かっこ内の理由を確かめてください',
    en: 'GitHub refuses the request. See the reason in brackets',
  },
};

/** What GitHub said, in brackets: status, words, its number for the request. */
function quote({ status, message, requestId }: Trouble): string {
  const parts = [status === null ? '' : `HTTP ${status}`, message, requestId === undefined ? '' : `id ${requestId}`];
  return parts.filter((part) => part !== '').join(', ');
}

/**
 * The end of a run that GitHub or the network brought about (exit 3). It has no cause: Octokit's errors hold the request.
 * @example toFailure('createDraft', { kind: 'unclear', status: 502, message: 'Server Error' })
 */
export function toFailure(task: Task, trouble: Trouble): PipelineError {
  const isToken = trouble.kind === 'refused' && (trouble.status === 401 || trouble.status === 403);
  const { code, ja, en } = advice[isToken ? 'token' : trouble.kind];
  const minutes = String(Math.ceil((trouble.waitMs ?? 0) / 60_000));
  const fill = (text: string): string => text.replace('{minutes}', minutes);
  const messageJa = `${tasks[task].ja}: ${fill(ja)}（\`${quote(trouble)}\`）。`;
  const messageEn = `${tasks[task].en}: ${fill(en)} (\`${quote(trouble)}\`).`;
  return new PipelineError(3, [{ code, messageJa, messageEn }]);
}
