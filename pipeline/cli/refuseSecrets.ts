import { PipelineError } from '../errors.ts';

/**
 * What a token looks like: GitHub's prefixes (github.blog, "Behind GitHub's new authentication token formats"), JSON Web Tokens
 * (RFC 7519; CKAN's API tokens are such), CKAN's older API keys (a UUID), and options that name one.
 */
const tokenForms: readonly RegExp[] = [
  /gh[pousr]_[A-Za-z0-9]{8,}/,
  /github_pat_[A-Za-z0-9_]{8,}/,
  /eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+/,
  /^--?(?:[a-z-]*(?:token|password|secret|api-?key))(?:=|$)/i,
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
];

/**
 * Throws `refused-secret` (exit 2) when a word on the command line looks like a token: everybody on the machine can read it there, and
 * shells remember it. The sentence does not repeat it.
 * @example refuseSecrets(['publish', '--token=…']) // throws
 */
export function refuseSecrets(argv: readonly string[]): void {
  const place = argv.findIndex((word) => tokenForms.some((form) => form.test(word)));
  if (place === -1) return;
  throw new PipelineError(2, [
    {
      code: 'refused-secret',
      messageJa: `コマンドの ${place + 1} 番目の語がトークンのようです。トークンは環境変数（TORIKUMI_GITHUB_TOKEN など）で渡してください。履歴に残ったトークンは無効にしてください。`,
      messageEn: `Word ${place + 1} of the command looks like a token. Give tokens in the environment (TORIKUMI_GITHUB_TOKEN for example), and revoke the one that your shell remembers now.`,
    },
  ]);
}
